package org.advisorworkbench.ui.shell;

import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ui.common.SettingsFile;
import org.advisorworkbench.ui.task.Background;

/// What the window works with.
public record WindowServices(
    ClientRepository clients,
    ProductRepository products,
    EngineSource engine,
    SampleBook sampleBook,
    SettingsFile settings,
    Background background) {}

package org.advisorworkbench.ui.shell;

import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.imports.BookImporter;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ui.common.SettingsFile;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.training.ModelLab;
import org.advisorworkbench.ui.training.ModelOffice;

/// What the window works with. Whoever makes it also closes the store and the model, after the
/// window.
public record WindowServices(
    ClientRepository clients,
    ProductRepository products,
    EngineSource engine,
    BookImporter importer,
    SampleBook sampleBook,
    ModelLab lab,
    ModelOffice models,
    SettingsFile settings,
    Background background) {}

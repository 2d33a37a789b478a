package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.bert.DeviceChoice;

/// Which model to use, and where it should run.
///
/// @param folder the model's folder; where empty, the active one
public record ModelChoice(Optional<Path> folder, DeviceChoice device) {}

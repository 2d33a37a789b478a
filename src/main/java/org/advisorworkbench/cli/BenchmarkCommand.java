package org.advisorworkbench.cli;

import picocli.CommandLine.Command;

/// Measures on published data, and how fast the program is.
@Command(
    name = "benchmark",
    description = "Measures on published data sets, by their protocols, and the speed of models.",
    synopsisSubcommandLabel = "COMMAND")
final class BenchmarkCommand {}

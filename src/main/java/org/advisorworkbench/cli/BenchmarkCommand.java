package org.advisorworkbench.cli;

import picocli.CommandLine.Command;

/// Measures on published data, and how fast the program is.
@Command(
    name = "benchmark",
    description =
        "Measures on published data sets, by their protocols, the speed of models, and"
            + " explanations.",
    synopsisSubcommandLabel = "COMMAND")
final class BenchmarkCommand {}

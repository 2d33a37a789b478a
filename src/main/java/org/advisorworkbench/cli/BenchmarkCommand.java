package org.advisorworkbench.cli;

import picocli.CommandLine.Command;

/// Measures on published data.
@Command(
    name = "benchmark",
    description = "Measures on published data sets, by their protocols.",
    synopsisSubcommandLabel = "COMMAND")
final class BenchmarkCommand {}

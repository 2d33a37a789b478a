package org.advisorworkbench.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/// The three streams of a process, or what stands for them in a test.
public record Streams(InputStream in, PrintWriter out, PrintWriter err) {}

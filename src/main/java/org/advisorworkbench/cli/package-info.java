/// The command line: thin commands over the same capabilities as the window.
@NullMarked
package org.advisorworkbench.cli;

import org.jspecify.annotations.NullMarked;

/// The command line: the same capabilities as the window, scriptable. Commands are thin; each
/// parses its options, asks a capability and prints what it says, as text or as one JSON document.
@NullMarked
package org.advisorworkbench.cli;

import org.jspecify.annotations.NullMarked;

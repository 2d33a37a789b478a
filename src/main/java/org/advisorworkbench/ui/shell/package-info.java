/// The main window.
@NullMarked
package org.advisorworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;

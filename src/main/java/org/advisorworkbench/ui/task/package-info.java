/// Work off the JavaFX thread.
@NullMarked
package org.advisorworkbench.ui.task;

import org.jspecify.annotations.NullMarked;

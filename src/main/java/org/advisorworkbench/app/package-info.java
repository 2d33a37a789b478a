/// Main, environment and composition root: the one place that knows every package.
@NullMarked
package org.advisorworkbench.app;

import org.jspecify.annotations.NullMarked;

/// Failures that are expected and that a user can act on.
@NullMarked
package org.advisorworkbench.failure;

import org.jspecify.annotations.NullMarked;

/// Shapley values over an abstract value function, with error intervals. Pure: no model, no files.
@NullMarked
package org.advisorworkbench.explain;

import org.jspecify.annotations.NullMarked;

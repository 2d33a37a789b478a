/// Whether the world that a model advises in is still the one it was made for: how what it reads
/// and what it says have moved, and whether its probabilities still come true.
@NullMarked
package org.advisorworkbench.training.drift;

import org.jspecify.annotations.NullMarked;

/// What became of the recommendations that a firm made turns into the next model: the recorded
/// answers are parted by time, a model learns from the earlier ones, and the later ones say whether
/// it is better than the one that advises.
@NullMarked
package org.advisorworkbench.training.feedback;

import org.jspecify.annotations.NullMarked;

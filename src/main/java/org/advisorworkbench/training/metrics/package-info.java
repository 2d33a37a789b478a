/// How good scores are: discrimination, calibration, order, and how sure one can be of a
/// difference. Pure functions of numbers.
@NullMarked
package org.advisorworkbench.training.metrics;

import org.jspecify.annotations.NullMarked;

/// Writes a fictional book of clients from a documented preference model, so that the truth is
/// known.
@NullMarked
package org.advisorworkbench.sample;

import org.jspecify.annotations.NullMarked;

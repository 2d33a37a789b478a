/// What an advisor asks of a loaded model, in one place: rank the shelf, say why, check how groups
/// fare.
@NullMarked
package org.advisorworkbench.advice;

import org.jspecify.annotations.NullMarked;

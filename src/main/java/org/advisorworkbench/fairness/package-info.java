/// Selection rates by group, their intervals and verdicts. Pure: no model, no files.
@NullMarked
package org.advisorworkbench.fairness;

import org.jspecify.annotations.NullMarked;

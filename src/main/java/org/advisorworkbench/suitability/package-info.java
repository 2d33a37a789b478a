/// Rules that refuse unsuitable products, each with its source. A gate, never a score.
@NullMarked
package org.advisorworkbench.suitability;

import org.jspecify.annotations.NullMarked;

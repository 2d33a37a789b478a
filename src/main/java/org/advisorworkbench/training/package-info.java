/// Fine-tunes the ranking model and measures it.
@NullMarked
package org.advisorworkbench.training;

import org.jspecify.annotations.NullMarked;

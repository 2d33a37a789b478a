/// The reasons panel: why the model gave a product its score, as a sentence, bars and tinted words.
@NullMarked
package org.advisorworkbench.ui.reasons;

import org.jspecify.annotations.NullMarked;

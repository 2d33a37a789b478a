/// How far the explanations of a model can be believed, measured on a synthetic book and told in
/// the model's card.
@NullMarked
package org.advisorworkbench.training.faithfulness;

import org.jspecify.annotations.NullMarked;

/// A BERT encoder in DJL operations: tokenizer, weights, device and batches. With `training` the
/// only package that knows `ai.djl`.
@NullMarked
package org.advisorworkbench.bert;

import org.jspecify.annotations.NullMarked;

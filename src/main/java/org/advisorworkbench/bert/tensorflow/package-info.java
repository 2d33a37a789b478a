/// Reads the bundles of tensors in which TensorFlow keeps the variables of a model.
@NullMarked
package org.advisorworkbench.bert.tensorflow;

import org.jspecify.annotations.NullMarked;

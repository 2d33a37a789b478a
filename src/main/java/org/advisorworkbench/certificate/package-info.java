/// Explanations as documents that anyone with the model can check: written once, read strictly, and
/// computed again from what they say alone.
@NullMarked
package org.advisorworkbench.certificate;

import org.jspecify.annotations.NullMarked;

/// Turns a client and a product into the text that the model reads: fielded prose with character
/// spans, free of names and protected attributes, and the words that are the players of an
/// explanation.
@NullMarked
package org.advisorworkbench.narrative;

import org.jspecify.annotations.NullMarked;

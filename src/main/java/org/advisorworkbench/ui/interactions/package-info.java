/// How words of a client and words of a product act together.
@NullMarked
package org.advisorworkbench.ui.interactions;

import org.jspecify.annotations.NullMarked;

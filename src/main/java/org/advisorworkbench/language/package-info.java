/// The languages that the program speaks.
@NullMarked
package org.advisorworkbench.language;

import org.jspecify.annotations.NullMarked;

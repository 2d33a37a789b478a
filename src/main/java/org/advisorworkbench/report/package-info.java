/// Documents to print and to hand over. What stands in them is decided elsewhere; here it is laid
/// out on pages.
@NullMarked
package org.advisorworkbench.report;

import org.jspecify.annotations.NullMarked;

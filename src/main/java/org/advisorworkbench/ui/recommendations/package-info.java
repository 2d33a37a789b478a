/// The products ranked for a client, and those refused with their reasons.
@NullMarked
package org.advisorworkbench.ui.recommendations;

import org.jspecify.annotations.NullMarked;

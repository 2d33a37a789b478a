/// Two products side by side for a client: why one stands above the other, and what turns the
/// order.
@NullMarked
package org.advisorworkbench.ui.compare;

import org.jspecify.annotations.NullMarked;

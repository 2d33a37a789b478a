/// What would be recommended if the open client were otherwise, and what it would take to move a
/// product. Nothing is stored.
@NullMarked
package org.advisorworkbench.ui.whatif;

import org.jspecify.annotations.NullMarked;

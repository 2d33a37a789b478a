/// Clients as they would be if a field of theirs were otherwise, how the ranking would move, and
/// the smallest changes that would move a product. Nothing here is stored.
@NullMarked
package org.advisorworkbench.whatif;

import org.jspecify.annotations.NullMarked;

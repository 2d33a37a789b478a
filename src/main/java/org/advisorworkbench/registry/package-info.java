/// The models that a book may be advised by: what each is and comes from, how far it has come on
/// the way from candidate to active, and the acts that brought it there.
@NullMarked
package org.advisorworkbench.registry;

import org.jspecify.annotations.NullMarked;

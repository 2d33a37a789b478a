/// Ranks the product shelf for a client.
@NullMarked
package org.advisorworkbench.ranking;

import org.jspecify.annotations.NullMarked;

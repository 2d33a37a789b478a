/// The products an advisor can recommend: the shelf.
@NullMarked
package org.advisorworkbench.product;

import org.jspecify.annotations.NullMarked;

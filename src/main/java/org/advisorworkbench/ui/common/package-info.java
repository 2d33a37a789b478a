/// What several screens share.
@NullMarked
package org.advisorworkbench.ui.common;

import org.jspecify.annotations.NullMarked;

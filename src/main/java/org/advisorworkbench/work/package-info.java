/// Progress and cancellation of long work, and the files that come of it.
@NullMarked
package org.advisorworkbench.work;

import org.jspecify.annotations.NullMarked;

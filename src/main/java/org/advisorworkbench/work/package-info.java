/// Progress and cancellation of long work.
@NullMarked
package org.advisorworkbench.work;

import org.jspecify.annotations.NullMarked;

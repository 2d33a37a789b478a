/// Published data sets with published protocols: what the program's models are worth beside figures
/// that others have reported.
@NullMarked
package org.advisorworkbench.training.benchmark;

import org.jspecify.annotations.NullMarked;

/// The lab: training a model and watching it.
@NullMarked
package org.advisorworkbench.ui.training;

import org.jspecify.annotations.NullMarked;

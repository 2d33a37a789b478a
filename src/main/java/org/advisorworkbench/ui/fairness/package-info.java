/// The fairness panel: how often a product is among the first for clients of different groups.
@NullMarked
package org.advisorworkbench.ui.fairness;

import org.jspecify.annotations.NullMarked;

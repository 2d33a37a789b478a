/// The page of one client: facts, household, portfolio, notes.
@NullMarked
package org.advisorworkbench.ui.client;

import org.jspecify.annotations.NullMarked;

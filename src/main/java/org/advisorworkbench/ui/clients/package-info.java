/// The list of clients with its search.
@NullMarked
package org.advisorworkbench.ui.clients;

import org.jspecify.annotations.NullMarked;

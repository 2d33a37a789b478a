/// How far an attribution can be believed: measures of whether it tells what the game really does,
/// and of whether other ways of asking tell the same. Pure: no model, no files.
@NullMarked
package org.advisorworkbench.explain.faithfulness;

import org.jspecify.annotations.NullMarked;

/// Takes what a screen shows along: as text, as a picture, as a file.
@NullMarked
package org.advisorworkbench.ui.export;

import org.jspecify.annotations.NullMarked;

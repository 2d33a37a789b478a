/// The import screen: files of a book are chosen or dropped, read, and reported on.
@NullMarked
package org.advisorworkbench.ui.imports;

import org.jspecify.annotations.NullMarked;

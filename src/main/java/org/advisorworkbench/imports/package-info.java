/// Reads the CSV files of a book into the store and reports what was taken, mended and refused.
@NullMarked
package org.advisorworkbench.imports;

import org.jspecify.annotations.NullMarked;

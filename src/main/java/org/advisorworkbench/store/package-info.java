/// The embedded H2 store behind the repository interfaces: the only package with SQL.
@NullMarked
package org.advisorworkbench.store;

import org.jspecify.annotations.NullMarked;

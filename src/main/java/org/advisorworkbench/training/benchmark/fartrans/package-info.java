/// FAR-Trans: rankings of a European bank's assets for its customers, measured split by split
/// against what the customers bought next.
///
/// Data flows one way: [FarTransFolder] reads, [Past] cuts off what lies behind a split, rankers
/// see nothing but that past, and [FarTransBenchmark] alone compares with the tests.
///
/// Source: J. Sanz-Cruzado, N. Droukas, R. McCreadie, "FAR-Trans: An Investment Dataset for
/// Financial Asset Recommendation", 2024.
@NullMarked
package org.advisorworkbench.training.benchmark.fartrans;

import org.jspecify.annotations.NullMarked;

/// Figures of what clients do and can afford, which join the words in a score: what goes together
/// with a client's holdings, what others bought lately, what the client looked at, and how a
/// product fits the client's means and limits.
///
/// Time-honest: a [BookBehaviour] knows what lay before one day and nothing later, so that a model
/// learns from the past as it was. No figure depends on a protected attribute, and none on what
/// came of a recommendation.
@NullMarked
package org.advisorworkbench.behaviour;

import org.jspecify.annotations.NullMarked;

package org.advisorworkbench.bert;

/// One side of a pair, as the separate layers see it.
record Half(Segment.Side side, MaskedText text) {
  boolean whole() {
    return text.absent().isEmpty();
  }
}

package org.advisorworkbench.fairness;

/// For how many clients of a group a product was selected.
record Tally(int clients, int selected) {
  Tally {
    if (selected < 0 || clients < selected) {
      throw new IllegalArgumentException(
          "expected 0 ≤ selected ≤ clients, found %d of %d".formatted(selected, clients));
    }
  }

  /// NaN for an empty group.
  double rate() {
    return (double) selected / clients;
  }

  Tally plus(boolean wasSelected) {
    return new Tally(clients + 1, selected + (wasSelected ? 1 : 0));
  }
}

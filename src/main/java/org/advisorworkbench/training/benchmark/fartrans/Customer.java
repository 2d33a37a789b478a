package org.advisorworkbench.training.benchmark.fartrans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A customer of the bank.
///
/// @param profiles what the bank wrote down over time, in any order; may be empty
record Customer(String id, List<DatedProfile> profiles) {
  Customer {
    profiles = profiles.stream().sorted(Comparator.comparing(DatedProfile::date)).toList();
  }

  /// A profile and the day on which it was written down.
  record DatedProfile(LocalDate date, Profile profile) {}

  /// What was known of the customer on a day: the newest profile that is not later, else the
  /// oldest.
  Profile asOf(LocalDate day) {
    if (profiles.isEmpty()) {
      return Profile.UNKNOWN;
    }
    var known = profiles.getFirst();
    for (var profile : profiles) {
      if (!profile.date().isAfter(day)) {
        known = profile;
      }
    }
    return known.profile();
  }
}

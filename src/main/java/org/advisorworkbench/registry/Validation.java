package org.advisorworkbench.registry;

import java.util.List;
import java.util.stream.Collectors;

/// What the checks of a model found.
public record Validation(RegisteredModel model, List<Check> checks) {
  public Validation {
    checks = List.copyOf(checks);
  }

  /// One check.
  ///
  /// @param name what was looked at, such as `files`
  /// @param detail what was found
  public record Check(String name, boolean passed, String detail) {}

  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }

  /// The checks that failed and what they found, in one line; empty where none did.
  public String problems() {
    return checks.stream()
        .filter(check -> !check.passed())
        .map(check -> check.name() + ": " + check.detail())
        .collect(Collectors.joining("; "));
  }
}

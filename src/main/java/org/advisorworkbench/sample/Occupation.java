package org.advisorworkbench.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Ways to earn a living, each with its titles.
enum Occupation {
  EMPLOYEE(
      1,
      "accountant",
      "bus driver",
      "carpenter",
      "chef",
      "electrician",
      "hotel clerk",
      "laboratory assistant",
      "office manager",
      "sales manager",
      "warehouse worker"),
  PROFESSIONAL(
      1.5,
      "architect",
      "civil engineer",
      "dentist",
      "lawyer",
      "pharmacist",
      "physician",
      "software developer",
      "tax consultant"),
  PUBLIC_SERVANT(
      1, "city clerk", "firefighter", "judge", "librarian", "police officer", "school teacher"),
  SELF_EMPLOYED(
      1.1,
      "baker with own shop",
      "farmer",
      "freelance designer",
      "owner of a hair salon",
      "owner of a small hotel",
      "self-employed photographer"),
  RETIRED(1, "retired engineer", "retired nurse", "retired shopkeeper", "retired teacher");

  private final double pay;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that nobody can change
  private final List<String> titles;

  Occupation(double pay, String... titles) {
    this.pay = pay;
    this.titles = List.of(titles);
  }

  /// The usual income against that of employees.
  double pay() {
    return pay;
  }

  List<String> titles() {
    return titles;
  }

  /// What the title belongs to, if it is one of ours.
  static Optional<Occupation> of(String title) {
    return Arrays.stream(values()).filter(o -> o.titles.contains(title)).findFirst();
  }

  static List<Occupation> working() {
    return List.of(EMPLOYEE, EMPLOYEE, PROFESSIONAL, PUBLIC_SERVANT, SELF_EMPLOYED);
  }
}

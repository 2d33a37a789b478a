package org.advisorworkbench.certificate;

/// A document is not what it should be.
class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Malformed(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// Why, as a part of a sentence.
  String reason() {
    return reason;
  }
}

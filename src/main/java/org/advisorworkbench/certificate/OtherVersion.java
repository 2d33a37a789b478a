package org.advisorworkbench.certificate;

/// A certificate in a version of the format that this program does not know.
final class OtherVersion extends Malformed {
  private static final long serialVersionUID = 1L;

  private final String version;

  OtherVersion(String version) {
    super("its version is " + version);
    this.version = version;
  }

  String version() {
    return version;
  }
}

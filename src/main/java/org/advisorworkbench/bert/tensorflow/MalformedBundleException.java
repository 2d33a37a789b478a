package org.advisorworkbench.bert.tensorflow;

/// A file that breaks the format of bundles, or is cut off.
public final class MalformedBundleException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedBundleException(String reason) {
    super(reason);
  }
}

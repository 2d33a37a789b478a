package org.advisorworkbench.imports;

/// A row that cannot be taken. Thrown often in a bad file, so it carries no stack.
final class RowRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Remark remark;

  RowRefused(Remark remark) {
    super(remark.reason().name(), null, false, false);
    this.remark = remark;
  }

  Remark remark() {
    return remark;
  }
}

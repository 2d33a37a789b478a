package org.advisorworkbench.cli;

import java.util.List;
import org.advisorworkbench.whatif.Edits;

/// An edit of a client as documents write it; the texts are those that `--set` takes.
record EditEntry(String field, String from, String to) {
  static List<EditEntry> of(Edits edits) {
    return edits.all().stream()
        .map(edit -> new EditEntry(edit.field().key(), edit.from().text(), edit.to().text()))
        .toList();
  }
}

package org.advisorworkbench.training.faithfulness;

import java.util.regex.Pattern;

/// A Markdown text of which one section is set while all other text stays as it is.
final class MarkdownSections {
  private static final String NEXT = "\n## ";
  private static final Pattern LIMITS =
      Pattern.compile("^## Where not to trust it$", Pattern.MULTILINE);

  private final String text;

  MarkdownSections(String text) {
    this.text = text;
  }

  /// The text with a section in place of the one of that heading, or else before the limits of the
  /// model, or else at the end.
  ///
  /// @param heading its line
  /// @param section heading included, ends in a line break
  String with(String heading, String section) {
    int start = text.startsWith(heading + "\n") ? 0 : text.indexOf("\n" + heading + "\n") + 1;
    if (start > 0 || text.startsWith(heading + "\n")) {
      int next = text.indexOf(NEXT, start);
      return text.substring(0, start) + section + (next < 0 ? "" : "\n" + text.substring(next + 1));
    }
    var limits = LIMITS.matcher(text);
    if (limits.find()) {
      return text.substring(0, limits.start()) + section + "\n" + text.substring(limits.start());
    }
    return text + (text.endsWith("\n") ? "\n" : "\n\n") + section;
  }
}

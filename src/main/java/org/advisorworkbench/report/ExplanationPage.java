package org.advisorworkbench.report;

import java.util.List;
import java.util.Locale;

/// What a printed explanation says, in the reader's language.
///
/// @param headline how far the score stands from the baseline
/// @param sentence why, in one plain sentence
/// @param warning what makes the sentence doubtful, by paragraphs, the first one in bold; none for
///   none
/// @param stepsTitle stands above the waterfall
/// @param legend tells tints and lines apart
/// @param smallPrint how the numbers were found, and by which model
/// @param attachment travels inside the document
public record ExplanationPage(
    Locale language,
    String title,
    String subtitle,
    String headline,
    String sentence,
    List<String> warning,
    String stepsTitle,
    List<Step> steps,
    List<Text> texts,
    Legend legend,
    List<String> smallPrint,
    Attachment attachment) {
  public ExplanationPage {
    warning = List.copyOf(warning);
    steps = List.copyOf(steps);
    texts = List.copyOf(texts);
    smallPrint = List.copyOf(smallPrint);
  }

  /// A bar of the waterfall.
  ///
  /// @param note what stands beside the name in small letters, or `""`
  /// @param figure the number as it is shown
  /// @param range what the number may be, in words, or `""`
  /// @param from where the bar begins, in logits
  /// @param to where it ends; `from` and `to` of neighbours meet
  /// @param low where it ends at the least; NaN where that is not known, or exactly known
  /// @param high where it ends at the most; NaN like `low`
  /// @param look how the bar is drawn
  public record Step(
      String name,
      String note,
      String figure,
      String range,
      double from,
      double to,
      double low,
      double high,
      StepLook look) {
    boolean hasRange() {
      return !Double.isNaN(low) && !Double.isNaN(high);
    }
  }

  /// How a bar is drawn.
  public enum StepLook {
    /// Reaches from zero: a total.
    TOTAL,
    /// A contribution that is certain to have its sign.
    CERTAIN,
    /// A contribution that may be zero, or many together.
    UNCERTAIN,
  }

  /// A text, field by field.
  public record Text(String title, List<Paragraph> paragraphs) {
    public Text {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// A field and its words.
  public record Paragraph(String caption, List<Word> words) {
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /// A word with the punctuation that clings to it.
  ///
  /// @param tint from -4, against, to 4, for; 0 for none
  /// @param certain whether it is certain to have its sign
  public record Word(String text, int tint, boolean certain, boolean spaceAfter) {}

  /// The words beside the scale of tints.
  public record Legend(String against, String speaksFor, String uncertain) {}

  /// A file inside the document.
  public record Attachment(String name, String mediaType, String content) {}
}

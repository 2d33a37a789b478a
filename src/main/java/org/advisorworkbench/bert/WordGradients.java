package org.advisorworkbench.bert;

import java.util.List;
import org.advisorworkbench.work.Progress;

/// How the logit of two whole texts answers to the strength of their words.
///
/// At strength 1 the model reads a word, at strength 0 a blank in its place: the embedding of each
/// of its pieces is mixed with that of `[PAD]`, while `[CLS]` and `[SEP]` stay as they are. Words
/// are numbered as `Words.of` finds them, the client's first; those beyond the model's limit have
/// derivative 0. Figures play no part.
public interface WordGradients {
  /// @param logit of the texts
  /// @param derivatives of the logit in the strength of each word
  record Slope(double logit, List<Double> derivatives) {
    public Slope {
      derivatives = List.copyOf(derivatives);
    }
  }

  /// The logits and their derivatives where all words have the same strength.
  ///
  /// @param strengths from 0 to 1
  /// @return one for each strength, in order
  /// @throws java.util.concurrent.CancellationException if `progress` says so beforehand
  List<Slope> along(double[] strengths, Progress progress);
}

package org.advisorworkbench.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.work.Progress;

/// A model whose opinion another one learns beside the outcomes: a large one that was fine-tuned
/// tells a small one how sure it is, of what was accepted and of what was declined.
///
/// Source: G. Hinton, O. Vinyals and J. Dean, "Distilling the Knowledge in a Neural Network", 2015.
public final class Teacher {
  /// Nobody is surer than this: beyond it probabilities run out of digits.
  private static final double LEAST = 1e-9;

  private final InterestModel model;

  Teacher(InterestModel model) {
    this.model = model;
  }

  /// The books as the settings want them: taught by the teacher that they name, or as they are.
  ///
  /// @throws Failure if the teacher cannot be loaded
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public static List<LabelledBook> taught(
      TrainingSettings settings, List<LabelledBook> books, DeviceChoice device, Progress progress)
      throws Failure {
    var distillation = settings.distillation();
    if (!distillation.isOn()) {
      return books;
    }
    try (var model = BertInterestModel.load(Path.of(distillation.teacher()), device)) {
      return new Teacher(model).teach(books, progress);
    }
  }

  /// The hash of the teacher's model; empty without a teacher.
  ///
  /// @throws Failure if its folder cannot be read
  static String sha256(Distillation distillation) throws Failure {
    return distillation.isOn()
        ? ModelFolder.identity(Path.of(distillation.teacher())).sha256()
        : "";
  }

  /// The same books, in which every answer bears the teacher's logit. It reads whole texts,
  /// whatever words the learner will miss, and each pair once.
  List<LabelledBook> teach(List<LabelledBook> books, Progress progress) {
    return books.stream().map(book -> teach(book, progress)).toList();
  }

  private LabelledBook teach(LabelledBook book, Progress progress) {
    var pairs = book.answers().stream().map(answer -> pair(book, answer)).distinct().toList();
    var logits = model.logits(pairs, progress);
    var logitOfPair = new HashMap<Pair, Double>();
    for (int i = 0; i < logits.length; i++) {
      logitOfPair.put(pairs.get(i), calibrated(logits[i]));
    }
    return book.with(
        book.answers().stream()
            .map(answer -> answer.taught(logitOfPair.getOrDefault(pair(book, answer), Double.NaN)))
            .toList());
  }

  private static Pair pair(LabelledBook book, Answer answer) {
    return new Pair(
        MaskedText.whole(book.pastClients().get(answer.client())),
        MaskedText.whole(book.products().get(answer.product())),
        answer.figures());
  }

  /// The logit of what the teacher tells its users, which is what it means.
  private double calibrated(double logit) {
    double probability = Math.clamp(model.probability(logit), LEAST, 1 - LEAST);
    return Math.log(probability) - Math.log1p(-probability);
  }
}

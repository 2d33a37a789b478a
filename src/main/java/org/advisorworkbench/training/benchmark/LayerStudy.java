package org.advisorworkbench.training.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.Evaluator;
import org.advisorworkbench.training.LabelledBook;
import org.advisorworkbench.training.Measurement;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;

/// What separate layers cost in order and gain in time: models that were trained alike but for
/// their number, on one book.
public final class LayerStudy {
  private final DeviceChoice device;
  private final AlternatingTimer timer;
  private final List<Integer> productCounts;

  /// @param productCounts how many products to rank against the clock
  public LayerStudy(DeviceChoice device, AlternatingTimer timer, List<Integer> productCounts) {
    this.device = device;
    this.timer = timer;
    this.productCounts = List.copyOf(productCounts);
  }

  /// What was found.
  ///
  /// @param clients of the book
  /// @param rows by the number of separate layers
  /// @param chosen how many separate layers the rule chooses: the most that keep at least 99 % of
  ///   the full cross-encoder's nDCG, as far as the interval tells
  public record Report(int clients, List<Row> rows, int chosen) {
    public Report {
      rows = List.copyOf(rows);
    }
  }

  /// A model.
  ///
  /// @param ndcg of the first ten places
  /// @param ndcgKept the same divided by that of the full cross-encoder, client by client
  /// @param keeps whether the interval of that reaches 99 %
  /// @param times of ranking, for each number of products
  public record Row(
      String model,
      int separateLayers,
      Estimate ndcg,
      Estimate ndcgKept,
      boolean keeps,
      List<RankingSpeed.Times> times) {}

  /// @param folders of models, of which exactly one has no separate layers
  /// @throws Failure if a model cannot be read, none or several are full cross-encoders, or they
  ///   were not trained alike
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Report run(List<Path> folders, LabelledBook book, Progress progress) throws Failure {
    var studied = new ArrayList<Studied>();
    for (var folder : folders) {
      studied.add(new Studied(folder, ModelFolder.read(folder)));
    }
    TrainedAlike.check(folders);
    studied.sort(Comparator.comparingInt(Studied::separateLayers));
    if (studied.stream().filter(model -> model.separateLayers() == 0).count() != 1) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "expected exactly one model with network.separateLayers = 0, found separate layers "
              + studied.stream().map(Studied::separateLayers).toList());
    }
    var evaluator = new Evaluator(book);
    var full = measure(studied.getFirst(), evaluator, progress);
    if (!(full.evaluation().order().model().ndcg().value() > 0)) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          ("The model without separate layers puts nothing that any of %d clients wants in its first"
                  + " places, so there is no share to keep. Take more clients.")
              .formatted(book.clients().size()));
    }
    var rows = new ArrayList<Row>();
    for (var model : studied) {
      var measured = model.separateLayers() == 0 ? full : measure(model, evaluator, progress);
      rows.add(row(model, measured, evaluator.compare(measured, full).ndcgKept(), progress));
    }
    int chosen =
        SeparateLayersRule.choose(
                rows.stream()
                    .map(
                        row ->
                            new SeparateLayersRule.Candidate(row.separateLayers(), row.ndcgKept()))
                    .toList())
            .orElseThrow()
            .separateLayers();
    return new Report(book.clients().size(), rows, chosen);
  }

  private record Studied(Path folder, ModelFolder model) {
    int separateLayers() {
      return model.settings().separateLayers();
    }
  }

  private Measurement measure(Studied studied, Evaluator evaluator, Progress progress)
      throws Failure {
    try (var model = BertInterestModel.of(studied.model(), device)) {
      return evaluator.measure(model, progress);
    }
  }

  private Row row(Studied studied, Measurement measured, Estimate kept, Progress progress)
      throws Failure {
    var speed =
        new RankingSpeed(studied.folder(), device, studied.model().settings().limits(), timer);
    return new Row(
        studied.model().settings().id(),
        studied.separateLayers(),
        measured.evaluation().order().model().ndcg(),
        kept,
        SeparateLayersRule.keeps(kept),
        speed.measure(productCounts, progress));
  }
}

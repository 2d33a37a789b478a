package org.advisorworkbench.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.LowRank;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.bert.TwoTowers;
import org.advisorworkbench.failure.Failure;

/// Every choice of a training run. The same settings give the same model on the same machine, as
/// long as the time limit does not cut the run short.
///
/// They are read from a file of `key = value` lines, in which every key has to stand and none that
/// is unknown may; each component names its key. Those of [Distillation] alone may be missing, all
/// together: then there is no teacher.
public record TrainingSettings(
    Network network,
    Lora lora,
    Loss loss,
    Optimizer optimizer,
    Noise noise,
    Schedule schedule,
    Books books,
    Distillation distillation) {

  /// What is trained.
  ///
  /// @param base `network.base`: the published BERT to start from
  /// @param separateLayers `network.separateLayers`: how many lower layers read each side alone
  /// @param learning `network.train`: what learns beside the head
  /// @param limits `network.clientTokens` and `network.productTokens`: how much of each text is
  ///   read
  /// @param figures `network.figures`: what is read beside the texts, a list such as `looks, risk`;
  ///   `none` for texts alone, `all` for every [Figure]
  /// @param towerWidth `network.towerWidth`: of the [TwoTowers] beside `[CLS]`; 0 for none
  public record Network(
      BertConfig base,
      int separateLayers,
      Learning learning,
      TokenLimits limits,
      List<Figure> figures,
      int towerWidth) {
    public Network {
      figures = List.copyOf(figures);
    }
  }

  /// What learns beside the head: `all` is everything, `upper 3 layers` are that many layers from
  /// the top, `head` is nothing else. So `upper 6 layers` of six leave only the embeddings frozen.
  /// What no base has, the towers and the network of figures, learns with the head.
  ///
  /// @param lowestLayer this layer (0 is the lowest) and all above it learn; as many as there are
  ///   layers for none
  /// @param embeddings whether the embeddings of words, positions and sides learn too
  public record Learning(int lowestLayer, boolean embeddings) {
    private static final Pattern UPPER = Pattern.compile("upper (\\d{1,3}) layers?");

    /// In the words of `network.train`.
    ///
    /// @param layers of the base
    public String words(int layers) {
      if (lowestLayer == layers) {
        return "head";
      }
      int upper = layers - lowestLayer;
      return embeddings ? "all" : "upper %d %s".formatted(upper, upper == 1 ? "layer" : "layers");
    }

    /// @throws IllegalArgumentException if the words mean nothing for so many layers
    static Learning of(String words, int layers) {
      var upper = UPPER.matcher(words);
      if (upper.matches()) {
        int count = Integer.parseInt(upper.group(1));
        if (count >= 1 && count <= layers) {
          return new Learning(layers - count, false);
        }
      }
      return switch (words) {
        case "all" -> new Learning(0, true);
        case "head" -> new Learning(layers, false);
        default ->
            throw new IllegalArgumentException(
                "all, head, or upper N layers with N from 1 to " + layers);
      };
    }
  }

  /// Small additions that learn in place of the matrices themselves ([LowRank]), and are added to
  /// them when the model is written. Whatever else of the layers would learn stays as published.
  ///
  /// @param rank `lora.rank`: how many directions each addition has; 0 trains the matrices
  ///   themselves
  /// @param alpha `lora.alpha`: additions count alpha / rank times
  /// @param matrices `lora.matrices`: which matrices of each layer that learns get one, always in
  ///   the same order: [RunIdentity] tells runs apart by what settings look like
  public record Lora(int rank, double alpha, SortedSet<Matrix> matrices) {
    public Lora {
      matrices = Collections.unmodifiableSortedSet(new TreeSet<>(matrices));
    }

    boolean isOn() {
      return rank > 0;
    }

    float scale() {
      return (float) (alpha / rank);
    }
  }

  /// What is made small.
  ///
  /// @param labels `loss.labels`: `outcomes` as they were recorded, or the `chances` with which a
  ///   synthetic book drew them
  /// @param balanced `loss.positiveWeight = balanced`: accepted and declined recommendations weigh
  ///   the same in total
  /// @param positiveWeight `loss.positiveWeight`: how often an accepted recommendation counts, for
  ///   one declined
  /// @param labelSmoothing `loss.labelSmoothing`: by how much labels are drawn in towards one half
  public record Loss(
      Labels labels, boolean balanced, double positiveWeight, double labelSmoothing) {}

  /// AdamW with a learning rate that rises and falls along straight lines.
  ///
  /// @param jointLearningRate `optimizer.jointLearningRate`: at its peak, for the joint layers
  ///   while they are warmed up
  /// @param learningRate `optimizer.learningRate`: at its peak, for the layers in fine-tuning
  /// @param headLearningRate `optimizer.headLearningRate`: at its peak, for the head
  /// @param weightDecay `optimizer.weightDecay`: by which matrices shrink, times the learning rate;
  ///   biases and norms never do
  /// @param warmupShare `optimizer.warmupShare`: the share of all steps on which the rate rises
  /// @param clipNorm `optimizer.clipNorm`: the longest gradient, all parameters together
  public record Optimizer(
      double jointLearningRate,
      double learningRate,
      double headLearningRate,
      double weightDecay,
      double warmupShare,
      double clipNorm) {}

  /// What keeps the model from leaning on any one thing, and shows it texts that lack words, as
  /// explanations do. In fine-tuning figures of a pair are lost as the words of a side are; while
  /// the joint layers are warmed up, words alone.
  ///
  /// @param dropout `noise.dropout`: the share of the features dropped before the head
  /// @param wordDropoutChance `noise.wordDropoutChance`: how likely a side loses words at all
  /// @param wordDropoutMost `noise.wordDropoutMost`: such a side loses a share drawn evenly from 0
  ///   to this
  /// @param emptySideChance `noise.emptySideChance`: how likely a side loses all its words
  public record Noise(
      double dropout, double wordDropoutChance, double wordDropoutMost, double emptySideChance) {}

  /// How long and in what portions.
  ///
  /// @param jointBooks `schedule.jointBooks`: on so many of the books the joint layers are warmed
  ///   up
  /// @param jointEpochs `schedule.jointEpochs`: sweeps over them; 0 for no warm-up
  /// @param batchClients `schedule.batchClients`: clients of a step
  /// @param accumulation `schedule.accumulation`: a step is computed in so many portions, one after
  ///   the other, which takes less memory and gives the same gradient
  /// @param sampling which of a client's answers a step takes
  /// @param epochs `schedule.epochs`: sweeps over all clients
  /// @param checksPerEpoch `schedule.checksPerEpoch`: how often validation is asked
  /// @param metric `schedule.metric`: by which validation tells the best model
  /// @param patience `schedule.patience`: training ends after so many checks without improvement
  /// @param seed `schedule.seed`: of order, noise and the new head
  /// @param timeLimit `schedule.timeLimitMinutes`: after which the best model so far is taken
  public record Schedule(
      int jointBooks,
      int jointEpochs,
      int batchClients,
      int accumulation,
      Sampling sampling,
      int epochs,
      int checksPerEpoch,
      ValidationMetric metric,
      int patience,
      long seed,
      Duration timeLimit) {}

  /// Which of a client's answers a step of fine-tuning takes, at random.
  ///
  /// @param productsPerClient `schedule.productsPerClient`: at most so many
  /// @param negativesPerPositive `schedule.negativesPerPositive`: at most so many negatives for
  ///   each recommendation that the client accepted; 0 for as they come
  /// @param unrecommended `schedule.sampleUnrecommended`: whether products that were neither
  ///   recommended to the client nor are held may be drawn as negatives too
  public record Sampling(int productsPerClient, int negativesPerPositive, boolean unrecommended) {}

  /// Which synthetic books are used. No book serves two purposes.
  ///
  /// @param seeds `books.seeds`: of the books to learn from, such as `101-110` or `101, 105-107`
  /// @param clients `books.clients`: in each of them
  /// @param validation `books.validationSeed` and `books.validationClients`: the book that decides
  ///   when to stop, and calibrates
  /// @param heldOut `books.heldOutSeed` and `books.heldOutClients`: the book on which the model is
  ///   measured
  public record Books(List<Long> seeds, int clients, Book validation, Book heldOut) {
    public Books {
      seeds = List.copyOf(seeds);
    }

    private boolean areApart() {
      return validation.seed() != heldOut.seed()
          && !seeds.contains(validation.seed())
          && !seeds.contains(heldOut.seed());
    }
  }

  /// A synthetic book.
  ///
  /// @param seed of the generator
  /// @param clients how many
  public record Book(long seed, int clients) {}

  /// Reads settings from a file.
  ///
  /// @throws Failure if it cannot be read, or a key is missing, unknown or out of its range
  public static TrainingSettings read(Path file) throws Failure {
    var keys = SettingsFile.read(file);
    var base = keys.choice("network.base", BertConfig.KNOWN.stream().map(BertConfig::id).toList());
    var config = BertConfig.named(base).orElseThrow();
    var labels = keys.parsed("loss.labels", Labels::named);
    double smoothing = keys.number("loss.labelSmoothing", 0, 0.9);
    var settings =
        new TrainingSettings(
            new Network(
                config,
                keys.integer("network.separateLayers", 0, config.layers() - 1),
                keys.parsed("network.train", words -> Learning.of(words, config.layers())),
                new TokenLimits(
                    keys.integer("network.clientTokens", 8, config.positions()),
                    keys.integer("network.productTokens", 8, config.positions() - 1)),
                keys.parsed("network.figures", TrainingSettings::figures),
                keys.integer("network.towerWidth", 0, 4096)),
            new Lora(
                keys.integer("lora.rank", 0, config.width()),
                keys.number("lora.alpha", 1e-6, 1e6),
                keys.parsed("lora.matrices", Matrix::setOf)),
            keys.parsed("loss.positiveWeight", weight -> loss(labels, weight, smoothing)),
            new Optimizer(
                keys.number("optimizer.jointLearningRate", 0, 1),
                keys.number("optimizer.learningRate", 0, 1),
                keys.number("optimizer.headLearningRate", 0, 1),
                keys.number("optimizer.weightDecay", 0, 1),
                keys.number("optimizer.warmupShare", 0, 1),
                keys.number("optimizer.clipNorm", 1e-6, 1e6)),
            new Noise(
                keys.number("noise.dropout", 0, 0.9),
                keys.number("noise.wordDropoutChance", 0, 1),
                keys.number("noise.wordDropoutMost", 0, 1),
                keys.number("noise.emptySideChance", 0, 1)),
            new Schedule(
                keys.integer("schedule.jointBooks", 1, 10_000),
                keys.integer("schedule.jointEpochs", 0, 10_000),
                keys.integer("schedule.batchClients", 1, 1024),
                keys.integer("schedule.accumulation", 1, 1024),
                new Sampling(
                    keys.integer("schedule.productsPerClient", 1, 1024),
                    keys.integer("schedule.negativesPerPositive", 0, 1024),
                    keys.flag("schedule.sampleUnrecommended")),
                keys.integer("schedule.epochs", 1, 10_000),
                keys.integer("schedule.checksPerEpoch", 1, 1000),
                keys.parsed("schedule.metric", ValidationMetric::named),
                keys.integer("schedule.patience", 1, 10_000),
                keys.integer("schedule.seed", 0, Integer.MAX_VALUE),
                Duration.ofMinutes(keys.integer("schedule.timeLimitMinutes", 1, 100_000))),
            new Books(
                keys.ranges("books.seeds"),
                keys.integer("books.clients", 2, 1_000_000),
                book(keys, "validation"),
                book(keys, "heldOut")),
            distillation(keys));
    keys.refuseOthers();
    keys.check(
        settings.network().towerWidth() % config.heads() == 0,
        "network.towerWidth must be a multiple of " + config.heads());
    keys.check(
        settings.books().areApart(), "books.seeds, validationSeed and heldOutSeed must differ");
    var sampling = settings.schedule().sampling();
    keys.check(
        sampling.negativesPerPositive() > 0 || !sampling.unrecommended(),
        "schedule.sampleUnrecommended needs schedule.negativesPerPositive of at least 1");
    keys.check(
        sampling.negativesPerPositive() == 0 || !settings.loss().balanced(),
        "loss.positiveWeight = balanced goes by all answers: set schedule.negativesPerPositive"
            + " to 0");
    keys.check(
        settings.network().figures().isEmpty() || !sampling.unrecommended(),
        "network.figures must be none where schedule.sampleUnrecommended is true: of what was"
            + " never recommended there is no day to know figures of");
    keys.check(
        !settings.distillation().isOn() || !sampling.unrecommended(),
        "a teacher knows recommended products alone: set schedule.sampleUnrecommended to false");
    keys.check(
        !settings.lora().isOn() || !settings.lora().matrices().isEmpty(),
        "lora.matrices must name a matrix where lora.rank is not 0");
    return settings;
  }

  private static List<Figure> figures(String words) {
    return switch (words) {
      case "none" -> List.of();
      case "all" -> List.of(Figure.values());
      default -> {
        var figures =
            Stream.of(words.split(",", -1))
                .map(key -> Figure.named(key.strip()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (figures.size() < words.split(",", -1).length) {
          throw new IllegalArgumentException(
              "none, all, or some of " + String.join(", ", Figure.keys()) + ", each once");
        }
        yield figures;
      }
    };
  }

  private static Loss loss(Labels labels, String weight, double smoothing) {
    if (weight.equals("balanced")) {
      return new Loss(labels, true, 1, smoothing);
    }
    double number = SettingsFile.numberOrNan(weight);
    if (!(number >= 1e-3 && number <= 1e3)) {
      throw new IllegalArgumentException("balanced, or a number from 0.001 to 1000");
    }
    return new Loss(labels, false, number, smoothing);
  }

  private static Distillation distillation(SettingsFile keys) throws Failure {
    if (!keys.has("distill.teacher")) {
      return Distillation.NONE;
    }
    return new Distillation(
        keys.text("distill.teacher"),
        keys.number("distill.weight", 0, 1),
        keys.number("distill.temperature", 0.1, 100));
  }

  private static Book book(SettingsFile keys, String purpose) throws Failure {
    return new Book(
        keys.integer("books." + purpose + "Seed", 0, Integer.MAX_VALUE),
        keys.integer("books." + purpose + "Clients", 2, 1_000_000));
  }
}

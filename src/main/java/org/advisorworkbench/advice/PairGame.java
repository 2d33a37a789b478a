package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.bert.WordGradients;
import org.advisorworkbench.explain.GradientFunction;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.work.Progress;

/// The game whose players are the words of a client's and a product's text, or larger parts of them
/// by a [Grain]: a coalition is worth the logit that the model gives when the words of all other
/// players, and all figures, are absent.
public final class PairGame implements ValueFunction {
  private final InterestModel model;
  private final Reading reading;
  private final PlayedText client;
  private final PlayedText product;
  private final Absence absence;
  private final Watch progress;

  /// A game of words, without fields.
  ///
  /// @param progress may stop the model between two batches
  public PairGame(InterestModel model, String client, String product, Progress progress) {
    this(
        model,
        Reading.plain(model),
        Grain.WORDS,
        unfielded(client),
        unfielded(product),
        Absence.DROPPED,
        progress);
  }

  /// @param absence what it means to be absent
  /// @param progress may stop the model between two batches
  public PairGame(
      InterestModel model,
      Grain grain,
      Narrative client,
      Narrative product,
      Absence absence,
      Progress progress) {
    this(model, Reading.plain(model), grain, client, product, absence, progress);
  }

  /// @param reading of the model; stays open
  /// @param progress may stop the model between two batches
  PairGame(
      InterestModel model,
      Reading reading,
      Grain grain,
      Narrative client,
      Narrative product,
      Progress progress) {
    this(model, reading, grain, client, product, Absence.DROPPED, progress);
  }

  private PairGame(
      InterestModel model,
      Reading reading,
      Grain grain,
      Narrative client,
      Narrative product,
      Absence absence,
      Progress progress) {
    this.model = model;
    this.reading = reading;
    this.client = PlayedText.of(grain, client, 0);
    this.product = PlayedText.of(grain, product, this.client.end());
    this.absence = absence;
    this.progress = new Watch(progress);
  }

  private static Narrative unfielded(String text) {
    return new Narrative(text, List.of(), List.of());
  }

  @Override
  public int players() {
    return product.end();
  }

  /// How many of the players, the first ones, are parts of the client's text.
  int clientPlayers() {
    return client.end();
  }

  @Override
  public double precision() {
    return InterestModel.PRECISION;
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return reading.logits(coalitions.stream().map(this::pair).toList(), progress);
  }

  private InterestModel.Pair pair(BitSet coalition) {
    return new InterestModel.Pair(
        client.with(coalition, absence), product.with(coalition, absence));
  }

  /// The same players with more or less strength; empty where the model has no gradients.
  public Optional<GradientFunction> gradients() {
    var sizes =
        Stream.concat(client.players().stream(), product.players().stream())
            .map(BitSet::cardinality)
            .toList();
    return model
        .gradients(client.text(), product.text())
        .map(found -> new Fading(sizes, found, progress));
  }

  /// The words of a player fade together, so their derivatives add up.
  ///
  /// @param sizes how many words each player has
  private record Fading(List<Integer> sizes, WordGradients gradients, Progress progress)
      implements GradientFunction {
    @Override
    public int players() {
      return sizes.size();
    }

    @Override
    public double precision() {
      return InterestModel.PRECISION;
    }

    @Override
    public List<Slope> along(double[] strengths) {
      return gradients.along(strengths, progress).stream()
          .map(slope -> new Slope(slope.logit(), summed(slope.derivatives())))
          .toList();
    }

    private List<Double> summed(List<Double> ofWords) {
      var sums = new ArrayList<Double>();
      int word = 0;
      for (int size : sizes) {
        var player = ofWords.subList(word, word + size);
        sums.add(player.stream().mapToDouble(Double::doubleValue).sum());
        word += size;
      }
      return sums;
    }
  }

  /// Lets the model be stopped, but not tell how far it is with a single batch: the estimator tells
  /// how far the whole work has come.
  record Watch(Progress progress) implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return progress.isCancelled();
    }
  }
}

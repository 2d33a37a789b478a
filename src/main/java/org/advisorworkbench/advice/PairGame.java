package org.advisorworkbench.advice;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.bert.WordGradients;
import org.advisorworkbench.explain.GradientFunction;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;

/// The game whose players are the words of a client's and a product's text: a coalition is worth
/// the logit that the model gives when all other words, and all figures, are absent.
public final class PairGame implements ValueFunction {
  private final InterestModel model;
  private final Reading reading;
  private final String client;
  private final String product;
  private final Absence absence;
  private final int clientWords;
  private final int players;
  private final Watch progress;

  /// @param progress may stop the model between two batches
  public PairGame(InterestModel model, String client, String product, Progress progress) {
    this(model, client, product, Absence.DROPPED, progress);
  }

  /// The same game by another convention of what it means to be absent.
  public PairGame(
      InterestModel model, String client, String product, Absence absence, Progress progress) {
    this(model, Reading.plain(model), client, product, absence, progress);
  }

  /// @param reading of the model; stays open
  /// @param progress may stop the model between two batches
  PairGame(InterestModel model, Reading reading, String client, String product, Progress progress) {
    this(model, reading, client, product, Absence.DROPPED, progress);
  }

  private PairGame(
      InterestModel model,
      Reading reading,
      String client,
      String product,
      Absence absence,
      Progress progress) {
    this.model = model;
    this.reading = reading;
    this.client = client;
    this.product = product;
    this.absence = absence;
    this.clientWords = Words.of(client).size();
    this.players = clientWords + Words.of(product).size();
    this.progress = new Watch(progress);
  }

  @Override
  public int players() {
    return players;
  }

  /// How many of the players, the first ones, are words of the client.
  int clientWords() {
    return clientWords;
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return reading.logits(coalitions.stream().map(this::pair).toList(), progress);
  }

  private InterestModel.Pair pair(BitSet coalition) {
    var absent = (BitSet) coalition.clone();
    absent.flip(0, players);
    return new InterestModel.Pair(
        new MaskedText(client, absent.get(0, clientWords), absence),
        new MaskedText(product, absent.get(clientWords, players), absence));
  }

  /// The same words as players of more or less strength; empty where the model has no gradients.
  Optional<GradientFunction> gradients() {
    return model.gradients(client, product).map(found -> new Fading(players, found, progress));
  }

  private record Fading(int players, WordGradients gradients, Progress progress)
      implements GradientFunction {
    @Override
    public List<Slope> along(double[] strengths) {
      return gradients.along(strengths, progress).stream()
          .map(slope -> new Slope(slope.logit(), slope.derivatives()))
          .toList();
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

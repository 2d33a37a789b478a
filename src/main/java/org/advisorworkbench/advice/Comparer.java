package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.advisorworkbench.advice.AdviceEngine.CompareOptions;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.Contender;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.FlipProof.Removal;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.explain.FlipSearch;
import org.advisorworkbench.work.Progress;

/// Says why one product stands above another for a client, and what would turn the order.
final class Comparer {
  private final InterestModel model;
  private final Question first;
  private final Question second;
  private final CompareOptions options;
  private final Progress progress;
  private final RememberedReading reading;
  private final GapGame game;
  private final List<Term> terms;
  private final Attribution figureGap;

  /// @param reading of the model; stays open
  /// @param second about the same client as `first`
  Comparer(
      InterestModel model,
      Reading reading,
      Question first,
      Question second,
      CompareOptions options,
      Progress progress) {
    this.model = model;
    this.first = first;
    this.second = second;
    this.options = options;
    this.progress = progress;
    this.reading = new RememberedReading(reading, progress);
    this.game = game(options.grain());
    this.terms = terms(options.grain());
    this.figureGap = figureGap();
  }

  private GapGame game(Grain grain) {
    return GapGame.of(reading, grain, first.client(), first.product(), second.product());
  }

  /// @param refined hears of each better estimate, and of each search that is done
  Comparison compare(Consumer<Comparison> refined) {
    int budget = options.coalitions(game.players());
    long planned = budget + (long) Flip.Scope.values().length * options.search();
    var attribution =
        ExplanationMethod.auto(game.players(), game.client().end(), budget, options.seed())
            .attribute(
                game,
                new Stage(progress, 0, planned),
                estimate -> refined.accept(new Comparison(contrast(estimate), List.of())));
    var contrast = contrast(attribution);
    var flips = new ArrayList<Flip>();
    if (!contrast.level()) {
      for (var scope : Flip.Scope.values()) {
        var stage = new Stage(progress, budget + (long) flips.size() * options.search(), planned);
        flips.add(flip(scope, contrast, stage));
        refined.accept(new Comparison(contrast, flips));
      }
    }
    return new Comparison(contrast(attribution), flips);
  }

  /// Words are removed one by one, whatever the players of the contrast are.
  private Flip flip(Flip.Scope scope, Contrast contrast, Progress stage) {
    var words = game(Grain.WORDS);
    var removable = new BitSet();
    removable.set(0, scope == Flip.Scope.CLIENT ? words.client().end() : words.players());
    var positive = new PositiveGap(words, figureGap.logit(), contrast.gap().logit());
    var named = terms(Grain.WORDS);
    var result =
        new FlipSearch(options.search(), Contrast.MARGIN)
            .search(
                positive,
                removable,
                guesses(contrast, positive.sign()),
                removed -> turns(positive.sign(), removed.stream().mapToObj(named::get).toList()),
                stage);
    var removed = result.removed().stream().map(named::get).toList();
    var logits = proof().logits(first, second, removed, Removal.MASKED);
    return new Flip(
        scope,
        removed,
        logits[0],
        logits[1],
        result.exhausted(),
        result.longest(),
        result.evaluations());
  }

  /// Whether scoring both products anew says so too, by the way that ranks and from the beginning:
  /// with all other words in their places, and with the words deleted from the texts.
  private boolean turns(double sign, List<Term> removed) {
    for (var removal : Removal.values()) {
      if (!(sign * proof().gap(first, second, removed, removal) < -Contrast.MARGIN)) {
        return false;
      }
    }
    return true;
  }

  private FlipProof proof() {
    return new FlipProof(model);
  }

  /// What each word may be worth: an even share of what its player is.
  private double[] guesses(Contrast contrast, double sign) {
    var guesses = new ArrayList<Double>();
    int player = 0;
    for (var text : List.of(game.client(), game.first(), game.second())) {
      for (var words : text.players()) {
        double value = sign * contrast.gap().contributions().get(player++).value();
        guesses.addAll(Collections.nCopies(words.cardinality(), value / words.cardinality()));
      }
    }
    return guesses.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Contrast contrast(Attribution texts) {
    var nobody = new BitSet();
    var everybody = new BitSet();
    everybody.set(0, game.players());
    return new Contrast(
        first.clientId(),
        model.id(),
        model.sha256(),
        first.client(),
        new Contender(
            first.productId(),
            first.product(),
            game.logit(everybody, game.first()) + model.figureLogit(first.figures()),
            game.logit(nobody, game.first()) + model.figureLogit(Figures.NONE)),
        new Contender(
            second.productId(),
            second.product(),
            game.logit(everybody, game.second()) + model.figureLogit(second.figures()),
            game.logit(nobody, game.second()) + model.figureLogit(Figures.NONE)),
        options.grain(),
        terms,
        texts.with(figureGap),
        reading.readings());
  }

  private List<Term> terms(Grain grain) {
    var ofFirst = first.players(grain, model.figures());
    var ofSecond = second.players(grain, model.figures());
    var terms = new ArrayList<Term>();
    texts(ofFirst, Side.CLIENT).forEach(it -> terms.add(new ClientTerm(terms.size(), it)));
    texts(ofFirst, Side.PRODUCT)
        .forEach(it -> terms.add(new ProductTerm(terms.size(), Which.FIRST, it)));
    texts(ofSecond, Side.PRODUCT)
        .forEach(it -> terms.add(new ProductTerm(terms.size(), Which.SECOND, it)));
    var firstFigures = figures(ofFirst);
    var secondFigures = figures(ofSecond);
    for (int i = 0; i < firstFigures.size(); i++) {
      terms.add(new FigureTerm(terms.size(), firstFigures.get(i), secondFigures.get(i)));
    }
    return List.copyOf(terms);
  }

  private static List<TextPlayer> texts(List<Player> players, Side side) {
    return players.stream()
        .filter(TextPlayer.class::isInstance)
        .map(TextPlayer.class::cast)
        .filter(player -> player.side() == side)
        .toList();
  }

  private static List<FigurePlayer> figures(List<Player> players) {
    return players.stream()
        .filter(FigurePlayer.class::isInstance)
        .map(FigurePlayer.class::cast)
        .toList();
  }

  /// What the figures make of the gap: exact for each product, and so is the difference, but for
  /// what either is computed to.
  private Attribution figureGap() {
    var ofFirst = attribute(first.figures());
    var ofSecond = attribute(second.figures());
    var contributions = new ArrayList<Contribution>();
    for (int i = 0; i < ofFirst.contributions().size(); i++) {
      var one = ofFirst.contributions().get(i);
      var other = ofSecond.contributions().get(i);
      contributions.add(
          new Contribution(
              one.value() - other.value(), one.low() - other.high(), one.high() - other.low()));
    }
    return new Attribution(
        ofFirst.method(),
        0,
        0,
        ofFirst.baseline() - ofSecond.baseline(),
        ofFirst.logit() - ofSecond.logit(),
        contributions);
  }

  private Attribution attribute(Figures known) {
    return new ExactShapley().attribute(new FigureGame(model, known), Progress.NONE, ignored -> {});
  }
}

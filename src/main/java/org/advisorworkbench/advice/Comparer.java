package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.BitSet;
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
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.explain.FlipSearch;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.work.Progress;

/// Says why one product stands above another for a client, and what would turn the order.
final class Comparer {
  private final InterestModel model;
  private final Question question;
  private final CompareOptions options;
  private final Progress progress;
  private final GapGame game;
  private final List<Term> terms;
  private final Attribution figureGap;

  /// A client and two products.
  ///
  /// @param firstKnown figures of the client toward the first product
  record Question(
      String clientId,
      Narrative client,
      String firstId,
      Narrative first,
      Figures firstKnown,
      String secondId,
      Narrative second,
      Figures secondKnown) {}

  Comparer(InterestModel model, Question question, CompareOptions options, Progress progress) {
    this.model = model;
    this.question = question;
    this.options = options;
    this.progress = progress;
    this.game =
        new GapGame(
            model,
            question.client().text(),
            question.first().text(),
            question.second().text(),
            progress);
    this.terms = terms();
    this.figureGap = figureGap();
  }

  /// @param refined hears of each better estimate, and of each search that is done
  Comparison compare(Consumer<Comparison> refined) {
    int budget = options.coalitions(game.players());
    long planned = budget + (long) Flip.Scope.values().length * options.search();
    var attribution =
        ExplanationMethod.auto(game.players(), budget, options.seed())
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

  private Flip flip(Flip.Scope scope, Contrast contrast, Progress stage) {
    var removable = new BitSet();
    removable.set(0, scope == Flip.Scope.CLIENT ? game.clientWords() : game.players());
    var positive = new PositiveGap(game, figureGap.logit(), contrast.gap().logit());
    var guesses =
        contrast.gap().contributions().stream()
            .mapToDouble(contribution -> positive.sign() * contribution.value())
            .toArray();
    var result =
        new FlipSearch(options.search(), Contrast.MARGIN)
            .search(positive, removable, guesses, stage);
    var removed = new BitSet();
    result.removed().forEach(removed::set);
    var again = score(removed);
    // What the whole scoring does not confirm is not told.
    boolean turned = positive.sign() * (again[0] - again[1]) < 0;
    return new Flip(
        scope,
        turned ? result.removed().stream().map(terms::get).toList() : List.of(),
        turned ? again[0] : contrast.first().logit(),
        turned ? again[1] : contrast.second().logit(),
        result.exhausted(),
        result.longest(),
        result.evaluations());
  }

  /// The logits of both products without some words, by the way that ranks and from the beginning.
  private double[] score(BitSet removed) {
    var clientWords = game.clientWords();
    int firstTo = clientWords + wordsOf(Which.FIRST);
    var client = new MaskedText(question.client().text(), removed.get(0, clientWords));
    return model.logits(
        List.of(
            new Pair(
                client,
                new MaskedText(question.first().text(), removed.get(clientWords, firstTo)),
                question.firstKnown()),
            new Pair(
                client,
                new MaskedText(question.second().text(), removed.get(firstTo, game.players())),
                question.secondKnown())),
        new PairGame.Watch(progress));
  }

  private int wordsOf(Which product) {
    return (int)
        terms.stream()
            .filter(term -> term instanceof ProductTerm word && word.product() == product)
            .count();
  }

  private Contrast contrast(Attribution words) {
    var nobody = new BitSet();
    var everybody = new BitSet();
    everybody.set(0, game.players());
    return new Contrast(
        question.clientId(),
        model.id(),
        model.sha256(),
        question.client(),
        new Contender(
            question.firstId(),
            question.first(),
            game.firstLogit(everybody) + model.figureLogit(question.firstKnown()),
            game.firstLogit(nobody) + model.figureLogit(Figures.NONE)),
        new Contender(
            question.secondId(),
            question.second(),
            game.secondLogit(everybody) + model.figureLogit(question.secondKnown()),
            game.secondLogit(nobody) + model.figureLogit(Figures.NONE)),
        terms,
        words.with(figureGap),
        game.readings());
  }

  private List<Term> terms() {
    var first = players(question.first(), question.firstKnown());
    var second = players(question.second(), question.secondKnown());
    var terms = new ArrayList<Term>();
    words(first, Side.CLIENT).forEach(word -> terms.add(new ClientTerm(terms.size(), word)));
    words(first, Side.PRODUCT)
        .forEach(word -> terms.add(new ProductTerm(terms.size(), Which.FIRST, word)));
    words(second, Side.PRODUCT)
        .forEach(word -> terms.add(new ProductTerm(terms.size(), Which.SECOND, word)));
    var firstFigures = figures(first);
    var secondFigures = figures(second);
    for (int i = 0; i < firstFigures.size(); i++) {
      terms.add(new FigureTerm(terms.size(), firstFigures.get(i), secondFigures.get(i)));
    }
    return List.copyOf(terms);
  }

  private List<Player> players(Narrative product, Figures known) {
    return Players.of(question.client(), product, model.figures(), known);
  }

  private static List<TextPlayer> words(List<Player> players, Side side) {
    return players.stream()
        .filter(TextPlayer.class::isInstance)
        .map(TextPlayer.class::cast)
        .filter(word -> word.side() == side)
        .toList();
  }

  private static List<FigurePlayer> figures(List<Player> players) {
    return players.stream()
        .filter(FigurePlayer.class::isInstance)
        .map(FigurePlayer.class::cast)
        .toList();
  }

  /// What the figures make of the gap: exact for each product, and so is the difference.
  private Attribution figureGap() {
    var first = attribute(question.firstKnown());
    var second = attribute(question.secondKnown());
    var contributions = new ArrayList<Contribution>();
    for (int i = 0; i < first.contributions().size(); i++) {
      double value = first.contributions().get(i).value() - second.contributions().get(i).value();
      contributions.add(new Contribution(value, value, value));
    }
    return new Attribution(
        first.method(),
        0,
        0,
        first.baseline() - second.baseline(),
        first.logit() - second.logit(),
        contributions);
  }

  private Attribution attribute(Figures known) {
    return new ExactShapley().attribute(new FigureGame(model, known), Progress.NONE, ignored -> {});
  }
}

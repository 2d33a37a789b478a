package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.whatif.Counterfactuals.Options;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;

/// How often something moves a product into or out of the first places, whether it really does, and
/// how long an edit and a search take: over clients drawn by chance, and for each five products, in
/// turn from inside and from outside of the first places. What was read for the first product of a
/// client is known for the others, as it is for an advisor who looks at several.
public final class WhatIfStudy {
  private static final int PRODUCTS_OF_A_CLIENT = 5;

  private final AdviceEngine engine;
  private final List<ClientFile> clients;
  private final Options options;

  public WhatIfStudy(AdviceEngine engine, List<ClientFile> clients, Options options) {
    this.engine = engine;
    this.clients = List.copyOf(clients);
    this.options = options;
  }

  /// What came of the pairs of one kind.
  ///
  /// @param pairs of a client and a product
  /// @param withOne pairs for which a change was found
  /// @param changes found in all
  /// @param confirmed changes that a ranking of the client that they make bears out
  /// @param fields that the smallest change of a pair takes, on average; NaN where none was found
  /// @param searchSeconds median of a search
  public record Part(
      int pairs, int withOne, int changes, int confirmed, double fields, double searchSeconds) {}

  /// @param moveOut of products inside the first places
  /// @param moveIn of products outside of them
  /// @param editSeconds median time from a change of one field to the ranking of the whole shelf
  public record Result(Part moveOut, Part moveIn, double editSeconds) {}

  /// @param seed of the draws
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Result run(int pairs, long seed, Progress progress) {
    var random = new Random(seed);
    var moveOut = new ArrayList<Answer>();
    var moveIn = new ArrayList<Answer>();
    var client = clients.getFirst();
    var real = engine.rank(client, Progress.NONE);
    for (int i = 0; i < pairs; i++) {
      progress.checkCancelled();
      if (i % PRODUCTS_OF_A_CLIENT == 0) {
        client = clients.get(random.nextInt(clients.size()));
        real = engine.rank(client, Progress.NONE);
      }
      int inside = Math.min(options.top(), real.suitable().size());
      boolean out = i % 2 == 0 && inside > 0;
      int place =
          out ? random.nextInt(inside) : inside + random.nextInt(real.ranked().size() - inside);
      (out ? moveOut : moveIn).add(ask(client, real.ranked().get(place), progress));
      progress.report(i + 1L, pairs);
    }
    var edits = new ArrayList<Double>();
    moveOut.forEach(answer -> edits.addAll(answer.editSeconds()));
    moveIn.forEach(answer -> edits.addAll(answer.editSeconds()));
    return new Result(part(moveOut), part(moveIn), median(edits));
  }

  private record Answer(
      Counterfactuals told, int confirmed, double searchSeconds, List<Double> editSeconds) {}

  private Answer ask(ClientFile client, Recommendation place, Progress progress) {
    long started = System.nanoTime();
    var told =
        engine.counterfactuals(client, place.product(), options, cancelOnly(progress), r -> {});
    double searchSeconds = (System.nanoTime() - started) / 1e9;
    int confirmed = 0;
    var editSeconds = new ArrayList<Double>();
    for (var one : told.found()) {
      started = System.nanoTime();
      var ranking = engine.rank(one.edits().applyTo(client), Progress.NONE);
      editSeconds.add((System.nanoTime() - started) / 1e9);
      confirmed += isInside(ranking, place) != told.inside() ? 1 : 0;
    }
    return new Answer(told, confirmed, searchSeconds, editSeconds);
  }

  private static Progress cancelOnly(Progress progress) {
    return new Progress() {
      @Override
      public void report(long done, long total) {}

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }

  private boolean isInside(Ranking ranking, Recommendation place) {
    return ranking.suitable().stream()
        .limit(options.top())
        .anyMatch(first -> first.product().equals(place.product()));
  }

  private static Part part(List<Answer> answers) {
    var found = answers.stream().filter(answer -> !answer.told().found().isEmpty()).toList();
    return new Part(
        answers.size(),
        found.size(),
        answers.stream().mapToInt(answer -> answer.told().found().size()).sum(),
        answers.stream().mapToInt(Answer::confirmed).sum(),
        found.stream()
            .mapToInt(answer -> answer.told().found().getFirst().edits().all().size())
            .average()
            .orElse(Double.NaN),
        median(answers.stream().map(Answer::searchSeconds).toList()));
  }

  private static double median(List<Double> values) {
    return AlternatingTimer.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}

package org.advisorworkbench.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.product.Product;

/// The past: what advisors recommended and what became of it, and what clients looked at.
///
/// Recommendations follow a loose policy that leans to the client's risk band, with the planted
/// [bias][HistoricBias] on top. Views and clicks follow the true utility, hidden taste included.
final class Advising {
  private static final int RECOMMENDATIONS = 20;

  private final Draws draws;
  private final List<Product> shelf;
  private final LocalDate first;
  private final LocalDate last;
  private final List<Interaction> interactions = new ArrayList<>();

  Advising(long seed, List<Product> shelf, LocalDate first, LocalDate last) {
    this.draws = new Draws(seed, "advising");
    this.shelf = shelf;
    this.first = first;
    this.last = last;
  }

  /// A recommendation that was accepted.
  record Acceptance(Product product, LocalDate date) {}

  /// Lives through the two years with one client.
  ///
  /// @return what was accepted, by the record
  List<Acceptance> live(Seeker seeker) {
    var utilities = shelf.stream().mapToDouble(p -> PreferenceModel.utility(seeker, p)).toArray();
    browse(seeker.client(), utilities);
    var acceptances = new ArrayList<Acceptance>();
    var client = seeker.client();
    var offered = draws.several(RECOMMENDATIONS, shelf, product -> policy(client, product));
    for (var product : offered) {
      var date = day();
      boolean accepted = draws.chance(chanceOfAcceptance(seeker, product));
      add(
          client,
          product,
          date,
          Kind.RECOMMENDATION,
          accepted ? Outcome.ACCEPTED : Outcome.DECLINED);
      if (accepted) {
        acceptances.add(new Acceptance(product, date));
      }
    }
    return acceptances;
  }

  /// The chance that a recommendation is recorded as accepted.
  static double chanceOfAcceptance(Seeker seeker, Product product) {
    double interest = PreferenceModel.sigmoid(PreferenceModel.utility(seeker, product));
    return interest * HistoricBias.recorded(seeker.client().demographics().gender(), product);
  }

  private static double policy(Client client, Product product) {
    double comfort = PreferenceModel.comfortableRisk(client.profile().riskBand());
    double tooRisky = Math.max(0, product.riskClass() - comfort);
    return StrictMath.exp(-0.3 * tooRisky)
        * HistoricBias.offered(client.demographics().gender(), product);
  }

  private void browse(Client client, double[] utilities) {
    var pull = Arrays.stream(utilities).map(u -> 0.02 + StrictMath.exp(0.9 * u)).toArray();
    int views = draws.between(8, 24);
    for (int i = 0; i < views; i++) {
      int index = draws.index(pull);
      var date = day();
      add(client, shelf.get(index), date, Kind.VIEW, Outcome.NONE);
      if (draws.chance(0.6 * PreferenceModel.sigmoid(utilities[index] + 0.5))) {
        add(client, shelf.get(index), date, Kind.CLICK, Outcome.NONE);
      }
    }
  }

  private void add(Client client, Product product, LocalDate date, Kind kind, Outcome outcome) {
    interactions.add(new Interaction("", client.id(), product.id(), date, kind, outcome));
  }

  private LocalDate day() {
    return first.plusDays(draws.between(0, (int) ChronoUnit.DAYS.between(first, last)));
  }

  /// All that has happened, oldest first and numbered.
  List<Interaction> interactions() {
    var sorted = new ArrayList<>(interactions);
    sorted.sort(
        Comparator.comparing(Interaction::date)
            .thenComparing(Interaction::clientId)
            .thenComparing(Interaction::productId)
            .thenComparing(Interaction::kind));
    var numbered = new ArrayList<Interaction>();
    for (var i : sorted) {
      numbered.add(
          new Interaction(
              "I%06d".formatted(numbered.size() + 1),
              i.clientId(),
              i.productId(),
              i.date(),
              i.kind(),
              i.outcome()));
    }
    return numbered;
  }
}

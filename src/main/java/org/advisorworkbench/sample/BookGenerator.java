package org.advisorworkbench.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// Draws a synthetic book of clients, whose wishes follow a known [model][PreferenceModel] and
/// whose past holds a known [bias][HistoricBias].
///
/// A seed gives the same book on every machine. Another seed gives other people and another shelf:
/// other products, terms, names and wordings, so that a model trained on several books has to read.
public final class BookGenerator {
  /// The first day of the two years that a book tells of.
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 20);

  /// The last day, on which holdings are valued.
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

  private static final int MONTHS = 24;

  private final long seed;
  private final int clients;
  private final Currency currency = Currency.getInstance("EUR");

  /// @param clients how many, at least one
  /// @throws IllegalArgumentException if `clients` is less than one
  public BookGenerator(long seed, int clients) {
    if (clients < 1) {
      throw new IllegalArgumentException("expected at least one client, found " + clients);
    }
    this.seed = seed;
    this.clients = clients;
  }

  public SampleBook generate() {
    var shelf = new Shelf(seed, currency).draw();
    var people = new People(seed, LAST_DAY, currency).draw(clients);
    var market = new Market(seed, shelf, FIRST_DAY, MONTHS);
    var noteWriter = new NoteWriter(seed, FIRST_DAY, LAST_DAY);
    var advising = new Advising(seed, shelf, FIRST_DAY, LAST_DAY);
    var trading = new Trading(seed, shelf, market, FIRST_DAY, LAST_DAY);
    var tastes = new Draws(seed, "tastes");
    var interest = new Draws(seed, "interest");
    List<Truth> truth = new ArrayList<>();
    for (var client : people) {
      var beginner = Seeker.withoutHoldings(client, noteWriter.write(client), tastes);
      var acceptances = advising.live(beginner);
      var seeker = beginner.holding(trading.trade(beginner, acceptances));
      for (var product : shelf) {
        double probability = PreferenceModel.sigmoid(PreferenceModel.utility(seeker, product));
        double textProbability =
            PreferenceModel.sigmoid(PreferenceModel.visibleUtility(seeker, product));
        truth.add(
            new Truth(
                client.id(),
                product.id(),
                probability,
                textProbability,
                Advising.chanceOfAcceptance(beginner, product),
                interest.chance(probability)));
      }
    }
    return new SampleBook(
        seed,
        people,
        shelf,
        trading.holdings(),
        trading.transactions(),
        advising.interactions(),
        noteWriter.notes(),
        market.prices(),
        truth);
  }
}

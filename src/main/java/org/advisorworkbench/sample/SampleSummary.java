package org.advisorworkbench.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.client.MeetingNote;

/// What a book holds and what can be reached on it.
///
/// @param baseRate the share of client-product pairs with interest
/// @param bestAuc area under the ROC curve of the true probability: no model does better
/// @param bestTextAuc of the probability as far as the texts tell it
/// @param bestNdcg mean nDCG of the first ten by the true probability
/// @param bestTextNdcg by the probability as far as the texts tell it
/// @param popularityNdcg by how often a product was accepted in the past
/// @param bias the planted bias as it can be measured
public record SampleSummary(
    long seed,
    int clients,
    int households,
    int products,
    int holdings,
    int transactions,
    int interactions,
    int notes,
    double baseRate,
    double bestAuc,
    double bestTextAuc,
    double bestNdcg,
    double bestTextNdcg,
    double popularityNdcg,
    MeasuredBias bias) {
  private static final int TOP = 10;

  /// What the planted bias did to growth products of high risk, women against men.
  ///
  /// @param offersToWomen such products offered to a woman, on average
  /// @param acceptedByWomen the share of these offers that was recorded as accepted
  /// @param wantedByWomen the true share of interest, over all such products
  /// @param proxyAmongWomen the share of women whose notes hold the proxy word
  public record MeasuredBias(
      double offersToWomen,
      double offersToMen,
      double acceptedByWomen,
      double acceptedByMen,
      double wantedByWomen,
      double wantedByMen,
      double proxyAmongWomen,
      double proxyAmongMen) {}

  /// Measures a book.
  public static SampleSummary of(SampleBook book) {
    var popularity = acceptances(book);
    return new SampleSummary(
        book.seed(),
        book.clients().size(),
        (int) book.clients().stream().map(Client::householdId).distinct().count(),
        book.products().size(),
        book.holdings().size(),
        book.transactions().size(),
        book.interactions().size(),
        book.notes().size(),
        book.truth().stream().mapToInt(t -> t.interested() ? 1 : 0).average().orElse(Double.NaN),
        Ceiling.auc(book.truth(), Truth::probability),
        Ceiling.auc(book.truth(), Truth::textProbability),
        Ceiling.meanNdcg(book, TOP, Truth::probability),
        Ceiling.meanNdcg(book, TOP, Truth::textProbability),
        Ceiling.meanNdcg(book, TOP, t -> popularity.getOrDefault(t.productId(), 0)),
        measureBias(book));
  }

  private static Map<String, Integer> acceptances(SampleBook book) {
    var count = new HashMap<String, Integer>();
    for (var interaction : book.interactions()) {
      if (interaction.outcome() == Outcome.ACCEPTED) {
        count.merge(interaction.productId(), 1, Integer::sum);
      }
    }
    return count;
  }

  private static MeasuredBias measureBias(SampleBook book) {
    var women = new Group(book, Gender.FEMALE);
    var men = new Group(book, Gender.MALE);
    return new MeasuredBias(
        women.offers(),
        men.offers(),
        women.accepted(),
        men.accepted(),
        women.wanted(),
        men.wanted(),
        women.proxy(),
        men.proxy());
  }

  /// The clients of one gender and what the book says of them and the products of the bias.
  private record Group(SampleBook book, Set<String> members, Set<String> products) {
    Group(SampleBook book, Gender gender) {
      this(book, new HashSet<>(), new HashSet<>());
      for (var client : book.clients()) {
        if (client.demographics().gender() == gender) {
          members.add(client.id());
        }
      }
      for (var product : book.products()) {
        if (HistoricBias.concerns(product)) {
          products.add(product.id());
        }
      }
    }

    private double offers() {
      return (double) book.interactions().stream().filter(this::isOffer).count() / members.size();
    }

    private double accepted() {
      return share(
          book.interactions().stream().filter(this::isOffer).toList(),
          offer -> offer.outcome() == Outcome.ACCEPTED);
    }

    private double wanted() {
      return share(
          book.truth().stream()
              .filter(t -> members.contains(t.clientId()) && products.contains(t.productId()))
              .toList(),
          Truth::interested);
    }

    private double proxy() {
      var withProxy = new HashSet<String>();
      for (MeetingNote note : book.notes()) {
        if (note.text().contains(HistoricBias.PROXY_WORD)) {
          withProxy.add(note.clientId());
        }
      }
      return share(members, withProxy::contains);
    }

    private boolean isOffer(Interaction interaction) {
      return interaction.kind() == Kind.RECOMMENDATION
          && members.contains(interaction.clientId())
          && products.contains(interaction.productId());
    }

    private static <T> double share(Collection<T> all, Predicate<T> of) {
      return (double) all.stream().filter(of).count() / all.size();
    }
  }

  /// Some lines for people.
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        Synthetic book, seed %d
          %d clients in %d households, %d products
          %d holdings, %d transactions, %d interactions, %d notes
          interest in %.1f %% of all client-product pairs
          best reachable AUC       %.3f   from the texts alone %.3f
          best reachable nDCG@10   %.3f   from the texts alone %.3f   by popularity %.3f
          planted bias: growth products of high risk, women against men
            offered per client     %.2f against %.2f
            recorded as accepted   %.1f %% against %.1f %%
            truly wanted           %.1f %% against %.1f %%
            proxy word in notes    %.1f %% against %.1f %%\
        """,
        seed,
        clients,
        households,
        products,
        holdings,
        transactions,
        interactions,
        notes,
        100 * baseRate,
        bestAuc,
        bestTextAuc,
        bestNdcg,
        bestTextNdcg,
        popularityNdcg,
        bias.offersToWomen,
        bias.offersToMen,
        100 * bias.acceptedByWomen,
        100 * bias.acceptedByMen,
        100 * bias.wantedByWomen,
        100 * bias.wantedByMen,
        100 * bias.proxyAmongWomen,
        100 * bias.proxyAmongMen);
  }
}

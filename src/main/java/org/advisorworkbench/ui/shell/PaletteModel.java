package org.advisorworkbench.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.clients.ClientsModel;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.recommendations.RecommendationsModel;

/// Finds clients, products of the ranking and actions by a few letters.
final class PaletteModel {
  private static final int FINDINGS_OF_A_KIND = 6;

  private final ClientsModel clients;
  private final RecommendationsModel recommendations;
  private final List<Action> actions;
  private final Texts texts;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();

  PaletteModel(
      ClientsModel clients,
      RecommendationsModel recommendations,
      List<Action> actions,
      Texts texts) {
    this.clients = clients;
    this.recommendations = recommendations;
    this.actions = List.copyOf(actions);
    this.texts = texts;
    query.subscribe(this::search);
  }

  /// Begins with an empty search, which finds the actions and some of everything.
  void reset() {
    query.set("");
    search("");
  }

  private void search(String words) {
    var needle = words.strip().toLowerCase(Locale.ROOT);
    findings.setAll(
        Stream.of(clients(needle), products(needle), actions(needle))
            .flatMap(kind -> kind.limit(FINDINGS_OF_A_KIND))
            .toList());
  }

  private Stream<Finding> clients(String needle) {
    return clients.all().stream()
        .filter(entry -> entry.haystack().contains(needle))
        .map(ClientsModel.Entry::client)
        .map(this::finding);
  }

  private Stream<Finding> products(String needle) {
    return Stream.concat(recommendations.suitable().stream(), recommendations.refused().stream())
        .filter(
            recommendation ->
                recommendation.product().name().toLowerCase(Locale.ROOT).contains(needle)
                    || texts
                        .of(recommendation.product().kind())
                        .toLowerCase(Locale.ROOT)
                        .contains(needle))
        .map(this::finding);
  }

  private Stream<Finding> actions(String needle) {
    return actions.stream()
        .map(
            action ->
                new Finding(
                    Finding.Kind.ACTION,
                    texts.get(action.textKey()),
                    action.keysText(),
                    action.run()))
        .filter(finding -> finding.title().toLowerCase(Locale.ROOT).contains(needle));
  }

  private Finding finding(Client client) {
    return new Finding(
        Finding.Kind.CLIENT,
        client.name(),
        texts.of(client.profile().riskBand()) + " · " + client.id(),
        () -> clients.open(client.id()));
  }

  private Finding finding(Recommendation recommendation) {
    return new Finding(
        Finding.Kind.PRODUCT,
        recommendation.product().name(),
        texts.of(recommendation.product().kind()),
        () -> recommendations.choose(recommendation));
  }

  StringProperty queryProperty() {
    return query;
  }

  ObservableList<Finding> findings() {
    return findings;
  }
}

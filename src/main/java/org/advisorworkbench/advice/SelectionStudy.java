package org.advisorworkbench.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.AdviceEngine.FairnessOptions;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.fairness.SelectionRates;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Ranking;

/// A fairness report in the making: sees one client's ranking after the other.
final class SelectionStudy {
  private final FairnessOptions options;
  private final String modelId;
  private final int clientsInBook;
  private final Groups groups;
  private final Map<Question, SelectionRates> rates = new LinkedHashMap<>();
  private int clients;

  /// A product by an attribute.
  private record Question(String productId, ProtectedAttribute attribute) {}

  /// @param shelf the products that are asked about where the options name none
  SelectionStudy(
      FairnessOptions options,
      String modelId,
      List<Product> shelf,
      int clientsInBook,
      Groups groups) {
    this.options = options;
    this.modelId = modelId;
    this.clientsInBook = clientsInBook;
    this.groups = groups;
    for (var product : shelf) {
      if (options.productId().isEmpty() || options.productId().equals(product.id())) {
        for (var attribute : options.attributes()) {
          rates.put(new Question(product.id(), attribute), new SelectionRates());
        }
      }
    }
  }

  /// Counts the client in for every product: selected if it is among the first suitable ones.
  void add(Client client, Ranking ranking) {
    var selected =
        ranking.suitable().stream()
            .limit(options.top())
            .map(recommendation -> recommendation.product().id())
            .collect(Collectors.toSet());
    rates.forEach(
        (question, counts) ->
            counts.add(
                groups.of(client.demographics(), question.attribute()),
                selected.contains(question.productId())));
    clients++;
  }

  int clients() {
    return clients;
  }

  FairnessReport report() {
    return new FairnessReport(
        modelId,
        options.top(),
        clients,
        clientsInBook,
        rates.entrySet().stream()
            .map(
                entry ->
                    entry.getValue().slices(entry.getKey().productId(), entry.getKey().attribute()))
            .toList());
  }
}

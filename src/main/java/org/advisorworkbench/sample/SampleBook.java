package org.advisorworkbench.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;

/// A synthetic book, and the truth behind it. Nobody in it exists.
///
/// @param seed what it was drawn from
/// @param transactions oldest first
/// @param interactions oldest first
/// @param truth one for each client and product: client by client, in the order of `clients`, and
///   within a client in the order of `products`
public record SampleBook(
    long seed,
    List<Client> clients,
    List<Product> products,
    List<Holding> holdings,
    List<Transaction> transactions,
    List<Interaction> interactions,
    List<MeetingNote> notes,
    List<Price> prices,
    List<Truth> truth) {
  public SampleBook {
    clients = List.copyOf(clients);
    products = List.copyOf(products);
    holdings = List.copyOf(holdings);
    transactions = List.copyOf(transactions);
    interactions = List.copyOf(interactions);
    notes = List.copyOf(notes);
    prices = List.copyOf(prices);
    truth = List.copyOf(truth);
  }

  /// The clients with all that belongs to them, in the order of `clients`, as a store would give
  /// them.
  public List<ClientFile> files() {
    var households = by(clients, Client::householdId);
    var holdingsOf = by(holdings, Holding::clientId);
    var notesOf = by(notes, MeetingNote::clientId);
    var files = new ArrayList<ClientFile>();
    for (var client : clients) {
      files.add(
          new ClientFile(
              client,
              households.getOrDefault(client.householdId(), List.of()).stream()
                  .filter(member -> !member.equals(client))
                  .toList(),
              holdingsOf.getOrDefault(client.id(), List.of()).stream()
                  .sorted(Comparator.comparing((Holding h) -> h.marketValue().amount()).reversed())
                  .toList(),
              notesOf.getOrDefault(client.id(), List.of()).stream()
                  .sorted(Comparator.comparing(MeetingNote::date).reversed())
                  .toList()));
    }
    return files;
  }

  /// The truth about one client, in the order of `products`.
  public List<Truth> truthAbout(int clientIndex) {
    int from = clientIndex * products.size();
    return truth.subList(from, from + products.size());
  }

  private static <T> Map<String, List<T>> by(List<T> items, Function<T, String> key) {
    var groups = new LinkedHashMap<String, List<T>>();
    for (var item : items) {
      groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item);
    }
    return groups;
  }
}

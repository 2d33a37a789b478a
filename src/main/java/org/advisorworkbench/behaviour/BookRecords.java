package org.advisorworkbench.behaviour;

import java.time.LocalDate;
import java.util.List;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Product;

/// What a book holds on the morning of a day.
///
/// @param day transactions and interactions of this day and later ones are left out of account
/// @param holdings as they stood on the day
public record BookRecords(
    LocalDate day,
    List<Client> clients,
    List<Product> shelf,
    List<Holding> holdings,
    List<Transaction> transactions,
    List<Interaction> interactions) {
  public BookRecords {
    clients = List.copyOf(clients);
    shelf = List.copyOf(shelf);
    holdings = List.copyOf(holdings);
    transactions = List.copyOf(transactions);
    interactions = List.copyOf(interactions);
  }
}

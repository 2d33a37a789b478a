package org.advisorworkbench.behaviour;

import org.advisorworkbench.client.Client;
import org.advisorworkbench.product.Product;

/// What is known of one client, ready to be asked about any product.
public final class ClientBehaviour {
  private final BookBehaviour book;
  private final Client client;
  private final KindShares shares;
  private final Browsing browsing;

  ClientBehaviour(BookBehaviour book, Client client, KindShares shares, Browsing browsing) {
    this.book = book;
    this.client = client;
    this.shares = shares;
    this.browsing = browsing;
  }

  /// The figures of the client and a product.
  public Figures toward(Product product) {
    return book.figures(client, shares, browsing, product);
  }
}

package org.advisorworkbench.client;

import java.util.List;
import java.util.Optional;

/// The book of clients. Reading only; books are written by imports.
public interface ClientRepository {
  /// All clients, ordered by name, then id.
  List<Client> all();

  /// One client with all that belongs to it.
  Optional<ClientFile> file(String clientId);

  /// The files of the whole book in one sweep, ordered as [#all()].
  List<ClientFile> files();

  /// A client's transactions, oldest first.
  List<Transaction> transactions(String clientId);

  /// The interactions of the whole book, oldest first.
  List<Interaction> interactions();
}

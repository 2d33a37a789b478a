package org.advisorworkbench.ui.shell;

import java.util.List;
import java.util.Optional;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Transaction;

/// A book without clients until it is filled.
final class EmptyAtFirst implements ClientRepository {
  private final ClientRepository later;
  private volatile ClientRepository now = new FixtureBook(0, 0);

  EmptyAtFirst(ClientRepository later) {
    this.later = later;
  }

  void fill() {
    now = later;
  }

  @Override
  public List<Client> all() {
    return now.all();
  }

  @Override
  public Optional<ClientFile> file(String clientId) {
    return now.file(clientId);
  }

  @Override
  public List<ClientFile> files() {
    return now.files();
  }

  @Override
  public List<Transaction> transactions(String clientId) {
    return now.transactions(clientId);
  }

  @Override
  public List<Interaction> interactions() {
    return now.interactions();
  }
}

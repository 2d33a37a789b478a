package org.advisorworkbench.ui.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.work.Progress;

/// The page of the open client. It reads the client's file first, so that a ranking can begin, and
/// the history of the portfolio after that.
public final class ClientModel {
  private final ClientRepository clients;
  private final ProductRepository products;
  private final Selection selection;
  private final Lane filing;
  private final Lane valuing;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Page>> page =
      new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
  private final ReadOnlyObjectWrapper<List<ValueHistory.Worth>> history =
      new ReadOnlyObjectWrapper<>(this, "history", List.of());
  private Optional<Client> shown = Optional.empty();

  /// What the page shows of a client.
  public record Page(ClientFile file, Portfolio portfolio) {}

  /// @param open the client to show
  public ClientModel(
      ClientRepository clients,
      ProductRepository products,
      ObservableValue<Optional<Client>> open,
      Selection selection,
      Background background) {
    this.clients = clients;
    this.products = products;
    this.selection = selection;
    this.filing = background.lane();
    this.valuing = background.lane();
    open.subscribe(this::show);
  }

  /// Reads the open client again.
  public void reload() {
    show(shown);
  }

  private void show(Optional<Client> client) {
    shown = client;
    valuing.cancel();
    if (client.isEmpty()) {
      filing.cancel();
      selection.clientProperty().set(Optional.empty());
      page.set(Optional.empty());
      state.set(State.EMPTY);
      return;
    }
    // The page before stays until the next is there: nothing flickers while the arrows are held.
    if (page.get().isEmpty()) {
      state.set(State.LOADING);
    }
    filing
        .run(progress -> read(client.get().id()))
        .onSuccess(this::show)
        .onTrouble(this::fail)
        .start();
  }

  private Page read(String clientId) throws Failure {
    var file =
        clients.file(clientId).orElseThrow(() -> new Failure(FailureCode.CLIENT_UNKNOWN, clientId));
    var shelf = products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    return new Page(file, Portfolio.of(file.holdings(), shelf));
  }

  private void show(Page read) {
    trouble.set(Optional.empty());
    history.set(List.of());
    page.set(Optional.of(read));
    state.set(State.READY);
    selection.clientProperty().set(Optional.of(read.file()));
    // Without its history the page is as good; what went wrong is in the log.
    valuing.run(progress -> value(read, progress)).onSuccess(history::set).start();
  }

  private List<ValueHistory.Worth> value(Page read, Progress progress) {
    if (read.portfolio().total().isEmpty()) {
      return List.of();
    }
    var currency = read.portfolio().total().get().currency();
    var holdings = read.file().holdings();
    var transactions = clients.transactions(read.file().client().id());
    Map<String, List<Price>> prices = new HashMap<>();
    var productIds =
        Stream.concat(
                holdings.stream().map(Holding::productId),
                transactions.stream().map(Transaction::productId))
            .distinct()
            .toList();
    for (var productId : productIds) {
      progress.checkCancelled();
      prices.put(productId, products.prices(productId));
    }
    return ValueHistory.of(holdings, transactions, prices, currency);
  }

  private void fail(Trouble what) {
    trouble.set(Optional.of(what));
    page.set(Optional.empty());
    selection.clientProperty().set(Optional.empty());
    state.set(State.FAILED);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// What the portfolio was worth, oldest first; empty until it is known.
  ReadOnlyObjectProperty<List<ValueHistory.Worth>> historyProperty() {
    return history.getReadOnlyProperty();
  }
}

package org.advisorworkbench.ui.clients;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;

/// The clients of the book, those that match a search, and the one that is open.
public final class ClientsModel {
  private final ClientRepository repository;
  private final Lane reading;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ObservableList<Entry> all = FXCollections.observableArrayList();
  private final FilteredList<Entry> matching = new FilteredList<>(all);
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObjectProperty<Optional<Client>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());

  /// A client with what a search looks at, in lower case, so that a key press costs no more than a
  /// pass over ready strings.
  ///
  /// @param haystack name, id and occupation
  public record Entry(Client client, String haystack) {
    static Entry of(Client client) {
      var words = client.name() + "\n" + client.id() + "\n" + client.profile().occupation();
      return new Entry(client, words.toLowerCase(Locale.ROOT));
    }
  }

  public ClientsModel(ClientRepository repository, Background background) {
    this.repository = repository;
    this.reading = background.lane();
    search.subscribe(words -> matching.setPredicate(matches(words)));
  }

  /// Reads the book anew and keeps the open client, or opens the one that was asked for.
  ///
  /// @param clientId who to open, `""` for the first
  public void load(String clientId) {
    if (all.isEmpty()) {
      state.set(State.LOADING);
    }
    reading
        .run(progress -> repository.all().stream().map(Entry::of).toList())
        .onSuccess(entries -> show(entries, clientId))
        .onTrouble(this::fail)
        .start();
  }

  private void show(List<Entry> entries, String clientId) {
    trouble.set(Optional.empty());
    all.setAll(entries);
    state.set(entries.isEmpty() ? State.EMPTY : State.READY);
    selected.set(find(clientId).or(() -> entries.stream().findFirst()).map(Entry::client));
  }

  private void fail(Trouble what) {
    trouble.set(Optional.of(what));
    state.set(State.FAILED);
  }

  /// Opens a client by its id, if there is one.
  public void open(String clientId) {
    find(clientId).ifPresent(entry -> selected.set(Optional.of(entry.client())));
  }

  private Optional<Entry> find(String clientId) {
    return all.stream().filter(entry -> entry.client().id().equals(clientId)).findFirst();
  }

  private static Predicate<Entry> matches(String words) {
    var needles = words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    return entry -> {
      for (var needle : needles) {
        if (!entry.haystack().contains(needle)) {
          return false;
        }
      }
      return true;
    };
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why the book could not be read, if so.
  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Every client of the book.
  public ObservableList<Entry> all() {
    return all;
  }

  /// The clients whose name, id or occupation contains every word of the search.
  public ObservableList<Entry> matching() {
    return matching;
  }

  public StringProperty searchProperty() {
    return search;
  }

  /// The open client.
  public ObjectProperty<Optional<Client>> selectedProperty() {
    return selected;
  }
}

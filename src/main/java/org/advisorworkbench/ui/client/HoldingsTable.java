package org.advisorworkbench.ui.client;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.ui.client.Portfolio.Position;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;
import org.jspecify.annotations.Nullable;

/// The holdings as a table: sorted by any column, copied as tab-separated lines.
final class HoldingsTable {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final TableView<Position> table;
  private final Texts texts;

  HoldingsTable(TableView<Position> table, Texts texts) {
    this.table = table;
    this.texts = texts;
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var placeholder = new Label();
    placeholder.textProperty().bind(texts.bind("client.noHoldings"));
    table.setPlaceholder(placeholder);
    column("product", 230, Comparator.comparing(Position::name), Position::name);
    column("kind", 130, Comparator.comparing(this::kind), this::kind);
    figures("units", 90, Comparator.comparing(row -> row.holding().units()), this::units);
    figures("value", 110, Comparator.comparing(row -> amount(row).amount()), this::value);
    figures("share", 70, Comparator.comparing(row -> row.share().orElse(-1.0)), this::share);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnShortcut);
    texts.localeProperty().subscribe(table::refresh);
  }

  void show(List<Position> positions) {
    table.getItems().setAll(positions);
    table.sort();
  }

  private void figures(
      String key, double width, Comparator<Position> order, Function<Position, String> text) {
    column(key, width, order, text).getStyleClass().add("figures");
  }

  private TableColumn<Position, Position> column(
      String key, double width, Comparator<Position> order, Function<Position, String> text) {
    var column = new TableColumn<Position, Position>();
    column.textProperty().bind(texts.bind("client.column." + key));
    column.setPrefWidth(width);
    column.setComparator(order);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        ignored ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Position position, boolean empty) {
                super.updateItem(position, empty);
                setText(position == null || empty ? null : text.apply(position));
              }
            });
    table.getColumns().add(column);
    return column;
  }

  private void copyOnShortcut(KeyEvent event) {
    if (COPY.match(event)) {
      var content = new ClipboardContent();
      content.putString(chosenLines());
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }

  /// The chosen rows, or all of them, with exact figures for a spreadsheet.
  private String chosenLines() {
    var chosen = table.getSelectionModel().getSelectedItems();
    var rows = chosen.isEmpty() ? table.getItems() : chosen;
    var heading =
        table.getColumns().stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
    return Stream.concat(Stream.of(heading), rows.stream().map(this::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String line(Position position) {
    var amount = amount(position);
    return String.join(
        "\t",
        position.name(),
        kind(position),
        position.holding().units().toPlainString(),
        amount.currency() + " " + amount.amount().toPlainString(),
        share(position));
  }

  private String kind(Position position) {
    return position.product().map(product -> texts.of(product.kind())).orElse("");
  }

  private static Money amount(Position position) {
    return position.holding().marketValue();
  }

  private String units(Position position) {
    return Figures.decimal(position.holding().units(), 3, texts.locale());
  }

  private String value(Position position) {
    return Figures.money(amount(position), texts.locale());
  }

  private String share(Position position) {
    return position.share().map(share -> Figures.percent(share, 1, texts.locale())).orElse("–");
  }
}

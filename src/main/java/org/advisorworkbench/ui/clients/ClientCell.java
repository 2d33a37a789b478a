package org.advisorworkbench.ui.clients;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.ui.common.Texts;
import org.jspecify.annotations.Nullable;

/// A client in the list: initials, name, and the two things an advisor places a client by.
final class ClientCell extends ListCell<ClientsModel.Entry> {
  private static final int TINTS = 6;
  private static final double ROOM_FOR_INITIALS = 220;

  private final Texts texts;
  private final Label initials = new Label();
  private final Label name = new Label();
  private final Label summary = new Label();
  private final HBox row = new HBox(initials, new VBox(name, summary));

  ClientCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("client-cell");
    initials.getStyleClass().add("avatar");
    name.getStyleClass().add("name");
    summary.getStyleClass().add("summary");
    row.getStyleClass().add("row");
    HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
    widthProperty().subscribe(this::makeRoom);
    // The row is as wide as the list: long names end in an ellipsis instead of a scroll bar.
    setPrefWidth(0);
    texts.localeProperty().subscribe(this::show);
  }

  /// The name can do without its initials.
  private void makeRoom() {
    boolean roomy = getWidth() >= ROOM_FOR_INITIALS;
    initials.setVisible(roomy);
    initials.setManaged(roomy);
  }

  @Override
  protected void updateItem(ClientsModel.@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    show();
  }

  private void show() {
    var entry = getItem();
    if (entry == null || isEmpty()) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var client = entry.client();
    initials.setText(initialsOf(client.name()));
    initials
        .getStyleClass()
        .setAll("label", "avatar", "tint-" + Math.floorMod(client.householdId().hashCode(), TINTS));
    name.setText(client.name());
    summary.setText(summaryOf(client));
    setAccessibleText(client.name() + ", " + summary.getText());
    setGraphic(row);
  }

  private String summaryOf(Client client) {
    return texts.get(
        "clients.summary", texts.of(client.profile().riskBand()), client.profile().horizonYears());
  }

  /// `ML` for Maria Lindqvist; the given name's last sign for names written without spaces.
  static String initialsOf(String name) {
    var words = name.strip().split("\\s+", -1);
    if (words.length == 1) {
      var letters = words[0].codePoints().toArray();
      return letters.length == 0 ? "" : Character.toString(letters[letters.length - 1]);
    }
    return java.util.stream.Stream.of(words[0], words[words.length - 1])
        .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
        .collect(Collectors.joining());
  }
}

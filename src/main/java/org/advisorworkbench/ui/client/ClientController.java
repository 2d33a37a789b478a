package org.advisorworkbench.ui.client;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.ValueChart;
import org.advisorworkbench.ui.task.TroublePane;

/// The page of one client.
public final class ClientController {
  private final ClientModel model;
  private final Texts texts;
  private final Consumer<String> onOpen;

  @FXML private StatePane states;
  @FXML private Label name;
  @FXML private Label since;
  @FXML private Pane household;
  @FXML private Pane chips;
  @FXML private Fact worth;
  @FXML private Fact income;
  @FXML private Fact spending;
  @FXML private Fact horizon;
  @FXML private Fact goal;
  @FXML private AllocationView allocation;
  @FXML private Label total;
  @FXML private Label change;
  @FXML private ValueChart chart;
  @FXML private Tab holdingsTab;
  @FXML private TableView<Portfolio.Position> holdings;
  @FXML private Tab notesTab;
  @FXML private VBox notes;

  private HoldingsTable table;

  /// @param onOpen opens the client with an id: the other member of a household
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public ClientController(ClientModel model, Texts texts, Consumer<String> onOpen) {
    this.model = model;
    this.texts = texts;
    this.onOpen = onOpen;
  }

  @FXML
  private void initialize() {
    table = new HoldingsTable(holdings, texts);
    states.setFailed(new TroublePane(texts, model.troubleProperty(), model::reload));
    states.stateProperty().bind(model.stateProperty());
    model.pageProperty().subscribe(page -> show());
    model.historyProperty().subscribe(worths -> showHistory());
    texts.localeProperty().subscribe(() -> show());
    texts.localeProperty().subscribe(this::showHistory);
  }

  private void show() {
    model.pageProperty().get().ifPresent(this::show);
  }

  private void show(ClientModel.Page page) {
    var client = page.file().client();
    var profile = client.profile();
    name.setText(client.name());
    since.setText(
        texts.get(
            "client.since",
            profile.occupation(),
            Integer.toString(client.clientSince().getYear()),
            client.id()));
    household.getChildren().setAll(page.file().household().stream().map(this::link).toList());
    chips
        .getChildren()
        .setAll(
            Stream.of(profile.riskBand(), profile.liquidityNeed(), profile.experience())
                .map(value -> chip(texts.of(value)))
                .toList());
    showFacts(profile);
    var portfolio = page.portfolio();
    total.setText(worth(portfolio));
    allocation.show(portfolio, texts);
    table.show(portfolio.positions());
    holdingsTab.setText(texts.get("client.holdings", portfolio.positions().size()));
    notesTab.setText(texts.get("client.notes", page.file().notes().size()));
    notes.getChildren().setAll(page.file().notes().stream().map(this::note).toList());
    if (page.file().notes().isEmpty()) {
      notes.getChildren().setAll(styled(new Label(texts.get("client.noNotes")), "muted"));
    }
  }

  /// Sums of different currencies stand beside each other.
  private String worth(Portfolio portfolio) {
    return Stream.concat(portfolio.total().stream(), portfolio.others().stream())
        .map(this::money)
        .reduce((sums, next) -> sums + " + " + next)
        .orElse("–");
  }

  private void showFacts(Profile profile) {
    worth.setValue(shortMoney(profile.netWealth()));
    income.setValue(shortMoney(profile.annualIncome()));
    spending.setValue(shortMoney(profile.annualSpending()));
    horizon.setValue(texts.get("client.years", profile.horizonYears()));
    goal.setValue(
        texts.get("client.goalBy", texts.of(profile.goal()), Integer.toString(profile.goalYear())));
  }

  private Hyperlink link(Client member) {
    var link = new Hyperlink(member.name());
    link.setOnAction(event -> onOpen.accept(member.id()));
    return link;
  }

  private static Label chip(String text) {
    return styled(new Label(text), "chip");
  }

  private VBox note(MeetingNote note) {
    var text = styled(new Label(note.text()), "note-text");
    text.setWrapText(true);
    var date = styled(new Label(Figures.date(note.date(), texts.locale())), "note-date");
    var box = new VBox(date, text);
    box.getStyleClass().add("note");
    return box;
  }

  private void showHistory() {
    var history = model.historyProperty().get();
    var points =
        history.stream()
            .map(worth -> new ValueChart.Point(worth.day(), worth.amount().doubleValue()))
            .toList();
    chart.setPoints(points, new ValueChart.Wording(this::shortFigure, this::month, this::inFull));
    change.setText(changeOf(points));
  }

  private String changeOf(List<ValueChart.Point> points) {
    if (points.size() < 2 || points.getFirst().value() <= 0) {
      return "";
    }
    double share = points.getLast().value() / points.getFirst().value() - 1;
    return texts.get(
        "client.change",
        (share < 0 ? "−" : "+") + Figures.percent(Math.abs(share), 1, texts.locale()),
        month(points.getFirst().day()));
  }

  private String month(LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.get("client.month"), texts.locale())
        .format(YearMonth.from(day));
  }

  private String inFull(ValueChart.Point point) {
    return Figures.date(point.day(), texts.locale())
        + "  "
        + Figures.whole(java.math.BigDecimal.valueOf(point.value()), texts.locale());
  }

  private String shortFigure(double value) {
    return Figures.compact(java.math.BigDecimal.valueOf(value), texts.locale());
  }

  private String money(Money money) {
    return Figures.money(money, texts.locale());
  }

  private String shortMoney(Money money) {
    return Figures.shortMoney(money, texts.locale());
  }

  private static Label styled(Label label, String styleClass) {
    label.getStyleClass().add(styleClass);
    return label;
  }
}

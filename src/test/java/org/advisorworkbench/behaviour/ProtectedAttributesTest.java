package org.advisorworkbench.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtectedAttributesTest {
  private static final SampleBook BOOK = new BookGenerator(7, 40).generate();

  static Stream<Named<UnaryOperator<Demographics>>> changes() {
    return Stream.of(
        Named.of(
            "birth date",
            d ->
                new Demographics(
                    LocalDate.of(2000, 1, 1).minusDays(d.birthDate().toEpochDay() / 3),
                    d.gender(),
                    d.maritalStatus(),
                    d.nationality())),
        Named.of(
            "gender",
            d ->
                new Demographics(
                    d.birthDate(),
                    d.gender() == Gender.FEMALE ? Gender.MALE : Gender.FEMALE,
                    d.maritalStatus(),
                    d.nationality())),
        Named.of(
            "marital status",
            d ->
                new Demographics(
                    d.birthDate(),
                    d.gender(),
                    d.maritalStatus() == MaritalStatus.MARRIED
                        ? MaritalStatus.WIDOWED
                        : MaritalStatus.MARRIED,
                    d.nationality())),
        Named.of(
            "nationality",
            d ->
                new Demographics(
                    d.birthDate(),
                    d.gender(),
                    d.maritalStatus(),
                    d.nationality().equals("DE") ? "??" : "DE")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void noFigureOfAnyClientDependsOn(UnaryOperator<Demographics> change) {
    assertEquals(
        figures(client -> client),
        figures(client -> with(client, client.profile(), change.apply(client.demographics()))));
  }

  @Test
  void theSameComparisonNoticesAChangeOfTheGoal() {
    assertNotEquals(figures(client -> client), figures(ProtectedAttributesTest::withOtherGoal));
  }

  private static Client withOtherGoal(Client client) {
    var p = client.profile();
    var profile =
        new Profile(
            p.occupation(),
            p.annualIncome(),
            p.annualSpending(),
            p.netWealth(),
            p.riskBand(),
            p.horizonYears(),
            p.liquidityNeed(),
            p.experience(),
            p.goal() == Goal.GROWTH ? Goal.RESERVE : Goal.GROWTH,
            p.goalYear());
    return with(client, profile, client.demographics());
  }

  private static Client with(Client client, Profile profile, Demographics demographics) {
    return new Client(
        client.id(),
        client.name(),
        client.householdId(),
        client.clientSince(),
        profile,
        demographics);
  }

  /// Of every client and product, with every client of the book changed.
  private static List<Figures> figures(UnaryOperator<Client> change) {
    var behaviour =
        BookBehaviour.of(
            new BookRecords(
                BookGenerator.LAST_DAY,
                BOOK.clients().stream().map(change).toList(),
                BOOK.products(),
                BOOK.holdings(),
                BOOK.transactions(),
                BOOK.interactions()));
    var figures = new ArrayList<Figures>();
    for (var file : BOOK.files()) {
      var changed =
          new ClientFile(
              change.apply(file.client()),
              file.household().stream().map(change).toList(),
              file.holdings(),
              file.notes());
      var client = behaviour.of(changed);
      BOOK.products().forEach(product -> figures.add(client.toward(product)));
    }
    return figures;
  }
}

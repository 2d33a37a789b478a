package org.advisorworkbench.training.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.CsvTable;

/// The UCI bank marketing data: calls by which a Portuguese bank offered a term deposit, 2008 to
/// 2010, and whether the customer subscribed.
///
/// `duration` is never read, because it is known only after the call; nor are `age` and `marital`,
/// which are protected attributes. What is left falls apart into few distinct texts: that of the
/// customer and the campaign, and that of the offer and its economic moment.
///
/// Source: S. Moro, P. Cortez, P. Rita, "A Data-Driven Approach to Predict the Success of Bank
/// Telemarketing", 2014.
///
/// @param customers distinct texts about customers and what is known of earlier contacts
/// @param offers distinct texts about the offer, its day and the economy
/// @param calls in the order of the file, which is that of time
/// @param fields the values of each call under the names of their columns, for rankers that read
///   fields
public record BankMarketing(
    List<String> customers,
    List<String> offers,
    List<Call> calls,
    List<Map<String, String>> fields) {
  /// The file within the data folder.
  public static final String FILE = "bank-additional-full.csv";

  /// Columns whose values are numbers.
  static final List<String> NUMBERS =
      List.of(
          "campaign",
          "pdays",
          "previous",
          "emp.var.rate",
          "cons.price.idx",
          "cons.conf.idx",
          "euribor3m",
          "nr.employed");

  /// Columns whose values are names.
  static final List<String> NAMES =
      List.of(
          "job",
          "education",
          "default",
          "housing",
          "loan",
          "contact",
          "month",
          "day_of_week",
          "poutcome");

  private static final String NEVER_CONTACTED = "999";

  private static final Map<String, String> MONTHS =
      Map.of(
          "mar",
          "March",
          "apr",
          "April",
          "may",
          "May",
          "jun",
          "June",
          "jul",
          "July",
          "aug",
          "August",
          "sep",
          "September",
          "oct",
          "October",
          "nov",
          "November",
          "dec",
          "December");

  private static final Map<String, String> DAYS =
      Map.of(
          "mon",
          "Monday",
          "tue",
          "Tuesday",
          "wed",
          "Wednesday",
          "thu",
          "Thursday",
          "fri",
          "Friday");

  public BankMarketing {
    customers = List.copyOf(customers);
    offers = List.copyOf(offers);
    calls = List.copyOf(calls);
    fields = List.copyOf(fields);
  }

  /// A call.
  ///
  /// @param customer index of the text
  /// @param offer index of the text
  public record Call(int customer, int offer, boolean subscribed) {}

  /// @param folder holds [#FILE]
  /// @throws Failure if the file is missing, lacks columns, or a value is none of those that the
  ///   data set knows
  public static BankMarketing read(Path folder) throws Failure {
    var wanted = new ArrayList<>(NUMBERS);
    wanted.addAll(NAMES);
    wanted.add("y");
    var table = CsvTable.read(folder.resolve(FILE), wanted);
    var customers = new LinkedHashMap<String, Integer>();
    var offers = new LinkedHashMap<String, Integer>();
    var calls = new ArrayList<Call>();
    var fields = new ArrayList<Map<String, String>>();
    for (int row = 0; row < table.rows(); row++) {
      for (var name : NUMBERS) {
        table.number(row, name);
      }
      var answer = table.text(row, "y");
      if (!answer.equals("yes") && !answer.equals("no")) {
        throw table.malformed(row, "expected yes or no in y, found “%s”".formatted(answer));
      }
      var call = new HashMap<String, String>();
      for (var name : wanted) {
        call.put(name, table.text(row, name));
      }
      fields.add(Map.copyOf(call));
      calls.add(
          new Call(
              index(customers, customer(call)), index(offers, offer(call)), answer.equals("yes")));
    }
    return new BankMarketing(
        List.copyOf(customers.keySet()), List.copyOf(offers.keySet()), calls, fields);
  }

  private static int index(Map<String, Integer> texts, String text) {
    return texts.computeIfAbsent(text, t -> texts.size());
  }

  static String customer(Map<String, String> call) {
    return "Occupation: %s. Education: %s. Credit in default: %s. Housing loan: %s. "
            .formatted(
                plain(call, "job"),
                plain(call, "education"),
                plain(call, "default"),
                plain(call, "housing"))
        + "Personal loan: %s. Reached by %s, call number %s of this campaign. %s"
            .formatted(
                plain(call, "loan"),
                plain(call, "contact"),
                plain(call, "campaign"),
                history(call));
  }

  private static String history(Map<String, String> call) {
    var outcome = plain(call, "poutcome");
    if (outcome.equals("nonexistent")) {
      return "No earlier campaign.";
    }
    var lately =
        plain(call, "pdays").equals(NEVER_CONTACTED)
            ? "not lately"
            : "%s days ago".formatted(plain(call, "pdays"));
    return "Earlier campaign: %s after %s calls, last contact %s."
        .formatted(outcome, plain(call, "previous"), lately);
  }

  static String offer(Map<String, String> call) {
    var month = plain(call, "month");
    var day = plain(call, "day_of_week");
    return "Term deposit, offered on a %s in %s. Three-month rate: %s. Employed: %s thousand, "
            .formatted(
                DAYS.getOrDefault(day, day),
                MONTHS.getOrDefault(month, month),
                plain(call, "euribor3m"),
                plain(call, "nr.employed"))
        + "changing by %s. Consumer prices: %s. Consumer confidence: %s."
            .formatted(
                plain(call, "emp.var.rate"),
                plain(call, "cons.price.idx"),
                plain(call, "cons.conf.idx"));
  }

  private static String plain(Map<String, String> call, String column) {
    return call.getOrDefault(column, "unknown")
        .replace('.', column.equals("education") ? ' ' : '.');
  }
}

package org.advisorworkbench.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Money;

/// One row of a file and the judgement of its values: each method gives a value that is fit for the
/// book, mends what has one meaning only, and refuses the rest.
final class Row {
  static final int MAX_ID_LENGTH = 64;
  static final int MAX_TEXT_LENGTH = 100_000;
  static final int MAX_DECIMALS = 6;
  static final BigDecimal MAX_AMOUNT = new BigDecimal("1000000000000000");

  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2200, 12, 31);
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\uFEFF");
  private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final long line;
  private final UnaryOperator<String> cells;
  private final DecimalMark decimalMark;
  private final References references;
  private final List<Remark> mended = new ArrayList<>();

  /// @param cells gives the text of a column
  Row(long line, UnaryOperator<String> cells, DecimalMark decimalMark, References references) {
    this.line = line;
    this.cells = cells;
    this.decimalMark = decimalMark;
    this.references = references;
  }

  /// The records that rows may refer to.
  record References(Set<String> clientIds, Set<String> productIds) {}

  /// What was mended by the values asked for so far.
  List<Remark> mended() {
    return mended;
  }

  RowRefused refusal(String column, Reason reason, Object... details) {
    return new RowRefused(Remark.of(line, column, reason, details));
  }

  /// A text that may be empty.
  String optionalText(String column) throws RowRefused {
    var raw = cells.apply(column);
    var visible = CONTROLS.matcher(raw).find() ? CONTROLS.matcher(raw).replaceAll("") : raw;
    if (visible.length() != raw.length()) {
      mend(column, Reason.CONTROLS_REMOVED);
    }
    var text = isTight(visible) ? visible : BLANKS_AROUND.matcher(visible).replaceAll("");
    if (text.length() != visible.length()) {
      mend(column, Reason.TRIMMED);
    }
    if (text.length() > MAX_TEXT_LENGTH) {
      throw refusal(column, Reason.TOO_LONG, text.length(), MAX_TEXT_LENGTH);
    }
    return text;
  }

  private static boolean isTight(String text) {
    return text.isEmpty() || (!isBlank(text.charAt(0)) && !isBlank(text.charAt(text.length() - 1)));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  String text(String column) throws RowRefused {
    var text = optionalText(column);
    if (text.isEmpty()) {
      throw refusal(column, Reason.EMPTY);
    }
    return text;
  }

  String id(String column) throws RowRefused {
    var id = text(column);
    if (id.length() > MAX_ID_LENGTH) {
      throw refusal(column, Reason.TOO_LONG, id.length(), MAX_ID_LENGTH);
    }
    return id;
  }

  String knownClient() throws RowRefused {
    var id = id("client_id");
    if (!references.clientIds().contains(id)) {
      throw refusal("client_id", Reason.CLIENT_UNKNOWN, id);
    }
    return id;
  }

  String knownProduct() throws RowRefused {
    var id = id("product_id");
    if (!references.productIds().contains(id)) {
      throw refusal("product_id", Reason.PRODUCT_UNKNOWN, id);
    }
    return id;
  }

  /// The client's household; a client without one lives alone.
  String household(String clientId) throws RowRefused {
    if (optionalText("household_id").isEmpty()) {
      mend("household_id", Reason.HOUSEHOLD_OF_ONE);
      return clientId;
    }
    return id("household_id");
  }

  /// A word of a fixed set.
  <E extends Enum<E>> E word(String column, Class<E> words) throws RowRefused {
    return word(column, text(column), words);
  }

  /// A word of a fixed set, or another one where there is none.
  <E extends Enum<E>> E word(String column, Class<E> words, E whenEmpty) throws RowRefused {
    var text = optionalText(column);
    return text.isEmpty() ? whenEmpty : word(column, text, words);
  }

  private <E extends Enum<E>> E word(String column, String text, Class<E> words) throws RowRefused {
    var name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (var candidate : words.getEnumConstants()) {
      if (candidate.name().equals(name)) {
        readAs(column, text, written(candidate));
        return candidate;
      }
    }
    throw refusal(
        column,
        Reason.UNKNOWN_WORD,
        text,
        Arrays.stream(words.getEnumConstants())
            .map(Row::written)
            .collect(Collectors.joining(", ")));
  }

  private static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  LocalDate date(String column) throws RowRefused {
    var text = text(column);
    var iso = ISO_DATE.matcher(text);
    var date = iso.matches() ? date(iso, 1) : null;
    if (date == null) {
      var yearFirst = YEAR_FIRST.matcher(text);
      if (yearFirst.matches()) {
        date = date(yearFirst, yearFirst.group(1) == null ? 4 : 1);
      }
    }
    if (date == null || date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
      throw refusal(column, Reason.NO_DATE, text);
    }
    readAs(column, text, date.toString());
    return date;
  }

  private static @org.jspecify.annotations.Nullable LocalDate date(Matcher found, int firstGroup) {
    try {
      return LocalDate.of(
          Integer.parseInt(found.group(firstGroup)),
          Integer.parseInt(found.group(firstGroup + 1)),
          Integer.parseInt(found.group(firstGroup + 2)));
    } catch (DateTimeException e) {
      return null; // such as 30 February
    }
  }

  int whole(String column, int least, int most) throws RowRefused {
    var text = text(column);
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw refusal(column, Reason.NO_WHOLE_NUMBER, text);
    }
    if (number < least || number > most) {
      throw refusal(column, Reason.OUT_OF_RANGE, number, least, most);
    }
    return number;
  }

  BigDecimal decimal(String column, BigDecimal least, BigDecimal most) throws RowRefused {
    var text = text(column);
    var number = decimalMark.parse(text);
    if (number.isEmpty()) {
      throw refusal(
          column,
          decimalMark == DecimalMark.COMMA
              ? Reason.NO_NUMBER_WITH_COMMA
              : Reason.NO_NUMBER_WITH_POINT,
          text);
    }
    var exact = plain(number.get());
    if (exact.compareTo(least) < 0 || exact.compareTo(most) > 0) {
      throw refusal(
          column, Reason.OUT_OF_RANGE, exact, least.toPlainString(), most.toPlainString());
    }
    if (exact.scale() > MAX_DECIMALS) {
      throw refusal(column, Reason.TOO_PRECISE, exact, MAX_DECIMALS);
    }
    return exact;
  }

  BigDecimal positive(String column) throws RowRefused {
    var number = decimal(column, MAX_AMOUNT.negate(), MAX_AMOUNT);
    if (number.signum() <= 0) {
      throw refusal(column, Reason.NOT_POSITIVE, number);
    }
    return number;
  }

  BigDecimal notNegative(String column) throws RowRefused {
    return decimal(column, BigDecimal.ZERO, MAX_AMOUNT);
  }

  Money money(String column, Currency currency) throws RowRefused {
    return new Money(decimal(column, MAX_AMOUNT.negate(), MAX_AMOUNT), currency);
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  Currency currency() throws RowRefused {
    var text = text("currency");
    var code = text.toUpperCase(Locale.ROOT);
    try {
      var currency = Currency.getInstance(code);
      readAs("currency", text, code);
      return currency;
    } catch (IllegalArgumentException e) {
      throw refusal("currency", Reason.NO_CURRENCY, text);
    }
  }

  /// A country code, or `unknown` where there is none.
  String country(String column, String unknown) throws RowRefused {
    var text = optionalText(column);
    if (text.isEmpty() || text.equals(unknown)) {
      return unknown;
    }
    var code = text.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code)) {
      throw refusal(column, Reason.NO_COUNTRY, text);
    }
    readAs(column, text, code);
    return code;
  }

  private void readAs(String column, String text, String meaning) {
    if (!text.equals(meaning)) {
      mend(column, Reason.READ_AS, text, meaning);
    }
  }

  private void mend(String column, Reason reason, Object... details) {
    mended.add(Remark.of(line, column, reason, details));
  }
}

package org.advisorworkbench.imports;

/// Why a row was mended or refused. Each has a text in `imports.properties` in every language, in
/// which `{0}` is the column and the other places are filled by the details of the remark.
public enum Reason {
  /// Mended: blanks around the value were removed.
  TRIMMED,
  /// Mended: another spelling of a date, code or word.
  READ_AS,
  /// Mended: characters that cannot be seen were removed.
  CONTROLS_REMOVED,
  /// Mended: no household given.
  HOUSEHOLD_OF_ONE,

  FIELD_COUNT,
  QUOTES_MISPLACED,
  EMPTY,
  TOO_LONG,
  UNKNOWN_WORD,
  NO_DATE,
  NO_NUMBER_WITH_POINT,
  NO_NUMBER_WITH_COMMA,
  NO_WHOLE_NUMBER,
  NOT_POSITIVE,
  OUT_OF_RANGE,
  TOO_PRECISE,
  NO_CURRENCY,
  NO_COUNTRY,
  CLIENT_UNKNOWN,
  PRODUCT_UNKNOWN,
  DUPLICATE,
  BEFORE_BIRTH,
  OUTCOME_OF_NOTHING,
}

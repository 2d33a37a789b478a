package org.advisorworkbench.failure;

import java.text.MessageFormat;
import java.util.Locale;
import org.advisorworkbench.language.Bundles;
import org.jspecify.annotations.Nullable;

/// Something went wrong that was to be expected, and the user can do something about it.
///
/// Its message is one line that says what, where and what to do next. The texts lie in
/// `failures.properties`, one key for each [FailureCode], in every language of the program.
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final FailureCode code;
  private final transient Object[] details;

  /// @param details fill the places of the text: a file, an id, a line
  public Failure(FailureCode code, Object... details) {
    this(code, null, details);
  }

  public Failure(FailureCode code, @Nullable Throwable cause, Object... details) {
    super(text(code, Locale.ENGLISH, details), cause);
    this.code = code;
    this.details = details.clone();
  }

  /// The stable code that a user can read out to somebody.
  public FailureCode code() {
    return code;
  }

  /// The message in the user's language.
  public String messageIn(Locale locale) {
    return text(code, locale, details);
  }

  private static String text(FailureCode code, Locale locale, Object... details) {
    var bundle = Bundles.of("org.advisorworkbench.failure.failures", locale);
    var strings = new Object[details.length];
    for (int i = 0; i < details.length; i++) {
      strings[i] = String.valueOf(details[i]);
    }
    return new MessageFormat(bundle.getString(code.name()), locale).format(strings);
  }
}

package org.advisorworkbench.ui.task;

import java.util.Locale;
import java.util.function.Function;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.Incident;
import org.advisorworkbench.ui.common.Texts;

/// Why work came to nothing: a failure that was to be expected, or a mistake of the program.
///
/// @param code stable, short enough to be read out: the code of a failure, or for a mistake the
///   place where it happened, such as `X-3F2A`
public record Trouble(String code, Throwable cause) {
  static Trouble of(Throwable cause) {
    return cause instanceof Failure failure
        ? new Trouble(failure.code().name(), failure)
        : new Trouble(Incident.of(cause).code(), cause);
  }

  /// What happened and what to do, in the language of the screen.
  public String message(Texts texts) {
    Function<Locale, String> text =
        cause instanceof Failure failure
            ? failure::messageIn
            : locale -> texts.get("task.unexpected");
    return text.apply(texts.locale());
  }
}

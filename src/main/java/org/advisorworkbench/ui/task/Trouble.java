package org.advisorworkbench.ui.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ui.common.Texts;

/// Why work came to nothing: a failure that was to be expected, or a mistake of the program.
///
/// @param code stable, short enough to be read out: the code of a failure, or for a mistake the
///   place where it happened, such as `X-3F2A`
public record Trouble(String code, Throwable cause) {
  static Trouble of(Throwable cause) {
    return cause instanceof Failure failure
        ? new Trouble(failure.code().name(), failure)
        : new Trouble("X-%04X".formatted(placeOf(cause)), cause);
  }

  /// What happened and what to do, in the language of the screen.
  public String message(Texts texts) {
    Function<Locale, String> text =
        cause instanceof Failure failure
            ? failure::messageIn
            : locale -> texts.get("task.unexpected");
    return text.apply(texts.locale());
  }

  /// Sixteen bits that are the same whenever the same line of the same method throws the same
  /// thing.
  private static int placeOf(Throwable cause) {
    var place =
        Arrays.stream(cause.getStackTrace())
            .limit(3)
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .toList();
    int hash = 31 * cause.getClass().getName().hashCode() + place.hashCode();
    return (hash ^ (hash >>> 16)) & 0xFFFF;
  }
}

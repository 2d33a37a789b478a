package org.advisorworkbench.failure;

import java.util.Arrays;

/// Something that nobody expected: a mistake of the program.
///
/// @param code stable, short enough to be read out: the place where it happened, such as `X-3F2A`
public record Incident(String code, Throwable cause) {

  public static Incident of(Throwable cause) {
    return new Incident("X-%04X".formatted(placeOf(cause)), cause);
  }

  /// What went wrong, in one line.
  public String summary() {
    var name = cause.getClass().getSimpleName();
    var message = cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    return message.replaceAll("\\s+", " ").strip();
  }

  /// Sixteen bits that are the same whenever the same method throws the same thing. Messages are
  /// left out, because they name files and people.
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

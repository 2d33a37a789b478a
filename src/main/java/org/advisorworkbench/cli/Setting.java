package org.advisorworkbench.cli;

import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.FieldValue;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A field of a client and the value that it is supposed to have: `horizon=5`.
record Setting(EditableField field, FieldValue value) {
  /// Reads a setting from the command line; what is wrong with it is told with what may be written.
  static final class Converter implements ITypeConverter<Setting> {
    @Override
    public Setting convert(String text) {
      int sign = text.indexOf('=');
      if (sign < 0) {
        throw new TypeConversionException(
            "expected FIELD=VALUE, such as horizon=5, found '%s'".formatted(text));
      }
      var key = text.substring(0, sign).strip();
      var field =
          EditableField.named(key)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "expected one of the fields %s, found '%s'"
                              .formatted(EditableField.keys(), key)));
      try {
        return new Setting(field, field.domain().parse(text.substring(sign + 1)));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(field.key() + ": " + e.getMessage());
      }
    }
  }
}

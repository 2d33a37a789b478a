package org.advisorworkbench.certificate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.work.NewFile;

/// Certificates as JSON files in UTF-8. Numbers are written with as many digits as it takes to read
/// the very same double again.
public final class CertificateFile {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

  private CertificateFile() {}

  /// A certificate as it stands in a file.
  public static String text(Certificate certificate) {
    return GSON.toJson(CertificateWriter.json(certificate)) + "\n";
  }

  /// @param replace whether a file of that name may be replaced
  /// @throws Failure if it may not and there is one, or nothing can be written there
  public static void write(Certificate certificate, Path file, boolean replace) throws Failure {
    NewFile.write(
        file, replace, out -> out.write(text(certificate).getBytes(StandardCharsets.UTF_8)));
  }

  /// @throws Failure FILE_UNREADABLE; CERTIFICATE_VERSION if another version of the program wrote
  ///   it; CERTIFICATE_INVALID if something is missing, wrong, or does not add up
  public static Certificate read(Path file) throws Failure {
    try {
      return CertificateReader.certificate(parse(Files.readString(file)));
    } catch (CharacterCodingException e) {
      throw new Failure(FailureCode.CERTIFICATE_INVALID, e, file, "it is not UTF-8");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    } catch (OtherVersion e) {
      throw new Failure(FailureCode.CERTIFICATE_VERSION, e, file, e.version(), Certificate.VERSION);
    } catch (Malformed e) {
      throw new Failure(FailureCode.CERTIFICATE_INVALID, e, file, e.reason());
    }
  }

  private static JsonObject parse(String text) throws Malformed {
    try {
      var reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT || !element.isJsonObject()) {
        throw new Malformed("expected one JSON object");
      }
      return element.getAsJsonObject();
    } catch (JsonParseException | IOException e) {
      throw new Malformed("this is not JSON");
    }
  }
}

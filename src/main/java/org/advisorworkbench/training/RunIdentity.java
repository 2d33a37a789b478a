package org.advisorworkbench.training;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.failure.Failure;
import org.jspecify.annotations.Nullable;

/// What makes two runs the same: they would give the same model.
///
/// @param settingsSha256 of all settings
/// @param dataSha256 of all that is learned from and validated on
/// @param parentSha256 of the model that goes on learning; empty for the published base
/// @param teacherSha256 of the model that teaches; empty without a teacher
record RunIdentity(
    String settingsSha256, String dataSha256, String parentSha256, String teacherSha256) {
  /// @throws Failure if the teacher cannot be read
  static RunIdentity of(
      TrainingSettings settings,
      @Nullable ModelFolder parent,
      List<LabelledBook> books,
      LabelledBook validation)
      throws Failure {
    var data = new ArrayList<>(books);
    data.add(validation);
    return new RunIdentity(
        sha256(settings),
        LabelledBook.sha256(data),
        parent == null ? "" : parent.sha256(),
        Teacher.sha256(settings.distillation()));
  }

  /// Of their JSON, so that none is forgotten.
  private static String sha256(TrainingSettings settings) {
    JsonSerializer<Duration> words =
        (duration, type, context) -> new JsonPrimitive(duration.toString());
    var json =
        new GsonBuilder().registerTypeAdapter(Duration.class, words).create().toJson(settings);
    try {
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

package org.advisorworkbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Scores pairs of texts, one line in, one line out. Nothing of the estimators is in this path, so
/// that anyone can check an explanation from outside.
@Command(
    name = "score",
    description = {
      "Scores pairs of texts, and figures, with some words absent.",
      "Each line holds {\"client\":\"text\",\"product\":\"text\",\"figures\":{},\"absent\":[3,7]};"
          + " absent are numbers of words and figures as the command 'words' gives them, and"
          + " figures that are left out take their reference values. Each becomes one line"
          + " {\"logit\":…}, in the same order."
    })
final class ScoreCommand implements Callable<Integer> {
  /// Enough for the model to sort pairs by length, few enough to answer soon.
  private static final int BATCH = 256;

  private final WorkbenchCommand workbench;
  private final InputStream in;

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "Lines of JSON in UTF-8; '-' reads standard input.")
  private String pairs = "";

  @Mixin private ModelOptions options = new ModelOptions();

  ScoreCommand(WorkbenchCommand workbench, InputStream in) {
    this.workbench = workbench;
    this.in = in;
  }

  @Override
  public Integer call() throws Failure {
    var name = pairs.equals("-") ? "standard input" : pairs;
    try (var lines = reader();
        var model = workbench.loadModel(options)) {
      score(lines, name, model);
    } catch (CharacterCodingException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, name, "it is not UTF-8");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, name, IoReason.of(e));
    }
    return ExitCode.OK;
  }

  private BufferedReader reader() throws IOException {
    var stream = pairs.equals("-") ? in : Files.newInputStream(Path.of(pairs));
    // A new decoder stops at what is not UTF-8, where a reader made from the charset goes on.
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
  }

  private void score(BufferedReader lines, String name, InterestModel model)
      throws IOException, Failure {
    var batch = new ArrayList<InterestModel.Pair>();
    int number = 0;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          batch.add(PairLine.parse(line, model.figures()));
        }
        if (batch.size() == BATCH) {
          answer(batch, model);
          batch.clear();
        }
      }
    } catch (PairLine.Malformed e) {
      answer(batch, model);
      throw new Failure(FailureCode.FILE_MALFORMED, e, name, number, e.reason());
    }
    answer(batch, model);
  }

  private void answer(List<InterestModel.Pair> batch, InterestModel model) {
    for (double logit : model.logits(batch, Progress.NONE)) {
      workbench.output().line("{\"logit\":" + logit + "}");
    }
    workbench.output().flush();
  }
}

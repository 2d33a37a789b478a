package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;

/// The published BERTs that are on this machine: those that come with the program lie on its module
/// path, others in a folder with a folder for each.
public final class Bases {
  private final List<Path> places;

  private Bases(List<Path> places) {
    this.places = places;
  }

  /// Those alone that come with the program.
  public static Bases shipped() {
    return new Bases(List.of());
  }

  /// Those that come with the program and those of a folder, which need not exist.
  public static Bases in(Path folder) {
    return new Bases(List.of(folder));
  }

  /// Where the files of a base lie in the folder that holds it with others.
  public static Path file(Path folder, BertConfig base, String path) {
    return folder.resolve(base.id()).resolve(Path.of(path).getFileName());
  }

  /// Whether a base can be used.
  public boolean has(BertConfig base) {
    return base.origin().shipped()
        || base.origin().files().stream()
            .allMatch(path -> places.stream().anyMatch(p -> Files.exists(file(p, base, path))));
  }

  /// All parameters of a base, by the names of [BertConfig#parameterShapes()], in that order.
  ///
  /// @throws Failure if the base is not there, or its files are damaged
  public Map<String, NDArray> weights(BertConfig base, NDManager manager) throws Failure {
    var paths = base.origin().weights();
    try {
      var found =
          switch (base.origin().format()) {
            case ONNX -> {
              try (var stream = open(base, paths.getFirst())) {
                yield OnnxWeights.read(stream, manager);
              }
            }
            case TENSORFLOW ->
                TensorFlowWeights.read(
                    base, path(base, paths.getFirst()), path(base, paths.getLast()), manager);
          };
      return BaseWeights.checked(base, found);
    } catch (IOException e) {
      throw corrupt(base, e);
    }
  }

  /// The tokenizer of a base.
  ///
  /// @throws Failure if the base is not there, or its file is damaged
  public SegmentTokenizer tokenizer(BertConfig base, TokenLimits limits) throws Failure {
    try {
      return SegmentTokenizer.parse(tokenizerJson(base), limits);
    } catch (IOException e) {
      throw corrupt(base, e);
    }
  }

  /// The tokenizer of a base as Hugging Face's library describes it.
  String tokenizerJson(BertConfig base) throws Failure {
    try (var stream = open(base, base.origin().vocabulary())) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return switch (base.origin().format()) {
        case ONNX -> text;
        case TENSORFLOW -> WordPieces.tokenizerJson(text, base.cased());
      };
    } catch (IOException e) {
      throw corrupt(base, e);
    }
  }

  private InputStream open(BertConfig base, String path) throws IOException, Failure {
    if (!base.origin().shipped()) {
      return Files.newInputStream(path(base, path));
    }
    var stream = ClassLoader.getSystemResourceAsStream(path);
    if (stream == null) {
      throw new NoSuchFileException(path);
    }
    return stream;
  }

  private Path path(BertConfig base, String path) throws Failure {
    for (var place : places) {
      var file = file(place, base, path);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new Failure(FailureCode.BASE_MISSING, base.id());
  }

  private static Failure corrupt(BertConfig base, IOException e) {
    return new Failure(FailureCode.BASE_CORRUPT, e, base.id(), IoReason.of(e));
  }
}

package org.advisorworkbench.bert;

import java.util.List;
import java.util.stream.Stream;

/// Where a published BERT comes from, and by whose leave.
///
/// @param artifact Maven coordinates of a jar, `group:artifact:version`
/// @param bytes of the jar
/// @param sha256 of the jar
/// @param archive a zip file inside the jar that holds the other files; blank where the jar itself
///   holds them
/// @param weights paths of the files that [#format()] needs, in its order
/// @param vocabulary path of `tokenizer.json` or of `vocab.txt`
/// @param shipped whether the program comes with the jar
/// @param licence SPDX identifier
/// @param authors for people
public record Origin(
    String artifact,
    long bytes,
    String sha256,
    String archive,
    Format format,
    List<String> weights,
    String vocabulary,
    boolean shipped,
    String licence,
    String authors) {

  /// How weights are written.
  public enum Format {
    /// One file; the vocabulary is a Hugging Face `tokenizer.json`.
    ONNX,
    /// The index and the data of a bundle of variables; the vocabulary is a list of word pieces,
    /// one a line.
    TENSORFLOW
  }

  public Origin {
    weights = List.copyOf(weights);
  }

  /// The paths of all files.
  public List<String> files() {
    return Stream.concat(weights.stream(), Stream.of(vocabulary)).toList();
  }
}

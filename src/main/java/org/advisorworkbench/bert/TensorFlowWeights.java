package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.advisorworkbench.bert.tensorflow.MalformedBundleException;
import org.advisorworkbench.bert.tensorflow.TensorBundle;

/// Reads the weights of a published BERT from a bundle of TensorFlow variables.
///
/// There the query of the lowest layer is called
/// `bert/encoder/layer_0/attention/self/query/kernel`, behind the name of whatever holds the BERT,
/// and is stored as (in, out). What has no place in [BertConfig#parameterShapes()], such as the
/// pooler, is not read.
///
/// Source: J. Devlin et al., `google-research/bert`, `modeling.py`.
final class TensorFlowWeights {
  private static final Pattern LAYER = Pattern.compile("layer\\.(\\d+)");
  private static final String WORD_EMBEDDINGS = "embeddings/word_embeddings";
  private static final String KERNEL = "/kernel";

  private TensorFlowWeights() {}

  /// All parameters of a base.
  ///
  /// @throws IOException if a file cannot be read or a tensor is missing or damaged
  static Map<String, NDArray> read(BertConfig config, Path index, Path data, NDManager manager)
      throws IOException {
    try (var arena = Arena.ofConfined()) {
      var bundle = TensorBundle.open(index, data, arena);
      var root = root(bundle);
      var found = new HashMap<String, NDArray>();
      for (var name : config.parameterShapes().keySet()) {
        var variable = root + variable(name);
        var array = bundle.tensor(variable).toArray(manager);
        found.put(name, variable.endsWith(KERNEL) ? BaseWeights.transposed(array) : array);
      }
      return found;
    } catch (MalformedBundleException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// What the names of all variables of the BERT begin with.
  private static String root(TensorBundle bundle) throws MalformedBundleException {
    return bundle.names().stream()
        .filter(name -> name.endsWith(WORD_EMBEDDINGS))
        .map(name -> name.substring(0, name.length() - WORD_EMBEDDINGS.length()))
        .findFirst()
        .orElse("");
  }

  /// The variable that holds a parameter.
  static String variable(String parameter) {
    int dot = parameter.lastIndexOf('.');
    var module =
        LAYER.matcher(parameter.substring(0, dot)).replaceAll("layer_$1").replace('.', '/');
    boolean weight = parameter.endsWith(".weight");
    if (module.endsWith("_embeddings")) {
      return module;
    }
    if (module.endsWith("/LayerNorm")) {
      return module + (weight ? "/gamma" : "/beta");
    }
    return module + (weight ? KERNEL : "/bias");
  }
}

package org.advisorworkbench.bert;

import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.Map;

/// Remembers what the separate layers of a model make of whole product texts, so that a shelf need
/// not be read again when the program starts again. A product whose text has changed is a new text.
/// A cache: any of it may be gone, none of it may be wrong.
///
/// Shapes: T tokens of a text, W width; states are T · W numbers, token by token.
///
/// Implementations are safe for use by several threads.
public interface ProductHalves {
  /// A cache that forgets at once.
  ProductHalves NONE =
      new ProductHalves() {
        @Override
        public Map<String, FloatBuffer> states(String modelSha256, Collection<String> texts) {
          return Map.of();
        }

        @Override
        public void remember(String modelSha256, Map<String, FloatBuffer> states) {}
      };

  /// The states that are known, by text, for some or none of the texts.
  Map<String, FloatBuffer> states(String modelSha256, Collection<String> texts);

  /// Keeps what the layers made of texts.
  void remember(String modelSha256, Map<String, FloatBuffer> states);
}

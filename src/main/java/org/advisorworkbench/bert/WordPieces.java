package org.advisorworkbench.bert;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;

/// Turns the `vocab.txt` of a published BERT, one word piece a line in the order of their ids, into
/// the `tokenizer.json` that describes the same tokenizer to Hugging Face's library.
///
/// Source: `google-research/bert`, `tokenization.py`; Hugging Face, `tokenizers`, components
/// `BertNormalizer`, `BertPreTokenizer` and `WordPiece`. Accents are taken off where capitals are
/// made small, and only there.
final class WordPieces {
  private static final String TOKENIZER =
      """
      {
        "version": "1.0",
        "normalizer": {
          "type": "BertNormalizer",
          "clean_text": true,
          "handle_chinese_chars": true,
          "strip_accents": null
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "model": {
          "type": "WordPiece",
          "unk_token": "[UNK]",
          "continuing_subword_prefix": "##",
          "max_input_chars_per_word": 100
        }
      }
      """;

  private WordPieces() {}

  /// @param cased whether capital letters are kept
  /// @throws IOException if a piece stands twice
  static String tokenizerJson(String vocabulary, boolean cased) throws IOException {
    var ids = new JsonObject();
    for (var piece : vocabulary.lines().toList()) {
      if (ids.has(piece)) {
        throw new IOException("the word piece '%s' stands twice".formatted(piece));
      }
      ids.addProperty(piece, ids.size());
    }
    var tokenizer = JsonParser.parseString(TOKENIZER).getAsJsonObject();
    tokenizer.getAsJsonObject("normalizer").addProperty("lowercase", !cased);
    tokenizer.getAsJsonObject("model").add("vocab", ids);
    return tokenizer.toString();
  }
}

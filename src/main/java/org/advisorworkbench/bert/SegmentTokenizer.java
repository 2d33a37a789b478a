package org.advisorworkbench.bert;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.Words;

/// Cuts texts into word pieces and knows to which word each piece belongs.
///
/// The tokenizer's own truncation and padding are switched off, and so are its special tokens: a
/// note that says `[SEP]` is text like any other.
public final class SegmentTokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;
  private final long first;
  private final long last;
  private final long mask;
  private final TokenLimits limits;

  private SegmentTokenizer(
      HuggingFaceTokenizer tokenizer, long first, long last, long mask, TokenLimits limits) {
    this.tokenizer = tokenizer;
    this.first = first;
    this.last = last;
    this.mask = mask;
    this.limits = limits;
  }

  /// The tokenizer of a base that comes with the program.
  ///
  /// @throws Failure if it is missing or damaged
  public static SegmentTokenizer load(BertConfig config, TokenLimits limits) throws Failure {
    return Bases.shipped().tokenizer(config, limits);
  }

  /// @param json the contents of a Hugging Face `tokenizer.json`
  /// @throws IOException if it is not as expected
  static SegmentTokenizer parse(String json, TokenLimits limits) throws IOException {
    try {
      var settings = JsonParser.parseString(json).getAsJsonObject();
      var vocabulary = settings.getAsJsonObject("model").getAsJsonObject("vocab");
      return new SegmentTokenizer(
          plain(settings),
          vocabulary.get("[CLS]").getAsLong(),
          vocabulary.get("[SEP]").getAsLong(),
          vocabulary.get("[MASK]").getAsLong(),
          limits);
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NullPointerException e) {
      throw new IOException("it is no tokenizer of a BERT: " + e.getMessage(), e);
    }
  }

  private static HuggingFaceTokenizer plain(JsonObject json) throws IOException {
    for (var setting : new String[] {"truncation", "padding", "post_processor", "added_tokens"}) {
      json.remove(setting);
    }
    var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return HuggingFaceTokenizer.newInstance(
        new ByteArrayInputStream(bytes),
        Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
  }

  /// The segment of a text without its absent words.
  public Segment segment(Segment.Side side, MaskedText text) {
    return segment(tokenize(side, text.text()), text);
  }

  /// The same of a text that has been tokenized already.
  Segment segment(TokenizedText tokens, MaskedText text) {
    return switch (text.absence()) {
      case DROPPED -> tokens.without(text.absent());
      case REPLACED -> tokens.replacing(text.absent(), mask);
    };
  }

  /// Tokenizes a text once, for many choices of absent words.
  public TokenizedText tokenize(Segment.Side side, String text) {
    var encoding = tokenizer.encode(wellFormed(text), false, false);
    var ids = encoding.getIds();
    var spans = encoding.getCharTokenSpans();
    var words = Words.of(text);
    var wordOfToken = new int[ids.length];
    int codePoint = 0;
    int index = 0;
    int word = words.isEmpty() ? TokenizedText.NO_WORD : 0;
    for (int token = 0; token < ids.length; token++) {
      int start = spans[token].getStart();
      index = text.offsetByCodePoints(index, start - codePoint);
      codePoint = start;
      while (word + 1 < words.size() && words.get(word + 1).start() <= index) {
        word++;
      }
      wordOfToken[token] = word;
    }
    return TokenizedText.framed(side, first, last, ids, wordOfToken, limits.of(side));
  }

  /// Half a surrogate pair is no character, and native code may not take it.
  private static String wellFormed(String text) {
    var fixed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        fixed.setCharAt(i, '\uFFFD');
      }
    }
    return fixed.toString();
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}

package org.advisorworkbench.bert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.Segment.Side;

/// Pairs that follow one another and whose distinct halves fit into memory together.
///
/// @param start the place of the first pair among all
/// @param segments what each half says
record PairChunk(int start, List<HalfPair> pairs, Map<Half, Segment> segments) {
  /// About how many tokens of distinct halves are held at once.
  private static final int CHUNK_TOKENS = 16_384;

  /// Pairs that are scored before others may have their turn.
  private static final int CHUNK_PAIRS = 256;

  record HalfPair(Half client, Half product) {}

  /// @param tokens of a whole text; versions that differ in words beyond its limit are one half
  /// @param reader what is read of tokens where words are absent
  static PairChunk from(
      List<Pair> all,
      int start,
      Function<Half, TokenizedText> tokens,
      BiFunction<TokenizedText, MaskedText, Segment> reader) {
    var pairs = new ArrayList<HalfPair>();
    var segments = new LinkedHashMap<Half, Segment>();
    int held = 0;
    for (int i = start; i < all.size() && pairs.size() < CHUNK_PAIRS && held < CHUNK_TOKENS; i++) {
      var pair =
          new HalfPair(
              half(Side.CLIENT, all.get(i).client(), tokens),
              half(Side.PRODUCT, all.get(i).product(), tokens));
      for (var half : List.of(pair.client(), pair.product())) {
        if (!segments.containsKey(half)) {
          var segment = reader.apply(tokens.apply(half), half.text());
          segments.put(half, segment);
          held += segment.length();
        }
      }
      pairs.add(pair);
    }
    return new PairChunk(start, pairs, segments);
  }

  private static Half half(Side side, MaskedText text, Function<Half, TokenizedText> tokens) {
    var half = new Half(side, text);
    return half.whole()
        ? half
        : new Half(
            side,
            new MaskedText(text.text(), tokens.apply(half).read(text.absent()), text.absence()));
  }
}

package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  /// A pair of texts, whichever rows they stand in.
  private record Told(Segment client, Segment product, boolean accepted) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 9})
  void portionsHoldEveryPairOnce(int count) throws Failure {
    var batch = batch();
    var told = new ArrayList<Told>();
    batch.portions(count).forEach(portion -> told.addAll(told(portion)));
    assertEquals(told(batch), told);
  }

  private static List<Told> told(Batch batch) {
    return batch.pairs().stream()
        .map(
            pair ->
                new Told(
                    batch.clients().get(pair.client()),
                    batch.products().get(pair.product()),
                    pair.accepted()))
        .toList();
  }

  /// Five clients, of whom client i was asked about the products i and i + 1.
  private static Batch batch() throws Failure {
    try (var tokenizer = SegmentTokenizer.load(BertConfig.MINILM_L6, new TokenLimits(8, 8))) {
      var clients = segments(tokenizer, Segment.Side.CLIENT, 5);
      var products = segments(tokenizer, Segment.Side.PRODUCT, 6);
      var pairs = new ArrayList<Answer>();
      for (int client = 0; client < 5; client++) {
        pairs.add(new Answer(client, client, true));
        pairs.add(new Answer(client, client + 1, false));
      }
      return new Batch(clients, products, pairs);
    }
  }

  private static List<Segment> segments(SegmentTokenizer tokenizer, Segment.Side side, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Reading.of(tokenizer, side, "number " + number).whole())
        .toList();
  }
}

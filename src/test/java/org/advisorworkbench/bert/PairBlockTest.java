package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairBlockTest {
  /// More texts, of more lengths, than go through the layers together.
  private static final List<String> CLIENTS =
      IntStream.range(0, 20)
          .mapToObj(i -> "her son starts university. ".repeat(1 + i * 7 % 5) + "risk " + i)
          .toList();

  private static final List<String> PRODUCTS =
      List.of("bond fund, Europe. low risk.", "A thematic fund that holds makers of chips.");
  private static final int[] CLIENT_OF_PAIR = {19, 0, 7, 2, 13, 0};
  private static final int[] PRODUCT_OF_PAIR = {1, 0, 1, 0, 0, 1};

  private NDManager manager;
  private SegmentTokenizer tokenizer;
  private HashMap<String, ai.djl.ndarray.NDArray> parameters;

  @BeforeEach
  void load() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
    tokenizer = SegmentTokenizer.load(BertConfig.MINILM_L6, TokenLimits.DEFAULT);
    parameters = new HashMap<>(BaseWeights.read(BertConfig.MINILM_L6, manager));
  }

  @AfterEach
  void close() {
    tokenizer.close();
    manager.close();
  }

  /// The judge is the plain way: each pair with halves of its own.
  @ParameterizedTest
  @CsvSource({"2, 0", "5, 0", "2, 36", "5, 36"})
  void chosenPairsOfSharedHalvesAreThoseOfPairsOneByOne(int separateLayers, int towerWidth) {
    parameters.putAll(TwoTowers.fresh(BertConfig.MINILM_L6, towerWidth, manager));
    parameters.putAll(InterestNetwork.newHead(BertConfig.MINILM_L6, towerWidth, manager));
    var network = new InterestNetwork(BertConfig.MINILM_L6, separateLayers, parameters);
    try (var scope = manager.newSubManager()) {
      var found =
          network.joinPairs(
              Halves.of(network, segments(Segment.Side.CLIENT, CLIENTS), scope),
              Halves.of(network, segments(Segment.Side.PRODUCT, PRODUCTS), scope),
              CLIENT_OF_PAIR,
              PRODUCT_OF_PAIR);
      var expected =
          network.logits(
              batch(Segment.Side.CLIENT, chosen(CLIENTS, CLIENT_OF_PAIR), scope),
              batch(Segment.Side.PRODUCT, chosen(PRODUCTS, PRODUCT_OF_PAIR), scope),
              0);
      assertArrayEquals(expected.toFloatArray(), network.head(found).toFloatArray(), 1e-5f);
    }
  }

  private static List<String> chosen(List<String> texts, int[] rows) {
    return IntStream.of(rows).mapToObj(texts::get).toList();
  }

  private SegmentBatch batch(Segment.Side side, List<String> texts, NDManager scope) {
    return SegmentBatch.of(segments(side, texts), scope);
  }

  private List<Segment> segments(Segment.Side side, List<String> texts) {
    return texts.stream().map(text -> tokenizer.segment(side, MaskedText.whole(text))).toList();
  }
}

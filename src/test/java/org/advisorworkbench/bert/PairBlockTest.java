package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairBlockTest {
  private static final List<String> CLIENTS =
      List.of(
          "cautious, accepts little risk. wants a house by 2031.",
          "aggressive.",
          "her son starts university in three years and she dislikes tobacco.");
  private static final List<String> PRODUCTS =
      List.of("bond fund, Europe. low risk.", "A thematic fund that holds makers of chips.");
  private static final int[] CLIENT_OF_PAIR = {2, 0, 1, 2, 0};
  private static final int[] PRODUCT_OF_PAIR = {1, 0, 1, 0, 1};

  private NDManager manager;
  private SegmentTokenizer tokenizer;
  private HashMap<String, ai.djl.ndarray.NDArray> parameters;

  @BeforeAll
  void load() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
    tokenizer = SegmentTokenizer.load(BertConfig.MINILM_L6, TokenLimits.DEFAULT);
    parameters = new HashMap<>(BaseWeights.read(BertConfig.MINILM_L6, manager));
    parameters.putAll(InterestNetwork.newHead(BertConfig.MINILM_L6, manager));
  }

  @AfterAll
  void close() {
    tokenizer.close();
    manager.close();
  }

  /// The judge is the plain way: each pair with halves of its own.
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void chosenPairsOfSharedHalvesAreThoseOfPairsOneByOne(int separateLayers) {
    var network = new InterestNetwork(BertConfig.MINILM_L6, separateLayers, parameters);
    try (var scope = manager.newSubManager()) {
      var clients = batch(Segment.Side.CLIENT, CLIENTS, scope);
      var products = batch(Segment.Side.PRODUCT, PRODUCTS, scope);
      var found =
          network.joinPairs(
              network.half(clients),
              clients.mask(),
              network.half(products),
              products.mask(),
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
    return SegmentBatch.of(
        texts.stream().map(text -> tokenizer.segment(side, MaskedText.whole(text))).toList(),
        scope);
  }
}

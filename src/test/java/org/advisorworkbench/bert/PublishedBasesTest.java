package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.SafeTensors.Precision;
import org.advisorworkbench.bert.Segment.Side;
import org.advisorworkbench.bert.tensorflow.MalformedBundleException;
import org.advisorworkbench.bert.tensorflow.TensorBundle;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The bases that do not come with the program, against independent judges: ONNX Runtime,
/// TensorFlow and [PlainBert].
@EnabledIfSystemProperty(
    named = FetchedBases.PROPERTY,
    matches = "true",
    disabledReason = FetchedBases.SKIPPED)
class PublishedBasesTest {
  private static final BertConfig BGE = BertConfig.BGE_SMALL_EN;
  private static final BertConfig BERT = BertConfig.BERT_BASE_CASED;
  private static final int MASK = 103;

  /// `[CLS] Paris is the capital of [MASK] . [SEP] The Paris fund is sold there . [SEP]`
  private static final BertInput PARIS =
      BertInput.pair(
          new long[] {
            101, 2123, 1110, 1103, 2364, 1104, MASK, 119, 102, //
            1109, 2123, 5841, 1110, 1962, 1175, 119, 102
          },
          new long[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1});

  /// What TensorFlow 2.21 computed from the published SavedModel for [#PARIS]: the first six
  /// features of the tokens 0, 6 and 16.
  private static final Map<Integer, double[]> TENSORFLOW =
      Map.of(
          0,
          new double[] {
            0.1234818696975708, -0.214939147233963, -0.44040530920028687,
            -0.2510131895542145, -0.23258034884929657, -0.1220075935125351
          },
          6,
          new double[] {
            -0.1147189736366272, -0.04930435121059418, -0.10058197379112244,
            0.2440682351589203, 0.20845159888267517, 0.08855323493480682
          },
          16,
          new double[] {
            0.1530769169330597, -0.2615194022655487, -1.014692783355713,
            0.04216122627258301, 1.1736745834350586, 0.019803006201982498
          });

  @TempDir private Path folder;
  private NDManager manager;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private NDArray hidden(BertConfig base, BertInput input) throws Failure {
    var encoder = new Encoder(base, FetchedBases.with(base).weights(base, manager));
    var positions = IntStream.range(0, input.ids()[0].length).asLongStream().toArray();
    var hidden =
        encoder.embed(
            manager.create(input.ids()),
            manager.create(new long[][] {positions}),
            manager.create(input.types()));
    var mask = manager.create(input.mask()).toType(DataType.FLOAT32, false);
    var bias = encoder.attentionBias(mask);
    for (int layer = 0; layer < base.layers(); layer++) {
      hidden = encoder.layer(layer, hidden, bias);
    }
    return hidden;
  }

  @Test
  void bgeSmallAgreesWithOnnxRuntime(TestReporter reporter)
      throws Failure, IOException, OrtException {
    var bases = FetchedBases.with(BGE);
    assertTrue(bases.has(BGE));
    var file = FetchedBases.file(BGE, BGE.origin().weights().getFirst());
    try (var reference = new OnnxReference(Files.readAllBytes(file))) {
      for (int length : new int[] {3, 17, 128}) {
        var input = BertInput.text(length, BGE.vocabulary(), length);
        double difference = input.largestDifference(reference.hidden(input), hidden(BGE, input));
        reporter.publishEntry("bge-small-en, %d tokens".formatted(length), "" + difference);
        assertTrue(difference < 1e-4, () -> "" + difference);
      }
    }
  }

  private double[][] judged(BertInput input, DoubleUnaryOperator gelu)
      throws Failure, IOException, MalformedBundleException {
    FetchedBases.with(BERT);
    try (var arena = Arena.ofConfined()) {
      return new PlainBert(bundle(arena), BERT, gelu).hidden(input.ids()[0], input.types()[0]);
    }
  }

  private static TensorBundle bundle(Arena arena) throws IOException, MalformedBundleException {
    var files = BERT.origin().weights();
    return TensorBundle.open(
        FetchedBases.file(BERT, files.getFirst()), FetchedBases.file(BERT, files.getLast()), arena);
  }

  @Test
  void theJudgeOfBertAgreesWithTensorFlow() throws Exception {
    var judged = judged(PARIS, PlainBert::tanhGelu);
    for (var token : TENSORFLOW.entrySet()) {
      assertArrayEquals(token.getValue(), Arrays.copyOf(judged[token.getKey()], 6), 1e-5);
    }
  }

  @Test
  void bertBaseCasedAgreesWithItsJudge(TestReporter reporter) throws Exception {
    for (var input : List.of(PARIS, BertInput.text(48, BERT.vocabulary(), 1))) {
      double difference =
          input.largestDifference(single(judged(input, PlainBert::exactGelu)), hidden(BERT, input));
      reporter.publishEntry("bert-base-cased", "" + difference);
      assertTrue(difference < 1e-4, () -> "" + difference);
    }
  }

  private static float[][][] single(double[][] rows) {
    var result = new float[1][rows.length][rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < rows[row].length; i++) {
        result[0][row][i] = (float) rows[row][i];
      }
    }
    return result;
  }

  @Test
  void bertBaseCasedKnowsWhoseCapitalParisIs() throws Exception {
    var state = hidden(BERT, PARIS).get("0, 6").toFloatArray();
    var features = IntStream.range(0, state.length).mapToDouble(i -> state[i]).toArray();
    try (var arena = Arena.ofConfined()) {
      var judge = new PlainBert(bundle(arena), BERT, PlainBert::exactGelu);
      int likeliest = judge.expected(features)[0];
      var pieces = Files.readAllLines(FetchedBases.file(BERT, BERT.origin().vocabulary()));
      assertEquals("France", pieces.get(likeliest));
    }
  }

  /// The ids are those that the glossary of Hugging Face's Transformers gives for this text.
  @Test
  void bertBaseCasedReadsCapitals() throws Failure {
    var bases = FetchedBases.with(BERT);
    try (var tokenizer = bases.tokenizer(BERT, TokenLimits.DEFAULT)) {
      var segment =
          tokenizer.segment(Side.CLIENT, MaskedText.whole("A Titan RTX has 24GB of VRAM"));
      var ids = IntStream.range(0, segment.length()).mapToLong(segment::id).toArray();
      assertArrayEquals(
          new long[] {
            101, 138, 18696, 155, 1942, 3190, 1144, 1572, 13745, 1104, 159, 9664, 2107, 102
          },
          ids);
    }
  }

  private static Map<String, Tensor> head(BertConfig base) {
    var weights = FloatBuffer.allocate(base.width());
    while (weights.hasRemaining()) {
      weights.put(weights.position() % 7 - 3);
    }
    return Map.of(
        InterestNetwork.HEAD_WEIGHT,
        new Tensor(new Shape(1, base.width()), weights.flip()),
        InterestNetwork.HEAD_BIAS,
        new Tensor(new Shape(1), FloatBuffer.wrap(new float[] {0.5f})));
  }

  private static ModelSettings settings(BertConfig base) {
    return new ModelSettings(
        "whole", base, base.layers() - 1, TokenLimits.DEFAULT, new Calibration(1, 0));
  }

  private double logit() throws Failure {
    var pair = new Pair(MaskedText.whole("Prefers bonds."), MaskedText.whole("A bond fund."));
    try (var model = BertInterestModel.load(folder, DeviceChoice.CPU)) {
      return model.logits(List.of(pair), Progress.NONE)[0];
    }
  }

  @Test
  void aModelOnAFetchedBaseWorksWithoutIt() throws Failure {
    var bases = FetchedBases.with(BGE);
    ModelFolder.write(folder, settings(BGE), head(BGE), Precision.F32, bases);
    double alone = logit();
    var parameters = new HashMap<>(bases.weights(BGE, manager));
    head(BGE).forEach((name, tensor) -> parameters.put(name, tensor.toArray(manager)));
    var network = new InterestNetwork(BGE, BGE.layers() - 1, parameters);
    try (var tokenizer = bases.tokenizer(BGE, TokenLimits.DEFAULT)) {
      var client = tokenizer.segment(Side.CLIENT, MaskedText.whole("Prefers bonds."));
      var product = tokenizer.segment(Side.PRODUCT, MaskedText.whole("A bond fund."));
      var expected =
          network.logits(
              SegmentBatch.of(List.of(client), manager),
              SegmentBatch.of(List.of(product), manager),
              0);
      assertEquals(expected.getFloat(0), alone, 1e-4);
    }
  }

  @Test
  void aModelOnAFetchedBaseNoticesDamage() throws Failure, IOException {
    ModelFolder.write(folder, settings(BGE), head(BGE), Precision.F16, FetchedBases.with(BGE));
    var tokenizer = folder.resolve("tokenizer.json");
    Files.writeString(tokenizer, Files.readString(tokenizer).replace("\"the\"", "\"teh\""));
    assertEquals(FailureCode.MODEL_CORRUPT, assertThrows(Failure.class, this::logit).code());
    Files.delete(tokenizer);
    assertEquals(FailureCode.MODEL_MISSING, assertThrows(Failure.class, this::logit).code());
  }

  @Test
  void aModelOnBertBaseCasedIsWrittenAndRead() throws Failure {
    ModelFolder.write(folder, settings(BERT), head(BERT), Precision.F16, FetchedBases.with(BERT));
    assertTrue(Double.isFinite(logit()));
    assertEquals(BERT.parameterShapes().size() + 2, ModelFolder.read(folder).changed().size());
  }
}

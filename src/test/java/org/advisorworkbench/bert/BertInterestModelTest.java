package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.bert.Segment.Side;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BertInterestModelTest {
  private static final String VOCABULARY =
      "client income saving pension retire risk fund bond equity global technology tobacco children"
          + " university house year growth cautious balanced daily currency euro family plan";

  private Path folder;
  private BertInterestModel model;

  @BeforeAll
  void load(@TempDir Path temporary) throws Failure {
    folder = temporary;
    model = BertInterestModel.load(RandomModel.write(folder, 4), DeviceChoice.CPU);
  }

  @AfterAll
  void close() {
    model.close();
  }

  private static String text(Random random, int words) {
    var vocabulary = List.of(VOCABULARY.split(" ", -1));
    return IntStream.range(0, words)
        .mapToObj(i -> vocabulary.get(random.nextInt(vocabulary.size())))
        .collect(Collectors.joining(" ", "", "."));
  }

  /// Pairs of all lengths, some with absent words, with clients and products that recur.
  private static List<Pair> pairs(int count, long seed) {
    var random = new Random(seed);
    var clients = IntStream.range(0, 3).mapToObj(i -> text(random, 20 + 30 * i)).toList();
    var products = IntStream.range(0, 7).mapToObj(i -> text(random, 1 + 6 * i)).toList();
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < count; i++) {
      pairs.add(
          new Pair(
              masked(clients.get(i % clients.size()), i % 4 == 1, random),
              masked(products.get(i % products.size()), i % 4 == 2, random)));
    }
    return pairs;
  }

  private static MaskedText masked(String text, boolean some, Random random) {
    var absent = new BitSet();
    if (some) {
      IntStream.range(0, Words.of(text).size())
          .filter(i -> random.nextBoolean())
          .forEach(absent::set);
    }
    return new MaskedText(text, absent);
  }

  private double[] oneByOne(List<Pair> pairs) {
    return pairs.stream()
        .mapToDouble(pair -> model.logits(List.of(pair), Progress.NONE)[0])
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 5})
  void computesWhatTheNetworkThatIsTrainedComputes(int separateLayers) throws Failure {
    computesAsInTraining(
        RandomModel.write(folder.resolve("k" + separateLayers), separateLayers),
        separateLayers,
        1e-5);
  }

  /// Of 408 random features, most of them products, logits are some twenty times as large.
  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void computesTheSameWithTowers(int separateLayers) throws Failure {
    computesAsInTraining(
        RandomModel.writeWithTowers(folder.resolve("towers" + separateLayers), separateLayers),
        separateLayers,
        2e-4);
  }

  private static void computesAsInTraining(Path target, int separateLayers, double tolerance)
      throws Failure {
    var pairs = pairs(12, 1);
    var folderRead = ModelFolder.read(target);
    try (var loaded = BertInterestModel.load(target, DeviceChoice.CPU);
        var tokenizer = SegmentTokenizer.load(BertConfig.MINILM_L6, TokenLimits.DEFAULT);
        var manager = TorchEngine.start(DeviceChoice.CPU).newManager()) {
      var network =
          new InterestNetwork(BertConfig.MINILM_L6, separateLayers, folderRead.parameters(manager));
      var clients = pairs.stream().map(p -> tokenizer.segment(Side.CLIENT, p.client())).toList();
      var products = pairs.stream().map(p -> tokenizer.segment(Side.PRODUCT, p.product())).toList();
      var expected =
          network
              .logits(SegmentBatch.of(clients, manager), SegmentBatch.of(products, manager), 0)
              .toFloatArray();
      var actual = loaded.logits(pairs, Progress.NONE);
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], actual[i], tolerance);
      }
    }
  }

  @Test
  void figuresAddTheirPartToTheLogitOfTheTexts() throws Failure {
    var target = RandomModel.writeWithFigures(folder.resolve("figures"), 4);
    var figures = new Figures(Map.of(Figure.LOOKS, 0.7, Figure.RISK, 2.0));
    var texts = pairs(2, 9);
    try (var loaded = BertInterestModel.load(target, DeviceChoice.CPU)) {
      assertEquals(List.of(Figure.LOOKS, Figure.RISK), loaded.figures());
      var withFigures = new Pair(texts.get(1).client(), texts.get(1).product(), figures);
      var logits = loaded.logits(List.of(texts.get(0), withFigures), Progress.NONE);
      var ofTexts = model.logits(texts, Progress.NONE);
      assertEquals(ofTexts[0], logits[0], 1e-5);
      assertEquals(
          FigureNetwork.of(RandomModel.FIGURES, RandomModel.figureWeights(3)).logit(figures),
          logits[1] - ofTexts[1],
          1e-5);
    }
  }

  @Test
  void differentTextsGetDifferentLogits() {
    var logits = model.logits(pairs(42, 1), Progress.NONE);
    assertTrue(IntStream.range(0, 42).mapToDouble(i -> logits[i]).distinct().count() > 20);
    assertTrue(IntStream.range(0, 42).allMatch(i -> Double.isFinite(logits[i])));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 700, 100_000})
  void anyBatchingGivesTheSameLogits(int batchTokens) throws Failure {
    var pairs = pairs(60, 2);
    try (var batched = BertInterestModel.load(folder, DeviceChoice.CPU, batchTokens)) {
      assertArrayEquals(oneByOne(pairs), batched.logits(pairs, Progress.NONE), 1e-5);
    }
  }

  @Test
  void theOrderOfThePairsDoesNotMatter() {
    var pairs = pairs(40, 3);
    var expected = oneByOne(pairs);
    var order = new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    var actual = model.logits(order.stream().map(pairs::get).toList(), Progress.NONE);
    for (int i = 0; i < order.size(); i++) {
      assertEquals(expected[order.get(i)], actual[i], 1e-5);
    }
  }

  @Test
  void whatIsRememberedIsWhatWouldBeComputed() throws Failure {
    var pairs = pairs(21, 4);
    try (var fresh = BertInterestModel.load(folder, DeviceChoice.CPU)) {
      var first = fresh.logits(pairs, Progress.NONE);
      var again = fresh.logits(pairs, Progress.NONE);
      assertArrayEquals(first, again, 1e-5);
    }
  }

  @Test
  void readsProductsOnceForAllStartsOfTheProgram() throws Failure {
    var remembered = new ShelfMemory();
    var pairs = pairs(21, 4);
    double[] first;
    try (var fresh = BertInterestModel.load(folder, DeviceChoice.CPU, remembered)) {
      first = fresh.logits(pairs, Progress.NONE);
      assertEquals(fresh.sha256(), remembered.model);
    }
    int known = remembered.states.size();
    var wholeProducts =
        pairs.stream()
            .filter(pair -> pair.product().absent().isEmpty())
            .map(pair -> pair.product().text())
            .collect(Collectors.toSet());
    assertEquals(wholeProducts, remembered.states.keySet());

    try (var restarted = BertInterestModel.load(folder, DeviceChoice.CPU, remembered)) {
      assertArrayEquals(first, restarted.logits(pairs, Progress.NONE), 1e-5);
    }
    assertEquals(1, remembered.writes, "nothing new after the restart");
    assertEquals(known, remembered.states.size());
  }

  @Test
  void computesAnewWhatIsRememberedWrongly() throws Failure {
    var remembered = new ShelfMemory();
    var pair = new Pair(MaskedText.whole("risk income"), MaskedText.whole("global bond fund"));
    remembered.states.put("global bond fund", FloatBuffer.allocate(7));

    try (var fresh = BertInterestModel.load(folder, DeviceChoice.CPU, remembered)) {
      assertArrayEquals(
          model.logits(List.of(pair), Progress.NONE),
          fresh.logits(List.of(pair), Progress.NONE),
          1e-6);
    }
  }

  /// Remembers in memory.
  private static final class ShelfMemory implements ProductHalves {
    private final Map<String, FloatBuffer> states = new HashMap<>();
    private String model = "";
    private int writes;

    @Override
    public Map<String, FloatBuffer> states(String modelSha256, Collection<String> texts) {
      var known = new HashMap<>(states);
      known.keySet().retainAll(texts);
      return known;
    }

    @Override
    public void remember(String modelSha256, Map<String, FloatBuffer> found) {
      model = modelSha256;
      writes++;
      states.putAll(found);
    }
  }

  @Test
  void anAbsentWordChangesTheLogitAndAWordBeyondTheCutDoesNot() {
    var client = text(new Random(5), 400);
    var product = MaskedText.whole("global bond fund");
    var pairs = new ArrayList<Pair>();
    for (int absent : new int[] {-1, 3, 399}) {
      var bits = new BitSet();
      if (absent >= 0) {
        bits.set(absent);
      }
      pairs.add(new Pair(new MaskedText(client, bits), product));
    }
    var logits = model.logits(pairs, Progress.NONE);
    assertNotEquals(logits[0], logits[1], 1e-4);
    assertEquals(logits[0], logits[2], 1e-5);
  }

  @Test
  void aReplacedWordIsReadOtherwiseThanADroppedOne() {
    var absent = new BitSet();
    absent.set(1);
    var product = MaskedText.whole("bond fund");
    var logits =
        model.logits(
            List.of(
                new Pair(new MaskedText("global bond", absent, Absence.REPLACED), product),
                new Pair(new MaskedText("global bond", absent, Absence.DROPPED), product),
                new Pair(new MaskedText("global bond", absent), product)),
            Progress.NONE);
    assertNotEquals(logits[0], logits[1], 1e-4);
    assertEquals(logits[1], logits[2]);
  }

  @Test
  void emptyTextsHaveALogitToo() {
    var nothing = MaskedText.whole("");
    var logit = model.logits(List.of(new Pair(nothing, nothing)), Progress.NONE)[0];
    assertTrue(Double.isFinite(logit));
  }

  @Test
  void noPairsGiveNoLogits() {
    assertEquals(0, model.logits(List.of(), Progress.NONE).length);
  }

  @Test
  void aProbabilityIsTheCalibratedSigmoid() {
    // 1 / (1 + e^-(1.5 · 2 − 0.5)), by hand.
    assertEquals(0.92414181997, model.probability(2), 1e-10);
  }

  @Test
  void saysWhatItIs() throws Failure {
    assertEquals("random-4", model.id());
    assertEquals(ModelFolder.read(folder).sha256(), model.sha256());
    assertEquals("CPU fp32", model.device());
  }

  @Test
  void reportsProgressUpToTheEnd() {
    var reports = new ArrayList<Long>();
    model.logits(pairs(30, 6), new Reporting(reports, Integer.MAX_VALUE));
    assertEquals(30L, reports.getLast());
  }

  @Test
  void stopsBetweenTwoBatchesWhenCancelled() {
    var pairs = pairs(2_000, 7);
    var reports = new ArrayList<Long>();
    var progress = new Reporting(reports, 1);
    assertThrows(CancellationException.class, () -> model.logits(pairs, progress));
    assertTrue(reports.size() <= 1);
  }

  /// Asks to stop after a number of reports.
  private record Reporting(List<Long> reports, int most) implements Progress {
    @Override
    public void report(long done, long total) {
      reports.add(done);
    }

    @Override
    public boolean isCancelled() {
      return reports.size() >= most;
    }
  }

  @Test
  void severalThreadsGetWhatOneGets() throws InterruptedException, ExecutionException {
    var pairs = pairs(40, 8);
    var expected = model.logits(pairs, Progress.NONE);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var futures =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> model.logits(pairs, Progress.NONE)))
              .toList();
      for (var future : futures) {
        assertArrayEquals(expected, future.get(), 1e-5);
      }
    }
  }

  @Test
  void aClosedModelSaysSo() throws Failure {
    var closed = BertInterestModel.load(folder, DeviceChoice.CPU);
    closed.close();
    closed.close();
    var pairs = pairs(1, 9);
    assertThrows(IllegalStateException.class, () -> closed.logits(pairs, Progress.NONE));
  }

  @Test
  void aGpuThatIsNotThereIsAFailure() throws Failure {
    assumeTrue(
        TorchEngine.start(DeviceChoice.AUTO).description().startsWith("CPU"),
        "skipped: this machine has a GPU");
    var failure =
        assertThrows(Failure.class, () -> BertInterestModel.load(folder, DeviceChoice.GPU));
    assertEquals(FailureCode.DEVICE_UNAVAILABLE, failure.code());
  }

  /// A leak of one hidden state for each pair would be 200 × 8 pairs × 70 tokens × 1.5 kB, 170 MB.
  @Test
  void nativeMemoryStaysFlatOverManyRankings() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/statm")), "skipped: no /proc on this system");
    var pairs = pairs(8, 10);
    for (int i = 0; i < 40; i++) {
      model.logits(pairs, Progress.NONE);
    }
    long before = residentBytes();
    for (int i = 0; i < 200; i++) {
      model.logits(pairs, Progress.NONE);
    }
    long grown = residentBytes() - before;
    assertTrue(grown < 80_000_000, "resident size grew by " + grown);
  }

  private static long residentBytes() throws IOException {
    var pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1];
    return Long.parseLong(pages) * 4096;
  }
}

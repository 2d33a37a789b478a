package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.training.TrainingSettings.Sampling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One client, ten products: 0 and 1 accepted, 2 to 6 declined, 7 held, 8 and 9 unheard of.
class AnswerSamplerTest {
  private ReadBook book;

  @BeforeEach
  void read() throws Failure {
    var answers =
        IntStream.range(0, 7).mapToObj(product -> new Answer(0, product, product < 2)).toList();
    var known = new BitSet();
    known.set(0, 8);
    try (var tokenizer = SegmentTokenizer.load(BertConfig.MINILM_L6, new TokenLimits(8, 8))) {
      book =
          new ReadBook(
              List.of(Reading.of(tokenizer, Segment.Side.CLIENT, "a client")),
              Collections.nCopies(10, Reading.of(tokenizer, Segment.Side.PRODUCT, "a product")),
              List.of(answers),
              List.of(known));
    }
  }

  private List<Answer> draw(Sampling sampling, long seed) {
    return new AnswerSampler(sampling).draw(book, 0, new Random(seed));
  }

  @Test
  void withoutSamplingAllAnswersComeInAnotherOrder() {
    var drawn = draw(new Sampling(20, 0, false), 1);
    assertAll(
        () -> assertEquals(Set.copyOf(book.answers().getFirst()), Set.copyOf(drawn)),
        () -> assertTrue(!drawn.equals(book.answers().getFirst())));
  }

  @Test
  void atMostSoManyComeOfAClient() {
    assertEquals(3, draw(new Sampling(3, 0, false), 1).size());
  }

  @Test
  void eachPositiveComesWithItsNegatives() {
    var drawn = draw(new Sampling(20, 2, false), 1);
    assertAll(
        () -> assertEquals(2, drawn.stream().filter(Answer::accepted).count()),
        () -> assertEquals(4, drawn.stream().filter(answer -> !answer.accepted()).count()));
  }

  @Test
  void whatIsHeldOrAcceptedIsNeverANegative() {
    var negatives = new HashSet<Integer>();
    for (int seed = 0; seed < 200; seed++) {
      negatives.addAll(
          draw(new Sampling(20, 2, true), seed).stream()
              .filter(answer -> !answer.accepted())
              .map(Answer::product)
              .collect(Collectors.toSet()));
    }
    assertEquals(Set.of(2, 3, 4, 5, 6, 8, 9), negatives);
  }
}

package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.FlipProof.Removal;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class FlipProofTest {
  private static final String CLIENT = "“calm, calm” saver. 想要 growth";
  private static final String FIRST = "calm bond";
  private static final String SECOND = "calm share";
  private static final List<Term> REMOVED =
      List.of(
          new ClientTerm(1, player(CLIENT, "calm", 3, Side.CLIENT)),
          new ClientTerm(4, player(CLIENT, "要", 0, Side.CLIENT)),
          new ProductTerm(6, Which.FIRST, player(FIRST, "calm", 0, Side.PRODUCT)),
          new ProductTerm(9, Which.SECOND, player(SECOND, "share", 0, Side.PRODUCT)));

  private final List<MaskedText> read = new ArrayList<>();

  private static TextPlayer player(String text, String word, int from, Side side) {
    int start = text.indexOf(word, from);
    return new TextPlayer(0, word, "notes", side, start, start + word.length());
  }

  private static Question question(String product) {
    return new Question("C", product, narrative(CLIENT), narrative(product), Figures.NONE);
  }

  private static Narrative narrative(String text) {
    return new Narrative(text, List.of(), List.of());
  }

  /// Notes what it is given. Its logit is the number of characters of both texts.
  private final class Reader implements InterestModel {
    @Override
    public String id() {
      return "reader";
    }

    @Override
    public String sha256() {
      return "44".repeat(32);
    }

    @Override
    public String device() {
      return "paper";
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      pairs.forEach(pair -> read.addAll(List.of(pair.client(), pair.product())));
      return pairs.stream()
          .mapToDouble(pair -> pair.client().text().length() + pair.product().text().length())
          .toArray();
    }

    @Override
    public double probability(double logit) {
      return 0.5;
    }

    @Override
    public void close() {}
  }

  private double gap(Removal removal) {
    return new FlipProof(new Reader()).gap(question(FIRST), question(SECOND), REMOVED, removal);
  }

  @Test
  void maskedWordsAreAbsentFromTheTextsAsTheyStand() {
    assertEquals("calm bond".length() - "calm share".length(), gap(Removal.MASKED));
    assertEquals(
        List.of(CLIENT, FIRST, CLIENT, SECOND), read.stream().map(MaskedText::text).toList());
    assertEquals(
        List.of("{1, 4}", "{0}", "{1, 4}", "{1}"),
        read.stream().map(text -> text.absent().toString()).toList());
  }

  @Test
  void deletedWordsAreGoneWithWhatFollowsThem() {
    assertEquals("bond".length() - "calm ".length(), gap(Removal.DELETED));
    assertEquals(
        List.of("“calm, saver. 想growth", "bond", "“calm, saver. 想growth", "calm "),
        read.stream().map(MaskedText::text).toList());
    assertEquals(4, read.stream().filter(text -> text.absent().isEmpty()).count());
  }
}

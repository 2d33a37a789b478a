package org.advisorworkbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.report.ExplanationPage.Attachment;
import org.advisorworkbench.report.ExplanationPage.Legend;
import org.advisorworkbench.report.ExplanationPage.Paragraph;
import org.advisorworkbench.report.ExplanationPage.Step;
import org.advisorworkbench.report.ExplanationPage.StepLook;
import org.advisorworkbench.report.ExplanationPage.Text;
import org.advisorworkbench.report.ExplanationPage.Word;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationPdfTest {
  private static final String LONG_NAME = "does not want to hear about tobacco, coal or weapons";

  private static ExplanationPage page(List<Word> words) {
    return new ExplanationPage(
        Locale.SIMPLIFIED_CHINESE,
        "为什么是“Short bond fund”",
        "Short bond fund (P017), 2026年11月25日",
        "比基线高 +0.45",
        "主要因为“university studies”（客户）。",
        List.of("Careful: it depends on how one asks.", "This: “a”\nThat: “b”"),
        "从基线到得分",
        List.of(
            total("基线", "−0.60", -0.6),
            new Step(
                "university",
                "Notes",
                "+0.61",
                "+0.48 至 +0.74",
                -0.6,
                0.01,
                -0.12,
                0.14,
                StepLook.CERTAIN),
            new Step(
                LONG_NAME + ", which goes on and on and on beyond what two lines can hold",
                "how often the client looked at products with its themes: 8 times",
                "−0.16",
                "−0.40 至 +0.08",
                0.01,
                -0.15,
                -0.39,
                0.09,
                StepLook.UNCERTAIN),
            total("得分", "−0.15", -0.15)),
        List.of(new Text("客户资料", List.of(new Paragraph("面谈记录", words)))),
        new Legend("反对 −0.61", "支持 +0.61", "可能为零"),
        List.of("预算 592 次评估，种子 1。", "SHA-256 " + "0a".repeat(32)),
        new Attachment("certificate.json", "application/json", "{\"certificate\":1}"));
  }

  private static Step total(String name, String figure, double value) {
    return new Step(name, "", figure, "", 0, value, Double.NaN, Double.NaN, StepLook.TOTAL);
  }

  private static byte[] pdf(List<Word> words) throws IOException {
    var out = new ByteArrayOutputStream();
    ExplanationPdf.write(page(words), "Advisor Workbench 0.1.0", out);
    return out.toByteArray();
  }

  private static List<Word> words() {
    return List.of(
        new Word("university", 4, true, true),
        new Word("客户", 2, false, false),
        new Word("喜欢", -3, true, false),
        new Word("🎓", 0, true, true),
        new Word("low.", 0, true, false));
  }

  @Test
  void everythingOnThePageCanBeSelectedAsText() throws IOException {
    try (var document = Loader.loadPDF(pdf(words()))) {
      var text = new PDFTextStripper().getText(document);
      for (var expected :
          List.of(
              "为什么是“Short bond fund”",
              "比基线高 +0.45",
              "“university studies”",
              "−0.60",
              "面谈记录",
              "university 客户喜欢",
              "+0.48 至 +0.74",
              "Careful: it depends on how one asks.",
              "This: “a”\nThat: “b”",
              "[GRADUATION CAP] low.",
              "可能为零",
              "种子 1",
              "0a".repeat(32),
              "Advisor Workbench 0.1.0",
              "1 / 1")) {
        assertTrue(text.contains(expected), () -> expected + " in " + text);
      }
    }
  }

  @Test
  void wordsAreFoundAsTheyAreTyped() throws IOException {
    var words = List.of(new Word("first", 0, true, true), new Word("office.", 1, true, false));
    try (var document = Loader.loadPDF(pdf(words))) {
      var text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("first office."), text);
    }
  }

  @Test
  void theLettersTravelWithTheDocumentAndOnlyThoseThatItShows() throws IOException {
    var bytes = pdf(words());
    assertTrue(bytes.length < 200_000, "the whole typeface has 10 MB, this has " + bytes.length);
    try (var document = Loader.loadPDF(bytes)) {
      var resources = document.getPage(0).getResources();
      int fonts = 0;
      for (var name : resources.getFontNames()) {
        assertTrue(resources.getFont(name).isEmbedded(), name.getName());
        fonts++;
      }
      assertEquals(2, fonts);
      assertFalse(resources.getXObjectNames().iterator().hasNext(), "no picture, all vectors");
    }
  }

  @Test
  void theCertificateIsInside() throws IOException {
    try (var document = Loader.loadPDF(pdf(words()))) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      var file = Objects.requireNonNull(files.get("certificate.json")).getEmbeddedFile();
      assertEquals("{\"certificate\":1}", new String(file.toByteArray(), StandardCharsets.UTF_8));
      assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
    }
  }

  @Test
  void aLongNameTakesTwoLinesAndOnlyWhatIsLongerIsCut() throws IOException {
    try (var document = Loader.loadPDF(pdf(words()))) {
      var lines = new PDFTextStripper().getText(document).lines().toList();
      var text = String.join(" ", lines);
      assertTrue(text.contains("the client looked at products with its themes: 8 times"), text);
      var name = lines.stream().filter(line -> line.startsWith("does not want")).findFirst();
      var next = lines.get(lines.indexOf(name.orElseThrow()) + 1);
      assertTrue((name.orElseThrow() + " " + next).startsWith(LONG_NAME), text);
      assertTrue(next.contains("…"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Donaudampfschifffahrtsgesellschaft", "https://example.com/", "x", "🎓", "😀"})
  void aWordThatIsLongerThanALineStaysWithinTheMargins(String part) throws IOException {
    var word = part.repeat(160 / part.length());
    try (var document = Loader.loadPDF(pdf(List.of(new Word(word, 2, true, false))))) {
      var right = new double[1];
      var text = new StringBuilder();
      new PDFTextStripper() {
        @Override
        protected void writeString(String line, List<TextPosition> letters) {
          for (var letter : letters) {
            right[0] = Math.max(right[0], letter.getEndX());
            text.append(letter.getUnicode());
          }
        }
      }.getText(document);
      assertTrue(right[0] <= 595.3 - 48 + 1, "" + right[0]);
      assertTrue(right[0] > 500, "a line is filled: " + right[0]);
      int letters = 160 / part.length();
      var printed =
          part.codePointAt(0) > 0xFFFF ? "[" + Character.getName(part.codePointAt(0)) + "]" : part;
      assertTrue(text.toString().contains(printed.repeat(letters)), text.toString());
    }
  }

  @Test
  void aLetterWithoutANameIsPrintedByItsNumber() throws IOException {
    try (var document = new PDDocument()) {
      var face = Typeface.regular(document, Locale.ENGLISH);
      assertEquals("a[SLIGHTLY SMILING FACE]b", face.printable("a🙂b"));
      assertEquals("[U+1FBFF]", face.printable(Character.toString(0x1FBFF)));
      assertEquals("[WOMAN][PERSONAL COMPUTER]", face.printable("👩‍💻"));
    }
  }

  @Test
  void aLongTextGoesOnOnTheNextPage() throws IOException {
    var many =
        IntStream.range(0, 900)
            .mapToObj(i -> new Word("word" + i, i % 9 - 4, i % 3 > 0, true))
            .toList();
    try (var document = Loader.loadPDF(pdf(many))) {
      assertTrue(document.getNumberOfPages() > 1);
      var text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("word0 ") && text.contains("word899"));
      assertTrue(text.contains("1 / " + document.getNumberOfPages()));
    }
  }

  @Test
  void linesBreakBetweenWordsAndAnywhereInChineseAndNothingIsLost() throws IOException {
    try (var document = new PDDocument()) {
      var face = Typeface.regular(document, Locale.ENGLISH);
      var text = "Mostly because of the client: 客户喜欢债券基金，因为风险低。 " + "x".repeat(200);
      var lines = face.lines(text, 10, 80);
      for (var line : lines.subList(0, 5)) {
        assertTrue(face.width(line, 10) <= 80, line);
      }
      assertEquals(
          text.replace(" ", ""), lines.stream().collect(Collectors.joining()).replace(" ", ""));
    }
  }
}

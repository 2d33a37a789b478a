package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.ui.common.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureWordingTest {
  private final FigureWording english = new FigureWording(new Texts(Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "MINIMUM, -1, the minimum is 10 % of net wealth",
    "MINIMUM, -3, the minimum is 0.1 % of net wealth",
    "DEMAND, 1, bought 2 times as often as the average product",
    "DEMAND, -1, bought 0.5 times as often as the average product",
    "KIND_SHARE, 0.25, 25 % of the portfolio is of this kind",
    "LOOKS, 0, never looked at it",
    "LOOKS, 0.693147, looked at it once",
    "LOOKS, 1.609438, looked at it 4 times",
    "RISK, 2, 2 risk classes above the usual",
    "RISK, -1, one risk class below the usual",
    "RISK, 0, the usual risk class",
    "HORIZON, 3, asks for 3 years longer than the horizon",
    "COMPANY, 2.397895, goes with what the client holds or looked at: 10 of 100",
    "LOCK_UP, NaN, not known",
  })
  void aFigureIsToldAsItIsRead(Figure figure, double value, String expected) {
    assertEquals(expected, english.value(figure, value));
  }

  @ParameterizedTest
  @EnumSource(Figure.class)
  void everyFigureHasANameAndAValueInEveryLanguage(Figure figure) {
    for (var language : Texts.LANGUAGES) {
      var wording = new FigureWording(new Texts(language));
      assertFalse(wording.name(figure).isBlank());
      for (double value : new double[] {-1, 0, 1.5}) {
        assertFalse(wording.value(figure, value).contains("{"));
      }
    }
  }

  private final FigureWording chinese = new FigureWording(new Texts(Locale.SIMPLIFIED_CHINESE));

  /// Each figure low and high, so that all can be read aloud behind "because of" and "despite".
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMPANY     | 0    | its fit with what the client holds or looked at (0 of 100) | 与客户持有或浏览的产品的搭配程度（满分 100，得 0）
          COMPANY     | 2.4  | its fit with what the client holds or looked at (10 of 100) | 与客户持有或浏览的产品的搭配程度（满分 100，得 10）
          DEMAND      | -1   | its recent demand (0.5 times that of the average product) | 近期购买量（平均产品的 0.5 倍）
          DEMAND      | 1    | its recent demand (2 times that of the average product) | 近期购买量（平均产品的 2 倍）
          POPULARITY  | -2   | its popularity (held 0.2 times as often as the average product) | 持有人数（平均产品的 0.2 倍）
          POPULARITY  | 2    | its popularity (held 4 times as often as the average product) | 持有人数（平均产品的 4 倍）
          PEERS       | -1   | how common its kind is with clients of this goal (0.5 times as common as with all clients) | 该类产品在同目标客户中的常见程度（全体客户的 0.5 倍）
          PEERS       | 1.63 | how common its kind is with clients of this goal (3.1 times as common as with all clients) | 该类产品在同目标客户中的常见程度（全体客户的 3.1 倍）
          KIND_SHARE  | 0    | the share of its kind in the portfolio (0 %) | 该类产品在投资组合中的占比（0 %）
          KIND_SHARE  | 0.25 | the share of its kind in the portfolio (25 %) | 该类产品在投资组合中的占比（25 %）
          LOOKS       | 0    | the client never having looked at it | 客户从未浏览该产品
          LOOKS       | 0.69 | the client’s one look at it | 客户对该产品的 1 次浏览
          LOOKS       | 1.39 | the client’s 3 looks at it | 客户对该产品的 3 次浏览
          KIND_LOOKS  | -1   | the client’s looks at products of its kind (0.5 times as many as by chance) | 客户对该类产品的浏览次数（随机情形的 0.5 倍）
          KIND_LOOKS  | 1    | the client’s looks at products of its kind (2 times as many as by chance) | 客户对该类产品的浏览次数（随机情形的 2 倍）
          THEME_LOOKS | -1   | the client’s looks at products with its themes (0.5 times as many as by chance) | 客户对相同主题产品的浏览次数（随机情形的 0.5 倍）
          THEME_LOOKS | 3    | the client’s looks at products with its themes (8 times as many as by chance) | 客户对相同主题产品的浏览次数（随机情形的 8 倍）
          MINIMUM     | -3   | its smallest amount (0.1 % of net wealth) | 起点金额（净资产的 0.1 %）
          MINIMUM     | 0    | its smallest amount (100 % of net wealth) | 起点金额（净资产的 100 %）
          RISK        | -2   | a risk 2 classes below the usual | 比通常低 2 级的风险
          RISK        | 0    | a risk in the usual class | 与通常相同的风险等级
          RISK        | 1    | a risk one class above the usual | 比通常高 1 级的风险
          HORIZON     | -3   | a holding period 3 years shorter than the horizon | 比投资期限短 3 年的持有期限
          HORIZON     | 0    | a holding period as long as the horizon | 与投资期限相同的持有期限
          HORIZON     | 1    | a holding period one year longer than the horizon | 比投资期限长 1 年的持有期限
          LOCK_UP     | 0    | money that is there when it is needed | 需要时即可取用的资金
          LOCK_UP     | 4    | money that may come later than it is needed (4 of 8 on the scale) | 取用可能晚于需要的资金（滞留程度为 4，满分 8）
          """)
  void aFigureIsACause(Figure figure, double value, String inEnglish, String inChinese) {
    assertEquals(inEnglish, english.cause(figure, value));
    assertEquals(inChinese, chinese.cause(figure, value));
  }
}

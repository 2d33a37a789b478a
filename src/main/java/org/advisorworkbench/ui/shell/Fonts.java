package org.advisorworkbench.ui.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.text.Font;

/// Chooses a typeface that this machine has and that is good to read in a language.
final class Fonts {
  private static final List<String> CHINESE =
      List.of(
          "PingFang SC",
          "Microsoft YaHei UI",
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC",
          "WenQuanYi Micro Hei");
  private static final List<String> LATIN =
      List.of("SF Pro Text", "Segoe UI", "Inter", "Noto Sans", "Cantarell", "DejaVu Sans");

  private final Set<String> installed = Set.copyOf(Font.getFamilies());

  /// A stylesheet with nothing in it but the typeface.
  String stylesheet(Locale language) {
    var wanted = language.getLanguage().equals("zh") ? CHINESE : LATIN;
    var family = wanted.stream().filter(installed::contains).findFirst().orElse("System");
    var css = ".root{-fx-font-family:\"%s\";}".formatted(family);
    return "data:text/css," + URLEncoder.encode(css, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package org.advisorworkbench.ui.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.advisorworkbench.language.Bundles;

/// The words of the screens in the language chosen at the moment.
///
/// The key `clients.search` is the entry `search` of `messages.properties` in the package
/// `org.advisorworkbench.ui.clients`; Chinese stands beside it in `messages_zh.properties`. Words
/// for the values of an enum lie in `ui.common`, as `RiskBand.BALANCED`.
///
/// In FXML, `${texts.clients.search}` follows the language; in code, [#bind] does.
public final class Texts {
  /// The languages to choose from, the first one being the fallback.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private static final String ROOT = "org.advisorworkbench.ui.";

  private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale");
  private final ConcurrentHashMap<String, ObservableMap<String, String>> screens =
      new ConcurrentHashMap<>();

  public Texts(Locale locale) {
    this.locale.set(supported(locale));
    this.locale.subscribe(ignored -> screens.forEach(this::fill));
  }

  public ObjectProperty<Locale> localeProperty() {
    return locale;
  }

  public Locale locale() {
    return locale.get();
  }

  /// The one of [#LANGUAGES] that serves a locale best.
  public static Locale supported(Locale locale) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  /// The text of a key, with `{0}`, `{1}` … filled in as [MessageFormat] does.
  ///
  /// @throws MissingResourceException if there is no such text
  public String get(String key, Object... details) {
    int dot = key.indexOf('.');
    var pattern = bundle(key.substring(0, dot)).getString(key.substring(dot + 1));
    return new MessageFormat(pattern, locale()).format(details);
  }

  /// The text of a key that may be without one.
  public Optional<String> find(String key) {
    int dot = key.indexOf('.');
    return bundle(key.substring(0, dot)).containsKey(key.substring(dot + 1))
        ? Optional.of(get(key))
        : Optional.empty();
  }

  /// The word for a value of an enum, such as `balanced`.
  public String of(Enum<?> value) {
    return get("common." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /// A text that follows the language, and those of its details that can be observed.
  public StringBinding bind(String key, Object... details) {
    var watched =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of((Observable) locale),
                java.util.stream.Stream.of(details)
                    .filter(Observable.class::isInstance)
                    .map(Observable.class::cast))
            .toArray(Observable[]::new);
    return Bindings.createStringBinding(() -> get(key, valuesOf(details)), watched);
  }

  /// The texts of one screen by key, for FXML. The map follows the language.
  public ObservableMap<String, String> screen(String screen) {
    return screens.computeIfAbsent(
        screen,
        name -> {
          ObservableMap<String, String> texts = FXCollections.observableHashMap();
          fill(name, texts);
          return texts;
        });
  }

  private void fill(String screen, ObservableMap<String, String> texts) {
    var bundle = bundle(screen);
    for (var key : bundle.keySet()) {
      texts.put(key, new MessageFormat(bundle.getString(key), locale()).format(new Object[0]));
    }
  }

  private ResourceBundle bundle(String screen) {
    return Bundles.of(ROOT + screen + ".messages", locale());
  }

  private static Object[] valuesOf(Object... details) {
    var values = details.clone();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof ObservableValue<?> observable) {
        values[i] = observable.getValue();
      }
    }
    return values;
  }
}

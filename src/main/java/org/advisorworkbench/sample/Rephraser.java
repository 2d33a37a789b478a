package org.advisorworkbench.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.MeetingNote;

/// Tells the needs in the notes of a synthetic client in other words: each sentence about a need is
/// replaced by another phrasing of the same need. Small talk stays as it is, and so does a sentence
/// whose need is told in no other way (most Chinese ones).
///
/// What is meant stays the same, so whatever a model makes of the difference is an answer to the
/// wording alone.
public final class Rephraser {
  private static final Pattern PLACE = Pattern.compile("\\{([Spn])}");

  private final Draws draws;
  private final Phrasebook phrases = new Phrasebook("needs.txt");
  private final List<Phrasing> phrasings = new ArrayList<>();

  /// @param seed what the other phrasings are drawn from
  public Rephraser(long seed) {
    this.draws = new Draws(seed, "rephrasing");
    for (var need : Need.values()) {
      for (var section : List.of(need.name(), need.name() + " zh")) {
        for (var text : phrases.section(section)) {
          phrasings.add(new Phrasing(section, text, pattern(text)));
        }
      }
    }
  }

  /// A way to tell a need.
  ///
  /// @param text with places to fill
  /// @param filled finds it in a note; its group `years` is a number where it tells one
  private record Phrasing(String section, String text, Pattern filled) {}

  /// Where a phrasing stands in a note.
  ///
  /// @param years `""` where it tells none
  private record Found(Phrasing phrasing, int start, int end, String years) {}

  private static Pattern pattern(String phrasing) {
    var regex = new StringBuilder();
    int end = 0;
    for (Matcher place = PLACE.matcher(phrasing); place.find(); end = place.end()) {
      regex.append(Pattern.quote(phrasing.substring(end, place.start())));
      regex.append(
          switch (place.group(1)) {
            case "S" -> "(?:She|He|The client)";
            case "p" -> "(?:her|his|their)";
            default -> "(?<years>" + String.join("|", NoteWriter.YEARS) + ")";
          });
    }
    return Pattern.compile(regex + Pattern.quote(phrasing.substring(end)));
  }

  /// The notes of a client in other words, in their order.
  public List<MeetingNote> rephrase(Client client, List<MeetingNote> notes) {
    return notes.stream()
        .map(
            note ->
                new MeetingNote(
                    note.id(), note.clientId(), note.date(), rephrased(client, note.text())))
        .toList();
  }

  private String rephrased(Client client, String note) {
    var text = new StringBuilder();
    int end = 0;
    for (var found : found(note)) {
      text.append(note, end, found.start()).append(otherWords(client, note, found));
      end = found.end();
    }
    return text.append(note.substring(end)).toString();
  }

  /// The phrasings in a note, in the order of the text, none within another.
  private List<Found> found(String note) {
    var all = new ArrayList<Found>();
    for (var phrasing : phrasings) {
      for (var match = phrasing.filled().matcher(note); match.find(); ) {
        var years = phrasing.text().contains("{n}") ? match.group("years") : "";
        all.add(new Found(phrasing, match.start(), match.end(), years));
      }
    }
    all.sort(Comparator.comparingInt(Found::start).thenComparingInt(found -> -found.end()));
    var apart = new ArrayList<Found>();
    for (var found : all) {
      if (apart.isEmpty() || apart.getLast().end() <= found.start()) {
        apart.add(found);
      }
    }
    return apart;
  }

  private String otherWords(Client client, String note, Found found) {
    var section = phrases.section(found.phrasing().section());
    var others = section.stream().filter(text -> !text.equals(found.phrasing().text())).toList();
    if (others.isEmpty()) {
      return note.substring(found.start(), found.end());
    }
    var years = found.years().isEmpty() ? draws.pick(NoteWriter.YEARS) : found.years();
    return NoteWriter.filled(draws.pick(others), client.demographics().gender(), years);
  }
}

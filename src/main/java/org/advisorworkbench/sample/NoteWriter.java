package org.advisorworkbench.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.MeetingNote;

/// Gives clients needs and writes them down as an advisor would: a sentence for each need, in one
/// of several phrasings, among small talk.
final class NoteWriter {
  private static final double CHANCE_OF_SMALL_TALK = 0.5;
  private static final double CHANCE_OF_SECOND_NEED = 0.55;
  private static final double CHANCE_OF_CHINESE = 0.3;
  static final List<String> YEARS = List.of("two", "three", "four", "five");

  private final Draws draws;
  private final LocalDate first;
  private final LocalDate last;
  private final Phrasebook phrases = new Phrasebook("needs.txt");
  private final List<MeetingNote> notes = new ArrayList<>();

  NoteWriter(long seed, LocalDate first, LocalDate last) {
    this.draws = new Draws(seed, "notes");
    this.first = first;
    this.last = last;
  }

  /// All that has been written so far.
  List<MeetingNote> notes() {
    return List.copyOf(notes);
  }

  /// Draws the needs of a client and writes the notes that tell them.
  ///
  /// @return the needs that the notes tell
  Set<Need> write(Client client) {
    var demographics = client.demographics();
    boolean chinese = demographics.nationality().equals("CN") && draws.chance(CHANCE_OF_CHINESE);
    boolean proxy = draws.chance(HistoricBias.chanceOfProxy(demographics.gender()));
    int count = noteCount();
    int noteWithProxy = draws.between(0, Math.max(0, count - 1));
    var needs = EnumSet.noneOf(Need.class);
    for (int i = 0; i < count; i++) {
      var told = moreNeeds(client, needs);
      needs.addAll(told);
      var sentences = new ArrayList<String>();
      if (told.isEmpty() || draws.chance(CHANCE_OF_SMALL_TALK)) {
        sentences.add(sentence("SMALL TALK", chinese));
      }
      for (var need : told) {
        sentences.add(sentence(need.name(), chinese));
      }
      if (proxy && i == noteWithProxy) {
        sentences.add(draws.between(0, sentences.size()), sentence("PROXY", false));
      }
      var text = filled(String.join(" ", sentences), demographics.gender(), draws.pick(YEARS));
      notes.add(new MeetingNote("N%05d".formatted(notes.size() + 1), client.id(), day(), text));
    }
    return needs;
  }

  private int noteCount() {
    return draws.weighted(
        List.of(0, 1, 2, 3, 4),
        count ->
            switch (count) {
              case 0 -> 0.08;
              case 1 -> 0.28;
              case 2 -> 0.36;
              case 3 -> 0.2;
              default -> 0.08;
            });
  }

  private List<Need> moreNeeds(Client client, Set<Need> before) {
    var told = new ArrayList<Need>();
    int count = draws.chance(0.1) ? 0 : draws.chance(CHANCE_OF_SECOND_NEED) ? 2 : 1;
    for (int i = 0; i < count; i++) {
      var need = draws.weighted(List.of(Need.values()), n -> share(n, client));
      boolean fits =
          !before.contains(need)
              && !told.contains(need)
              && before.stream().noneMatch(need::contradicts)
              && told.stream().noneMatch(need::contradicts);
      if (fits) {
        told.add(need);
      }
    }
    return told;
  }

  /// How common a need is at the client's age, against the others.
  private double share(Need need, Client client) {
    long age = ChronoUnit.YEARS.between(client.demographics().birthDate(), last);
    return switch (need) {
      case EDUCATION -> age >= 30 && age < 60 ? 2.2 : 0.4;
      case HOME_PURCHASE -> age < 48 ? 1.8 : 0.3;
      case NEW_FAMILY -> age < 45 ? 1.8 : 0.1;
      case PARENT_CARE -> age >= 40 && age < 66 ? 1.6 : 0.2;
      case PENSION_GAP -> age >= 35 && age < 67 ? 1.8 : 0.4;
      case LONG_LIFE, ESTATE -> age >= 55 ? 2 : 0.3;
      case BUSINESS_START, JOB_WORRY -> age < 62 ? 1.1 : 0;
      case TOBACCO_AVERSION, WEAPONS_AVERSION -> 1.4;
      default -> 1;
    };
  }

  private String sentence(String section, boolean chinese) {
    return draws.pick(phrases.section(chinese ? section + " zh" : section));
  }

  /// Fills the places of phrasings: `{S}` and `{p}` by gender, `{n}` by a number of years in words.
  static String filled(String text, Gender gender, String years) {
    var subject =
        switch (gender) {
          case FEMALE -> "She";
          case MALE -> "He";
          case OTHER, UNKNOWN -> "The client";
        };
    var possessive =
        switch (gender) {
          case FEMALE -> "her";
          case MALE -> "his";
          case OTHER, UNKNOWN -> "their";
        };
    return text.replace("。 ", "。")
        .replace("{S}", subject)
        .replace("{p}", possessive)
        .replace("{n}", years);
  }

  private LocalDate day() {
    return first.plusDays(draws.between(0, (int) ChronoUnit.DAYS.between(first, last)));
  }
}

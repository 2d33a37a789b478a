package org.advisorworkbench.advice;

import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.narrative.Words.Word;

/// How large the parts of a text are that take part in an explanation as one player each.
///
/// Fewer players get steadier values from as many evaluations: a client's and a product's text have
/// some 130 words, 32 phrases, or 17 fields (see `benchmark faithfulness`).
public enum Grain {
  WORDS,
  /// What stands between two marks of punctuation; see [Phrases].
  PHRASES,
  /// All words of a field.
  FIELDS;

  /// The players of a text, each as its words, in the order of the text.
  List<List<Word>> parts(Narrative narrative) {
    return switch (this) {
      case WORDS -> Words.of(narrative.text()).stream().map(List::of).toList();
      case PHRASES -> Phrases.of(narrative).stream().flatMap(List::stream).toList();
      case FIELDS ->
          Phrases.of(narrative).stream()
              .map(field -> field.stream().flatMap(List::stream).toList())
              .toList();
    };
  }

  /// The players of both texts in the groups that people read them in: sides, their fields, and in
  /// these phrases. They are numbered as [Players] numbers them.
  Partition partition(Narrative client, Narrative product) {
    var ofClient = fields(client, 0);
    var ofProduct = fields(product, parts(client).size());
    return Partition.group(List.of(ofClient, ofProduct));
  }

  private Partition fields(Narrative narrative, int first) {
    var numbers = IntStream.iterate(first, number -> number + 1).iterator();
    return Partition.group(
        Phrases.of(narrative).stream().map(field -> field(field, numbers)).toList());
  }

  /// @param numbers of the players that come next
  private Partition field(List<List<Word>> phrases, PrimitiveIterator.OfInt numbers) {
    return switch (this) {
      case WORDS ->
          Partition.group(
              phrases.stream()
                  .map(
                      phrase ->
                          Partition.group(
                              phrase.stream()
                                  .map(word -> Partition.single(numbers.nextInt()))
                                  .toList()))
                  .toList());
      case PHRASES ->
          Partition.group(
              phrases.stream().map(phrase -> Partition.single(numbers.nextInt())).toList());
      case FIELDS -> Partition.single(numbers.nextInt());
    };
  }

  /// One player in the singular, as documents name it: `word`.
  public String player() {
    var name = toString();
    return name.substring(0, name.length() - 1);
  }

  /// As the command line names it: `words`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

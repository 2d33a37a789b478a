package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;

/// What a card says of the stages of a training, and of what there was before it.
///
/// @param jointBooks on which the joint layers were warmed up; 0 where they were not
/// @param headOnly whether no layer learned
record CardStages(Start start, int jointBooks, boolean headOnly) {
  private static final List<String> NUMBERS = List.of("no", "one", "two", "three");

  static CardStages of(ModelCard card) {
    var network = card.settings().network();
    boolean warmedUp = card.checks().stream().map(Check::phase).anyMatch(Phase.JOINT::equals);
    return new CardStages(
        card.lineage().start(),
        warmedUp
            ? Math.min(
                card.settings().schedule().jointBooks(), card.settings().books().seeds().size())
            : 0,
        network.learning().lowestLayer() == network.base().layers());
  }

  /// One after the other.
  String told() {
    var stages = new ArrayList<String>();
    switch (start) {
      case BASE -> stages.add("the head alone");
      case PARENT_WITH_NEW_HEAD -> stages.add("the parent's head alone, fitted again");
      case PARENT -> {}
    }
    if (jointBooks > 0) {
      stages.add(
          (headOnly ? "it with words missing, on %d" : "it and the joint layers on %d")
                  .formatted(jointBooks)
              + " of the books");
    }
    stages.add(headOnly ? "the head on all books" : "all trained layers");
    return "in %s %s with binary cross-entropy: %s"
        .formatted(
            NUMBERS.get(stages.size()),
            stages.size() == 1 ? "stage" : "stages",
            String.join(", then ", stages));
  }

  /// What the first rows of the table of checks are.
  String firstRows() {
    return "The first row is %s%s."
        .formatted(
            switch (start) {
              case BASE -> "the head alone";
              case PARENT_WITH_NEW_HEAD -> "the parent with its head fitted again";
              case PARENT -> "the parent";
            },
            jointBooks == 0
                ? ""
                : ", the second after " + (headOnly ? "the second stage" : "the joint layers"));
  }

  /// What the model was before its layers learned, at the head of a column.
  String before() {
    return start == Start.PARENT_WITH_NEW_HEAD ? "parent, head fitted again" : beforeInWords();
  }

  /// The same in a sentence.
  String beforeInWords() {
    return switch (start) {
      case BASE -> "head alone";
      case PARENT_WITH_NEW_HEAD -> "parent with its head fitted again";
      case PARENT -> "parent, calibrated again";
    };
  }
}

package org.advisorworkbench.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.registry.Ledger;
import org.advisorworkbench.registry.RegisteredModel;

/// Who did what with which model, and why, oldest first.
record ModelHistory(List<Line> acts) {
  /// One act.
  ///
  /// @param at the instant in ISO 8601
  /// @param replaced hash of the model that was active before an activation, or empty
  record Line(
      int number,
      String at,
      String who,
      String act,
      String model,
      String sha256,
      String replaced,
      String note) {}

  static ModelHistory of(Ledger ledger) {
    return of(ledger.acts(), ledger);
  }

  /// The acts upon one model.
  static ModelHistory of(RegisteredModel model, Ledger ledger) {
    return of(
        ledger.acts().stream().filter(act -> act.modelSha256().equals(model.sha256())).toList(),
        ledger);
  }

  private static ModelHistory of(List<Act> acts, Ledger ledger) {
    Map<String, String> ids =
        ledger.models().stream()
            .collect(Collectors.toMap(RegisteredModel::sha256, RegisteredModel::id));
    return new ModelHistory(
        acts.stream()
            .map(
                act ->
                    new Line(
                        act.number(),
                        act.at().toString(),
                        act.who(),
                        Labels.of(act.kind()),
                        ids.getOrDefault(act.modelSha256(), ""),
                        act.modelSha256(),
                        act.replacedSha256(),
                        act.note()))
            .toList());
  }

  String text() {
    var table = new TextTable(">NO", "AT", "WHO", "ACT", "MODEL", "HASH", "INSTEAD OF", "NOTE");
    for (var line : acts) {
      table.row(
          line.number(),
          line.at(),
          line.who(),
          line.act(),
          line.model(),
          Hashes.brief(line.sha256()),
          Hashes.brief(line.replaced()),
          line.note());
    }
    return table.toString();
  }
}

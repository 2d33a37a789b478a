package org.advisorworkbench.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.registry.Ledger;
import org.advisorworkbench.registry.Lineage;
import org.advisorworkbench.registry.ModelRecords;
import org.advisorworkbench.registry.RegisteredModel;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// The ledger of models in the store. Nothing here changes or deletes an act.
final class StoredModels implements ModelRecords {
  private final Jdbi jdbi;
  private final Store store;

  StoredModels(Jdbi jdbi, Store store) {
    this.jdbi = jdbi;
    this.store = store;
  }

  @Override
  public Ledger ledger() {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> new Ledger(models(handle), acts(handle)));
  }

  private static List<RegisteredModel> models(Handle handle) {
    return handle
        .createQuery(
            "SELECT m.* FROM model m ORDER BY"
                + " (SELECT MIN(a.act_number) FROM model_act a WHERE a.model = m.sha256)")
        .map((row, context) -> model(row))
        .list();
  }

  private static RegisteredModel model(ResultSet row) throws SQLException {
    return new RegisteredModel(
        row.getString("id"),
        hex(row.getBytes("sha256")),
        RegisteredModel.Origin.valueOf(row.getString("origin")),
        row.getString("folder"),
        new Lineage(row.getString("base"), hex(row.getBytes("parent")), hex(row.getBytes("data"))));
  }

  private static List<Act> acts(Handle handle) {
    return handle
        .createQuery("SELECT * FROM model_act ORDER BY act_number")
        .map((row, context) -> act(row))
        .list();
  }

  private static Act act(ResultSet row) throws SQLException {
    return new Act(
        row.getInt("act_number"),
        hex(row.getBytes("model")),
        Act.Kind.valueOf(row.getString("kind")),
        instant(row, "done_at"),
        row.getString("done_by"),
        row.getString("note"),
        hex(row.getBytes("replaced")));
  }

  @Override
  public void add(RegisteredModel model, List<Act> acts) throws Failure {
    store.transact(
        transaction -> {
          var lineage = model.lineage();
          transaction.execute(
              "INSERT INTO model (sha256, id, origin, folder, base, parent, data)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              bytes(model.sha256()),
              model.id(),
              model.origin().name(),
              model.folder(),
              lineage.base(),
              bytes(lineage.parentSha256()),
              bytes(lineage.dataSha256()));
          acts.forEach(act -> insert(transaction, act));
          return acts.size();
        });
  }

  @Override
  public void add(Act act) throws Failure {
    store.transact(transaction -> insert(transaction, act));
  }

  /// The number is the primary key, so that of two acts decided on upon the same ledger only one is
  /// recorded.
  private static int insert(Handle transaction, Act act) {
    return transaction.execute(
        "INSERT INTO model_act (act_number, model, kind, done_at, done_by, note, replaced)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        act.number(),
        bytes(act.modelSha256()),
        act.kind().name(),
        OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC),
        act.who(),
        act.note(),
        bytes(act.replacedSha256()));
  }

  @Override
  public Optional<RememberedScores> scoresOf(String modelSha256) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT s.id, s.first_used,"
                        + " (SELECT COUNT(*) FROM score WHERE model = s.model) AS scores"
                        + " FROM score_source s WHERE s.model = ?")
                .bind(0, bytes(modelSha256))
                .map(
                    (row, context) ->
                        new RememberedScores(
                            row.getString("id"), instant(row, "first_used"), row.getLong("scores")))
                .findOne());
  }

  @Override
  public long forgetScores(String modelSha256) throws Failure {
    return store.transact(
        transaction ->
            transaction.execute("DELETE FROM score WHERE model = ?", bytes(modelSha256)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? "" : HexFormat.of().formatHex(bytes);
  }

  private static byte @Nullable [] bytes(String hex) {
    return hex.isEmpty() ? null : HexFormat.of().parseHex(hex);
  }
}

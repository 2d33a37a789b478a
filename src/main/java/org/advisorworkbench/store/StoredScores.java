package org.advisorworkbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.advisorworkbench.ranking.ScoreCache;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The scores that the store remembers. Texts are kept as digests alone.
final class StoredScores implements ScoreCache {
  private static final Logger LOG = Logger.getLogger(StoredScores.class.getName());
  private static final int BATCH = 1_000;

  private final Jdbi jdbi;
  private final Transactions transactions;

  StoredScores(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  @Override
  public Map<TextPair, Double> logits(String modelSha256, Collection<TextPair> pairs) {
    var model = HexFormat.of().parseHex(modelSha256);
    var digests = new Digests();
    var known = new HashMap<TextPair, Double>();
    jdbi.useHandle(
        handle -> {
          for (var batch : batches(List.copyOf(pairs))) {
            find(handle, model, digests, batch, known);
          }
        });
    return known;
  }

  private static void find(
      Handle handle,
      byte[] model,
      Digests digests,
      List<TextPair> pairs,
      Map<TextPair, Double> known) {
    var byDigest = new HashMap<String, TextPair>();
    var keys = new byte[pairs.size()][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = digests.of(pairs.get(i));
      byDigest.put(HexFormat.of().formatHex(keys[i]), pairs.get(i));
    }
    handle
        .createQuery("SELECT pair, logit FROM score WHERE model = :model AND pair = ANY(:pairs)")
        .bind("model", model)
        .bindBySqlType("pairs", keys, java.sql.Types.ARRAY)
        .map(
            (row, context) ->
                known.put(
                    byDigest.get(HexFormat.of().formatHex(row.getBytes("pair"))),
                    row.getDouble("logit")))
        .list();
  }

  @Override
  public void remember(Source source, Map<TextPair, Double> logits) {
    var model = HexFormat.of().parseHex(source.modelSha256());
    var digests = new Digests();
    try {
      for (var batch : batches(List.copyOf(logits.keySet()))) {
        transactions.<int[], RuntimeException>run(
            transaction -> {
              introduce(transaction, model, source.modelId());
              var merge =
                  transaction.prepareBatch(
                      "MERGE INTO score (model, pair, logit) KEY (model, pair) VALUES (?, ?, ?)");
              for (var pair : batch) {
                merge.add(model, digests.of(pair), logits.get(pair));
              }
              return merge.execute();
            });
      }
    } catch (JdbiException | SQLException e) {
      // What is not remembered is asked again.
      LOG.log(Level.WARNING, "The scores could not be remembered", e);
    }
  }

  /// A score without a source is refused by the store.
  private static void introduce(Handle transaction, byte[] model, String id) {
    transaction.execute(
        "INSERT INTO score_source (model, id, first_used) SELECT ?, ?, CURRENT_TIMESTAMP"
            + " WHERE NOT EXISTS (SELECT 1 FROM score_source WHERE model = ?)",
        model,
        id,
        model);
  }

  private static <T> List<List<T>> batches(List<T> all) {
    var batches = new ArrayList<List<T>>();
    for (int start = 0; start < all.size(); start += BATCH) {
      batches.add(all.subList(start, Math.min(start + BATCH, all.size())));
    }
    return batches;
  }

  /// SHA-256 of pairs; a text that occurs in many pairs is read once.
  private static final class Digests {
    private final MessageDigest sha256;
    private final Map<String, byte[]> ofText = new HashMap<>();

    Digests() {
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-256", e);
      }
    }

    byte[] of(TextPair pair) {
      var client = of(pair.client());
      var product = of(pair.product());
      sha256.update(client);
      return sha256.digest(product);
    }

    private byte[] of(String text) {
      return ofText.computeIfAbsent(text, t -> sha256.digest(t.getBytes(StandardCharsets.UTF_8)));
    }
  }
}

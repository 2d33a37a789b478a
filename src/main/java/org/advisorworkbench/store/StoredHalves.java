package org.advisorworkbench.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.advisorworkbench.bert.ProductHalves;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The product halves that the store remembers: of each model the latest [#MOST], of the [#MODELS]
/// models that read new products last. Texts are kept as digests alone.
final class StoredHalves implements ProductHalves {
  private static final Logger LOG = Logger.getLogger(StoredHalves.class.getName());

  /// Of one model; some 100 MB for texts of 70 tokens at a width of 384.
  private static final int MOST = 1_000;

  /// The model that advises, the one before it and a candidate.
  private static final int MODELS = 3;

  private final Jdbi jdbi;
  private final Transactions transactions;

  StoredHalves(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  @Override
  public Map<String, FloatBuffer> states(String modelSha256, Collection<String> texts) {
    var byDigest = new HashMap<String, String>();
    texts.forEach(text -> byDigest.put(HexFormat.of().formatHex(digest(text)), text));
    var known = new HashMap<String, FloatBuffer>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT text, states FROM product_half"
                        + " WHERE model = :model AND text = ANY(:texts)")
                .bind("model", HexFormat.of().parseHex(modelSha256))
                .bindBySqlType(
                    "texts",
                    byDigest.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new),
                    java.sql.Types.ARRAY)
                .map(
                    (row, context) ->
                        known.put(
                            byDigest.get(HexFormat.of().formatHex(row.getBytes("text"))),
                            floats(row.getBytes("states"))))
                .list());
    return known;
  }

  @Override
  public void remember(String modelSha256, Map<String, FloatBuffer> states) {
    var model = HexFormat.of().parseHex(modelSha256);
    try {
      transactions.<Integer, RuntimeException>run(
          transaction -> {
            var merge =
                transaction.prepareBatch(
                    "MERGE INTO product_half (model, text, states) KEY (model, text)"
                        + " VALUES (?, ?, ?)");
            states.forEach((text, floats) -> merge.add(model, digest(text), bytes(floats)));
            merge.execute();
            return forgetOlder(transaction, model);
          });
    } catch (JdbiException | SQLException e) {
      // What is not remembered is read again.
      LOG.log(Level.WARNING, "The product halves could not be remembered", e);
    }
  }

  private static int forgetOlder(Handle transaction, byte[] model) {
    return transaction.execute(
            "DELETE FROM product_half WHERE model = ? AND half_number <="
                + " (SELECT half_number FROM product_half WHERE model = ?"
                + " ORDER BY half_number DESC LIMIT 1 OFFSET ?)",
            model,
            model,
            MOST)
        + transaction.execute(
            "DELETE FROM product_half WHERE model NOT IN"
                + " (SELECT model FROM product_half GROUP BY model"
                + " ORDER BY MAX(half_number) DESC LIMIT ?)",
            MODELS);
  }

  private static FloatBuffer floats(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  private static byte[] bytes(FloatBuffer floats) {
    var bytes = ByteBuffer.allocate(floats.remaining() * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(floats.duplicate());
    return bytes.array();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

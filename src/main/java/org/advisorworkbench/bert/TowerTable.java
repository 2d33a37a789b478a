package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advisorworkbench.bert.HalfTable.Span;
import org.advisorworkbench.bert.PairScorer.Joined;

/// What the towers say of the halves of a table: each is asked once, however many pairs it stands
/// in.
///
/// Shapes: C clients, P products, E width of the towers.
final class TowerTable {
  private final NDArray clients;
  private final NDArray products;
  private final Map<Span, Integer> clientRows;
  private final Map<Span, Integer> productRows;

  private TowerTable(
      NDArray clients,
      NDArray products,
      Map<Span, Integer> clientRows,
      Map<Span, Integer> productRows) {
    this.clients = clients;
    this.products = products;
    this.clientRows = clientRows;
    this.productRows = productRows;
  }

  /// @param rows of the table, (N, W)
  /// @param manager owns the vectors
  static TowerTable of(
      TwoTowers towers, Encoder encoder, NDArray rows, List<Joined> pairs, NDManager manager) {
    var clientRows = numbered(pairs.stream().map(Joined::client));
    var productRows = numbered(pairs.stream().map(Joined::product));
    return new TowerTable(
        vectors(towers, Segment.Side.CLIENT, encoder, rows, clientRows, manager),
        vectors(towers, Segment.Side.PRODUCT, encoder, rows, productRows, manager),
        clientRows,
        productRows);
  }

  private static Map<Span, Integer> numbered(Stream<Span> spans) {
    var rows = new HashMap<Span, Integer>();
    spans.forEach(span -> rows.putIfAbsent(span, rows.size()));
    return rows;
  }

  private static NDArray vectors(
      TwoTowers towers,
      Segment.Side side,
      Encoder encoder,
      NDArray rows,
      Map<Span, Integer> places,
      NDManager manager) {
    var sequences =
        places.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(place -> List.of(place.getKey()))
            .toList();
    var vectors =
        Scratch.keepResult(
            () -> {
              var gather = Gather.of(sequences, manager);
              return towers.vectors(side, gather.from(rows), encoder.attentionBias(gather.mask()));
            });
    vectors.attach(manager);
    return vectors;
  }

  /// The products of both vectors of each pair.
  ///
  /// @param batch of pairs of the table
  /// @param manager owns what is made on the way
  /// @return (B, E)
  NDArray features(List<Joined> batch, NDManager manager) {
    var client = batch.stream().mapToLong(pair -> row(clientRows, pair.client())).toArray();
    var product = batch.stream().mapToLong(pair -> row(productRows, pair.product())).toArray();
    return Encoder.lookUp(manager.create(client), clients)
        .mul(Encoder.lookUp(manager.create(product), products));
  }

  private static long row(Map<Span, Integer> rows, Span span) {
    var row = rows.get(span);
    if (row == null) {
      throw new IllegalArgumentException("expected a half of the table, found " + span);
    }
    return row;
  }
}

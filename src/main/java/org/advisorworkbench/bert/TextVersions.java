package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The memory of a [Reading]: the latest versions of its texts, whole or not. Client and product
/// have room of their own, so that the products of one client come and go while the client's halves
/// stay.
final class TextVersions implements HalfMemory {
  /// 100 MB at a width of 384: all versions of a client's 100 words that an explanation by words
  /// asks for, so that the next product finds them.
  private static final int CLIENT_TOKENS = 65_536;

  private static final int PRODUCT_TOKENS = 12_288;

  private final HalfCache clients;
  private final HalfCache products;

  /// @param manager owns what is kept
  TextVersions(NDManager manager) {
    clients = new HalfCache(manager, CLIENT_TOKENS);
    products = new HalfCache(manager, PRODUCT_TOKENS);
  }

  private HalfCache side(Half half) {
    return half.side() == Segment.Side.CLIENT ? clients : products;
  }

  @Override
  public void recall(Map<Half, Segment> segments, NDManager scratch) {}

  @Override
  public Optional<NDArray> get(Half half) {
    return side(half).get(half);
  }

  @Override
  public boolean keeps(Half half) {
    return true;
  }

  @Override
  public void put(Half half, NDArray rows) {
    side(half).put(half, rows);
  }

  @Override
  public void settle(Collection<Half> encoded) {}
}

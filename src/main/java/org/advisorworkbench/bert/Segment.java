package org.advisorworkbench.bert;

/// What the model reads of one side of a pair: word pieces with their positions, `[CLS]` first on
/// the client's side, `[SEP]` last on both.
///
/// Positions may have gaps where words are absent.
public final class Segment {
  /// Whose text it is.
  public enum Side {
    CLIENT(0),
    /// Has no `[CLS]` of its own and leaves position 0 to the client's.
    PRODUCT(1);

    private final long type;

    Side(long type) {
      this.type = type;
    }

    /// BERT's token type.
    long type() {
      return type;
    }

    /// Where the first token stands.
    long firstPosition() {
      return type;
    }
  }

  private final Side side;
  private final long[] ids;
  private final long[] positions;

  Segment(Side side, long[] ids, long[] positions) {
    this.side = side;
    this.ids = ids;
    this.positions = positions;
  }

  public Side side() {
    return side;
  }

  /// How many tokens there are, at least 1.
  public int length() {
    return ids.length;
  }

  public long id(int token) {
    return ids[token];
  }

  public long position(int token) {
    return positions[token];
  }
}

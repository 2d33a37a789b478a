package org.advisorworkbench.bert;

/// How many tokens of each side the model reads, `[CLS]` and `[SEP]` included. Words beyond are cut
/// off from the end.
public record TokenLimits(int client, int product) {
  public static final TokenLimits DEFAULT = new TokenLimits(160, 96);

  int of(Segment.Side side) {
    return switch (side) {
      case CLIENT -> client;
      case PRODUCT -> product;
    };
  }
}

package org.advisorworkbench.advice;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.explain.ValueFunction;

/// The game whose players are the figures that a model reads: a coalition is worth what they add to
/// the logit when all others are absent.
///
/// That no text is read here is no approximation: the logit of a pair is what this game and
/// [PairGame] are worth together, and Shapley values of a sum of games are sums of their values.
final class FigureGame implements ValueFunction {
  private final InterestModel model;
  private final List<Figure> players;
  private final Figures known;

  FigureGame(InterestModel model, Figures known) {
    this.model = model;
    this.players = model.figures();
    this.known = known;
  }

  @Override
  public int players() {
    return players.size();
  }

  @Override
  public double precision() {
    return InterestModel.PRECISION;
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return coalitions.stream().mapToDouble(this::worth).toArray();
  }

  private double worth(BitSet coalition) {
    var absent = EnumSet.noneOf(Figure.class);
    for (int player = 0; player < players.size(); player++) {
      if (!coalition.get(player)) {
        absent.add(players.get(player));
      }
    }
    return model.figureLogit(known.without(absent));
  }
}

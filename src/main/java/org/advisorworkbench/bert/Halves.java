package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The hidden states of some segments behind the separate layers, differentiable.
///
/// Short and long segments go through the layers apart, so that little time is spent on padding.
///
/// @param hidden (B, T, W), in the order of the segments
/// @param mask (B, T)
public record Halves(NDArray hidden, NDArray mask) {
  /// Segments of like length that go through the layers together.
  private static final int BATCH = 16;

  /// @param segments at least one
  /// @param manager owns what is made
  public static Halves of(InterestNetwork network, List<Segment> segments, NDManager manager) {
    var order =
        IntStream.range(0, segments.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> segments.get(i).length()))
            .toList();
    int longest = segments.get(order.getLast()).length();
    var hidden = new NDList();
    var masks = new NDList();
    for (int start = 0; start < order.size(); start += BATCH) {
      var rows = order.subList(start, Math.min(start + BATCH, order.size()));
      var batch = SegmentBatch.of(rows.stream().map(segments::get).toList(), manager);
      hidden.add(padded(network.half(batch), longest, manager));
      masks.add(padded(batch.mask(), longest, manager));
    }
    var places = manager.create(placesOf(order));
    return new Halves(NDArrays.concat(hidden).get(places), NDArrays.concat(masks).get(places));
  }

  /// Where each segment came to stand.
  private static int[] placesOf(List<Integer> order) {
    var places = new int[order.size()];
    IntStream.range(0, places.length).forEach(place -> places[order.get(place)] = place);
    return places;
  }

  /// Zeros behind the second dimension, up to a length.
  public static NDArray padded(NDArray array, long length, NDManager manager) {
    var dimensions = array.getShape().getShape();
    if (dimensions[1] == length) {
      return array;
    }
    dimensions[1] = length - dimensions[1];
    return array.concat(manager.zeros(new Shape(dimensions)), 1);
  }
}

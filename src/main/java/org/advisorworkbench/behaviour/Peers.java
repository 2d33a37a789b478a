package org.advisorworkbench.behaviour;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.product.ProductKind;

/// Which kinds of products clients with the same goal have to do with, against all clients, seen by
/// one client who does not count.
///
/// - What: log2 of the kind's share of what peers have to do with over its share of what all have
///   to do with, the former drawn to the latter as if by twenty more signs, so that few peers say
///   little.
/// - Range: −3 to 3; 0 where there are no peers.
final class Peers {
  private static final double PRIOR_SIGNS = 20;
  private static final double LIMIT = 3;

  private final Map<String, List<ProductKind>> kindsOfClient;
  private final Map<String, Goal> goalOfClient = new HashMap<>();
  private final Map<Goal, Signs> groups = new EnumMap<>(Goal.class);
  private final Signs all = new Signs();

  /// @param kindsOfClient the kind of each product that a client has to do with
  Peers(Iterable<Client> clients, Map<String, List<ProductKind>> kindsOfClient) {
    this.kindsOfClient = kindsOfClient;
    for (var client : clients) {
      var kinds = kindsOfClient.getOrDefault(client.id(), List.of());
      all.add(kinds);
      goalOfClient.put(client.id(), client.profile().goal());
      groups.computeIfAbsent(client.profile().goal(), goal -> new Signs()).add(kinds);
    }
  }

  private static final class Signs {
    private final Map<ProductKind, Integer> ofKind = new EnumMap<>(ProductKind.class);
    private int count;

    void add(List<ProductKind> kinds) {
      count += kinds.size();
      kinds.forEach(kind -> ofKind.merge(kind, 1, Integer::sum));
    }

    int of(ProductKind kind) {
      return ofKind.getOrDefault(kind, 0);
    }
  }

  /// @param client one of the book, or what one of them would be with another goal: it then has
  ///   nothing to leave out among its new peers
  double againstAll(Client client, ProductKind kind) {
    var peers = groups.get(client.profile().goal());
    if (peers == null) {
      return 0;
    }
    var own = kindsOfClient.getOrDefault(client.id(), List.of());
    long ownOfKind = own.stream().filter(kind::equals).count();
    double usual =
        (all.of(kind) - ownOfKind + 1.0) / (all.count - own.size() + ProductKind.values().length);
    boolean counted = client.profile().goal() == goalOfClient.get(client.id());
    double share =
        (peers.of(kind) - (counted ? ownOfKind : 0) + PRIOR_SIGNS * usual)
            / (peers.count - (counted ? own.size() : 0) + PRIOR_SIGNS);
    return Logs.log2(share / usual, LIMIT);
  }
}

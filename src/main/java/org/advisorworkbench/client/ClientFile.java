package org.advisorworkbench.client;

import java.util.List;

/// All that a ranking and the client's page need to know about one client, read together.
///
/// @param household the other members of the household, without the client
/// @param holdings most valuable first
/// @param notes newest first
public record ClientFile(
    Client client, List<Client> household, List<Holding> holdings, List<MeetingNote> notes) {
  public ClientFile {
    household = List.copyOf(household);
    holdings = List.copyOf(holdings);
    notes = List.copyOf(notes);
  }
}

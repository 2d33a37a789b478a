package org.advisorworkbench.ui.common;

import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.whatif.Edits;

/// What would be recommended if the open client were otherwise.
///
/// @param client the client as it would be; it exists nowhere but here
/// @param ranking the shelf for that client
public record Supposition(Edits edits, ClientFile client, Ranking ranking) {}

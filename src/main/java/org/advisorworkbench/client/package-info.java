/// Clients, their households, profiles, holdings, transactions, interactions and meeting notes, and
/// the repository that keeps them. Knows no other package but `failure`.
@NullMarked
package org.advisorworkbench.client;

import org.jspecify.annotations.NullMarked;

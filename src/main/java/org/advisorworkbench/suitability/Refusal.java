package org.advisorworkbench.suitability;

/// Why a product must not be recommended to a client.
///
/// @param rule stable key of the rule: `risk-band`, `horizon`, `liquidity`
/// @param source where the rule comes from
/// @param text one sentence for people, in English
/// @param details the values that the sentence names, in the order of the rule's text in other
///   languages
public record Refusal(String rule, String source, String text, java.util.List<String> details) {
  public Refusal {
    details = java.util.List.copyOf(details);
  }
}

package org.advisorworkbench.client;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a client holds of a product on a day.
public record Holding(
    String clientId, String productId, BigDecimal units, Money marketValue, LocalDate asOf) {}

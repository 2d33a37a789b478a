package org.advisorworkbench.product;

import java.math.BigDecimal;
import java.time.LocalDate;

/// The price of one unit of a product on a day, in the product's currency.
public record Price(String productId, LocalDate date, BigDecimal price) {}

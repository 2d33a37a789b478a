package org.advisorworkbench.client;

/// What an advisor may lean on: means, aims and limits of a client.
///
/// @param horizonYears for how many years the money can stay invested, 0 to 60
/// @param goalYear the calendar year in which the goal falls due
public record Profile(
    String occupation,
    Money annualIncome,
    Money annualSpending,
    Money netWealth,
    RiskBand riskBand,
    int horizonYears,
    LiquidityNeed liquidityNeed,
    Experience experience,
    Goal goal,
    int goalYear) {}

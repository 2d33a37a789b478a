-- Halves are forgotten model by model, the oldest first.

DROP INDEX product_half_by_age;
CREATE INDEX product_half_by_model_and_age ON product_half (model, half_number);

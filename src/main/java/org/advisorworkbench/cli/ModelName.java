package org.advisorworkbench.cli;

import org.advisorworkbench.advice.AdviceEngine;

/// Which model an answer comes from, as JSON tells it.
record ModelName(String id, String sha256) {
  static ModelName of(AdviceEngine engine) {
    return new ModelName(engine.modelId(), engine.modelSha256());
  }
}

package org.advisorworkbench.ui.training;

import org.advisorworkbench.bert.BertConfig;

/// What stays as it is when a model goes on learning.
///
/// @param base the published BERT that it rests on
/// @param separateLayers how many lower layers read each text alone
public record ModelShape(BertConfig base, int separateLayers) {}

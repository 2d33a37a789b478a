package org.advisorworkbench.ui.training;

/// What a training has to tell while it runs, and at its end.
sealed interface LabNews permits RunView, LabResult {}

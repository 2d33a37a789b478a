package org.advisorworkbench.ui.imports;

import java.nio.file.Path;
import java.util.List;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.imports.ImportReport;
import org.advisorworkbench.work.Progress;

/// Reads files, or a folder of them, into the book.
@FunctionalInterface
public interface BookReading {
  ImportReport read(List<Path> paths, Progress progress) throws Failure;
}

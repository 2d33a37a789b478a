package org.advisorworkbench.bert.install;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.advisorworkbench.work.Progress;

/// Tells how much has been read, and stops where somebody cancels.
final class ReportingStream extends FilterInputStream {
  private final Progress progress;
  private final long total;
  private long done;

  /// @param done bytes that count as read before the stream
  /// @param total bytes of the whole work
  ReportingStream(InputStream stream, Progress progress, long done, long total) {
    super(stream);
    this.progress = progress;
    this.done = done;
    this.total = total;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    report(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    report(Math.max(0, count));
    return count;
  }

  private void report(int count) {
    progress.checkCancelled();
    done += count;
    progress.report(done, total);
  }
}

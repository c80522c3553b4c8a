package strive.command;

import picocli.CommandLine.Option;

/// The option of commands that do several pieces of work at once. It changes nothing in results.
final class ThreadsOption {

  @Option(names = "--threads", description = "threads that work at once (one a processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  /// How many.
  ///
  /// @throws IllegalArgumentException with words for the person at the terminal if there is none
  int count() {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be at least 1, got " + threads);
    }
    return threads;
  }
}

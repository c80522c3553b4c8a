package strive.storage;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/// Threads that end by themselves: being told to stop at once does not interrupt them, because an
/// interrupt inside H2's input and output closes its file.
final class PatientThreads extends ScheduledThreadPoolExecutor {

  private final Runnable atStop;

  /// @param name of the threads
  /// @param most threads at once
  /// @param atStop wakes a thread that waits, so that it sees that it should end
  PatientThreads(String name, int most, Runnable atStop) {
    super(most, Thread.ofPlatform().name(name + "-", 1).factory());
    this.atStop = atStop;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    atStop.run();
    return List.of();
  }
}

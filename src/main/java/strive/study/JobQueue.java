package strive.study;

/// Where jobs wait for a worker.
public interface JobQueue {

  /// Puts a job in the queue, within the transaction that adds it.
  void enqueue(JobId id);

  /// Wakes a worker after that transaction.
  void wake();
}

package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Jobs and how far they are.
public interface JobStore {

  /// Adds a waiting job.
  JobId add(StudyId study, String kind, String settings, Instant now);

  /// One job.
  Optional<JobView> find(JobId id);

  /// One job, locked until the transaction ends.
  Optional<JobView> lock(JobId id);

  /// The newest jobs, of one study or of all, the newest first.
  List<JobView> newest(Optional<StudyId> study, int most);

  /// The newest jobs of one kind of a study, the newest first.
  List<JobView> newest(StudyId study, String kind, int most);

  /// The jobs of a study that have not ended, the oldest first.
  List<JobView> open(StudyId study);

  /// Lets nobody else look for open jobs of a study, in order to add one, until the transaction
  /// ends.
  void lockQueue(StudyId study);

  /// Says that a worker begins (again), with nothing done yet.
  void start(JobId id, Instant now, String message);

  /// Says how far it is; without effect on a job that is not at work. Not told to anybody as done,
  /// so it need not be durable.
  void progress(JobId id, int done, int total, String message);

  /// Notes the wish to stop it.
  void requestCancel(JobId id);

  /// Ends it.
  void end(JobId id, JobState state, String message, Instant now);
}

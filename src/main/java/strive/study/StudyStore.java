package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Studies without their runs.
public interface StudyStore {

  /// A study to be added.
  record NewStudy(String name, String linkCode, String protocolHash, Instant created) {}

  /// What the rules need of a study.
  ///
  /// @param frozen whether a run has started
  record StoredStudy(StudyId id, StudyState state, String protocolHash, boolean frozen) {}

  /// Adds an open study.
  StudyId add(NewStudy study);

  /// All studies, the newest first.
  List<StudySummary> summaries();

  /// One study.
  Optional<StudySummary> summary(StudyId id);

  /// The study of a link.
  Optional<StoredStudy> byLink(String linkCode);

  /// The study of a link, locked until the transaction ends: other starts of its runs wait.
  Optional<StoredStudy> lockByLink(String linkCode);

  /// One study, locked until the transaction ends.
  Optional<StoredStudy> lock(StudyId id);

  /// Sets the state.
  void setState(StudyId id, StudyState state);

  /// Sets another protocol.
  void setProtocol(StudyId id, String protocolHash);

  /// Freezes the protocol, if it is not, and counts one more participant. The study must be locked.
  ///
  /// @return the participant's number within the study, from 1
  int nextParticipant(StudyId id, Instant now);

  /// A number that grows whenever anything of the study is stored: the study itself, a run, an
  /// event. 0 when there is no such study.
  long version(StudyId id);
}

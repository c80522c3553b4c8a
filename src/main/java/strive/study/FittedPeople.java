package strive.study;

import java.util.List;
import strive.behaviour.Person;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.report.BlocksFile;

/// The people whom a fit of a study takes: everybody who finished. Somebody who is still at work
/// would be fitted on half of the data.
///
/// @param people in the order of the participants
/// @param fingerprint SHA-256 of their blocks file, so that anybody can check an export against it
record FittedPeople(List<Person> people, String fingerprint) {

  static FittedPeople of(List<RunRecord> runs) {
    List<Person> people =
        runs.stream()
            .filter(run -> run.header().state() == RunState.FINISHED)
            .map(RunRecord::person)
            .toList();
    return new FittedPeople(people, fingerprint(people));
  }

  private static String fingerprint(List<Person> people) {
    var blocks = new StringBuilder();
    BlocksFile.write(people, blocks);
    return ContentHash.of(blocks.toString());
  }
}

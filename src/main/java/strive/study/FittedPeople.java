package strive.study;

import java.util.ArrayList;
import java.util.List;
import strive.behaviour.Person;
import strive.protocol.RunState;
import strive.report.BlocksFile;

/// The people whom a fit of a study takes: everybody who finished. Somebody who is still at work
/// would be fitted on half of the data.
///
/// @param people in the order of the participants
/// @param fingerprint SHA-256 of their blocks file, so that anybody can check a file against it
record FittedPeople(List<Person> people, String fingerprint) {

  FittedPeople {
    people = List.copyOf(people);
  }

  static FittedPeople of(StudyData.Snapshot runs) {
    var people = new ArrayList<Person>();
    runs.forEach(
        run -> {
          if (run.header().state() == RunState.FINISHED) {
            people.add(run.person());
          }
        });
    var blocks = new StringBuilder();
    BlocksFile.write(people, blocks);
    return new FittedPeople(people, ContentHash.of(blocks.toString()));
  }
}

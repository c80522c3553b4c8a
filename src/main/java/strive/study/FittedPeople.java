package strive.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import strive.behaviour.Person;
import strive.protocol.Origin;
import strive.protocol.RunState;
import strive.report.BlocksFile;

/// The people whom a fit of a study takes: everybody who finished. Somebody who is still at work
/// would be fitted on half of the data.
///
/// @param people in the order of the participants
/// @param simulated ids of those among them who are programs
/// @param fingerprint SHA-256 of their blocks file, so that anybody can check a file against it
record FittedPeople(List<Person> people, Set<String> simulated, String fingerprint) {

  FittedPeople {
    people = List.copyOf(people);
    simulated = Set.copyOf(simulated);
  }

  static FittedPeople of(StudyData.Snapshot runs) {
    var people = new ArrayList<Person>();
    var simulated = new HashSet<String>();
    runs.forEach(
        run -> {
          if (run.header().state() == RunState.FINISHED) {
            people.add(run.person());
            if (run.header().origin() == Origin.SIMULATED) {
              simulated.add(run.person().id());
            }
          }
        });
    return new FittedPeople(people, simulated, fingerprint(people));
  }

  /// How many people and models, as jobs that are done say it.
  static String counted(int people, int models) {
    return (people == 1 ? "1 person" : people + " people")
        + ", "
        + (models == 1 ? "1 model" : models + " models");
  }

  /// SHA-256 of the blocks file of these people.
  static String fingerprint(List<Person> people) {
    var blocks = new StringBuilder();
    BlocksFile.write(people, blocks);
    return ContentHash.of(blocks.toString());
  }
}

package strive.inference.recovery;

import java.util.List;
import strive.inference.FitSettings;
import strive.policy.StudyDesign;

/// What a recovery study does with a population. Two studies with the same plan, population and
/// software give the same bits.
///
/// @param designs what people go through, taken in turn; one for a protocol, one a person for a
///     data file
/// @param participants how many are simulated of each population, 2 to 10,000
/// @param seed all chance of the simulation comes from it
/// @param fit how they are fitted; which models is the study's own business
public record RecoveryPlan(
    List<StudyDesign> designs, int participants, long seed, FitSettings fit) {

  /// Most people of one population.
  public static final int MOST_PEOPLE = 10_000;

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public RecoveryPlan {
    designs = List.copyOf(designs);
    if (designs.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one design");
    }
    if (participants < 2 || participants > MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "participants must be between 2 and %d, got %d".formatted(MOST_PEOPLE, participants));
    }
  }

  /// The designs of people who did something that can be simulated.
  public static List<StudyDesign> designsOf(List<strive.behaviour.Person> people) {
    return people.stream()
        .filter(p -> p.episodes().stream().anyMatch(e -> !e.blocksBeforeGap().isEmpty()))
        .map(StudyDesign::of)
        .toList();
  }
}

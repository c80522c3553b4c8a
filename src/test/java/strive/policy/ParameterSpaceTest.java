package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where a search may go.
class ParameterSpaceTest {

  static Iterable<Policy> policies() {
    return Policies.all();
  }

  /// Property: a person can have the parameters at either end of a search.
  @ParameterizedTest
  @MethodSource("policies")
  void theLimitsOfASearchAreValuesThatAPersonCanHave(Policy policy) {
    var space = new ParameterSpace(policy, 0.25, ParameterValues.NONE);

    for (double[] corner : new double[][] {space.lower(), space.upper()}) {
      ParameterValues values = space.valuesAt(corner);
      assertThat(SimulatedPerson.of(policy, values)).isNotNull();
      for (Parameter parameter : space.parameters()) {
        assertThat(values.get(parameter)).isBetween(parameter.lower(), parameter.upper());
      }
    }
  }
}

package strive.policy;

import java.util.List;

/// Rules without an expectation: a level `a`, a trend `a + d t`, or effort in proportion to what is
/// not known yet, `a (1 - p)`. Section 8; the rivals that win by mistake.
final class RulePolicy extends Policy {

  /// What effort depends on.
  enum Rule {
    CONSTANT,
    TREND,
    PROPORTIONAL
  }

  private final Rule rule;

  RulePolicy(String id, String meaning, Rule rule) {
    super(
        id,
        meaning,
        rule == Rule.TREND ? List.of(Parameter.LEVEL, Parameter.SLOPE) : List.of(Parameter.LEVEL));
    this.rule = rule;
  }

  @Override
  Chooser chooser() {
    return new Following(rule);
  }

  private static final class Following extends Chooser {

    private final Rule rule;
    private double level;
    private double slope;

    Following(Rule rule) {
      super(rule == Rule.TREND ? 2 : 1);
      this.rule = rule;
    }

    @Override
    void begin(double[] values, double smoothing) {
      level = values[OWN];
      slope = rule == Rule.TREND ? values[OWN + 1] : 0;
    }

    @Override
    void choose(double performance, double gap, int block, int blocksLeft) {
      switch (rule) {
        case CONSTANT -> {
          drive = level;
          byOwn[0] = 1;
        }
        case TREND -> {
          drive = level + slope * block;
          byOwn[0] = 1;
          byOwn[1] = block;
        }
        case PROPORTIONAL -> {
          drive = level * (1 - performance);
          byPerformance = -level;
          byOwn[0] = 1 - performance;
        }
      }
    }
  }
}

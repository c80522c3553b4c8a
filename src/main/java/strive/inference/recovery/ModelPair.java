package strive.inference.recovery;

import strive.inference.design.Proportion;

/// Two models that compete with each other alone.
///
/// @param one the first in the order of the study
/// @param other the second
/// @param people simulated of each
/// @param ofOne those who follow `one`
/// @param ofOther those who follow `other`
public record ModelPair(String one, String other, int people, Side ofOne, Side ofOther) {

  /// Share of right decisions that a pair should reach if it can be told apart.
  public static final double ENOUGH = 0.8;

  /// People who follow one model of the pair.
  ///
  /// @param found share whom their model describes better than the rival does
  /// @param imitation of their model by the rival
  /// @param simpler whether their model has fewer parameters than the rival
  public record Side(Proportion found, Imitation imitation, boolean simpler) {

    /// Whether anything can show that they follow their model: the rival cannot do what they do, or
    /// needs more parameters for it, and then the penalty decides.
    public boolean tellable() {
      return simpler || imitation.fails();
    }
  }

  /// Whether the two can be told apart on both sides.
  public boolean separable() {
    return ofOne.tellable() && ofOther.tellable();
  }

  /// Whether both are found often enough.
  public boolean found() {
    return Math.min(ofOne.found().share(), ofOther.found().share()) >= ENOUGH;
  }

  /// Whether one of the two is found too seldom for sure: by more than so few people leave open.
  public boolean seldom() {
    return Math.min(ofOne.found().upper(), ofOther.found().upper()) < ENOUGH;
  }
}

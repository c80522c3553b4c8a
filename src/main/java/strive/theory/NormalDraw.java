package strive.theory;

import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/// Standard normal numbers by Box and Muller (1958), with functions that give the same bits on
/// every processor.
public final class NormalDraw {

  private NormalDraw() {}

  /// The next number, from two uniform ones.
  public static double next(RandomGenerator random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * FastMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}

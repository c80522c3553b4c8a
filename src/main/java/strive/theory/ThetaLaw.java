package strive.theory;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;

/// The continuous closed loop of a learner `dP/dt = kappa u (p_max - P)` with quadratic cost, read
/// as feedback in the present gap `r = p_max - P` and the remaining time tau, with effort capped at
/// 1: section 4 of the effort-performance model.
///
/// Uncapped, with `rho = 2 r / beta`: `theta / cos(theta) = kappa tau sqrt(rho) / 2`, effort
/// `u = sqrt(rho) sin(theta)`, expectation `F = p_max - r cos(theta)^2`.
///
/// When that effort exceeds 1 the learner first runs at 1 up to the performance
/// `P_s = F - beta / 2`, and the theta law holds from there. Eliminating the time of the switch
/// leaves one equation for the angle at the switch,
///
///     ln( rho sin(theta)^2 ) + 2 theta tan(theta) = kappa tau,
///
/// increasing in theta, and `F = p_max - beta/2 cot(theta)^2`, unclipped drive
/// `z = sqrt( rho - cot(theta)^2 )`.
///
/// @param drive `sqrt( 2/beta (F - P) )`, not clipped at 1
/// @param shortfall `p_max - F`, what is still missing at the end
/// @param byGap derivative of the drive with respect to r
/// @param byRate derivative of the drive with respect to kappa
/// @param byCost derivative of the drive with respect to beta
public record ThetaLaw(double drive, double shortfall, double byGap, double byRate, double byCost) {

  private static final int MOST_STEPS = 100;
  private static final double ROUNDING = 4e-16;

  /// Solves the law.
  ///
  /// @param gap r, at least 0; 0 gives drive 0
  /// @param timeLeft tau in blocks, above 0
  /// @param rate kappa, above 0
  /// @param cost beta, above 0
  /// @throws IllegalArgumentException if an argument is outside its range
  public static ThetaLaw of(double gap, double timeLeft, double rate, double cost) {
    if (!(gap >= 0 && timeLeft > 0 && rate > 0 && cost > 0)) {
      throw new IllegalArgumentException(
          "gap must be at least 0 and time, rate and cost above 0, got %s, %s, %s, %s"
              .formatted(gap, timeLeft, rate, cost));
    }
    double rho = 2 * gap / cost;
    if (rho < Double.MIN_NORMAL) {
      return new ThetaLaw(0, gap, rate * timeLeft / cost, 0, 0);
    }
    ThetaLaw free = uncapped(gap, rho, timeLeft, rate, cost);
    return free.drive > 1 ? capped(rho, timeLeft, rate, cost) : free;
  }

  /// The angle theta in [0, pi/2) with `theta / cos(theta) = learnability`.
  ///
  /// @param learnability Lambda, at least 0 and finite
  public static double angle(double learnability) {
    double theta = 0.5 * StrictMath.PI * learnability / (1 + learnability);
    for (int step = 0; step < MOST_STEPS; step++) {
      SinCos at = FastMath.sinCos(theta);
      double change = (theta - learnability * at.cos()) / (1 + learnability * at.sin());
      theta -= change;
      if (StrictMath.abs(change) <= ROUNDING * theta) {
        return theta;
      }
    }
    return theta;
  }

  private static ThetaLaw uncapped(
      double gap, double rho, double timeLeft, double rate, double cost) {
    double root = StrictMath.sqrt(rho);
    double learnability = 0.5 * rate * timeLeft * root;
    double theta = angle(learnability);
    SinCos at = FastMath.sinCos(theta);
    double drive = root * at.sin();
    // dz/dLambda at fixed rho; Lambda is proportional to kappa and to the root of rho.
    double byAngle =
        root * at.cos() * at.cos() * at.cos() / (at.cos() + theta * at.sin()) * learnability;
    double byRho = (0.5 * drive + 0.5 * byAngle) / rho;
    return new ThetaLaw(
        drive, gap * at.cos() * at.cos(), byRho * 2 / cost, byAngle / rate, -byRho * rho / cost);
  }

  private static ThetaLaw capped(double rho, double timeLeft, double rate, double cost) {
    double theta = angleAtSwitch(rho, rate * timeLeft);
    SinCos at = FastMath.sinCos(theta);
    double cot = at.cos() / at.sin();
    double slope = slopeAtSwitch(theta, at);
    double drive = StrictMath.sqrt(rho - cot * cot);
    double byAngle = cot / (at.sin() * at.sin()) / drive;
    double byRho = 0.5 / drive - byAngle / (slope * rho);
    return new ThetaLaw(
        drive,
        0.5 * cost * cot * cot,
        byRho * 2 / cost,
        byAngle * timeLeft / slope,
        -byRho * rho / cost);
  }

  private static double slopeAtSwitch(double theta, SinCos at) {
    double tan = at.sin() / at.cos();
    return 2 / tan + 2 * tan + 2 * theta / (at.cos() * at.cos());
  }

  /// Newton's method inside a bracket: from the angle at which the cap is just reached at once to a
  /// right angle.
  private static double angleAtSwitch(double rho, double scaledTime) {
    double low = FastMath.asin(Math.min(1, 1 / StrictMath.sqrt(rho)));
    double high = 0.5 * StrictMath.PI;
    double theta = 0.5 * (low + high);
    for (int step = 0; step < MOST_STEPS; step++) {
      SinCos at = FastMath.sinCos(theta);
      double residual =
          StrictMath.log(rho * at.sin() * at.sin()) + 2 * theta * at.sin() / at.cos() - scaledTime;
      if (residual > 0) {
        high = theta;
      } else {
        low = theta;
      }
      double next = theta - residual / slopeAtSwitch(theta, at);
      if (!(next > low && next < high)) {
        next = 0.5 * (low + high);
      }
      if (StrictMath.abs(next - theta) <= ROUNDING * theta) {
        return next;
      }
      theta = next;
    }
    return theta;
  }
}

package strive.theory;

import org.hipparchus.util.FastMath;

/// First action of the exact block optimum, with its derivatives: section 8 of the
/// effort-performance model.
///
/// With the scaled gap `G = kappa^2 r / beta` the backward recursion `q_t = r_{t+1} + gamma
/// q_{t+1}`, `e_{t+1} = min(1, kappa q_t / beta)` loses two of its parameters. In scaled effort `x
/// = kappa z` it reads, for a plan without a cap,
///
///     x_s = Y_s + gamma x_{s+1},   Y_{s-1} = Y_s exp(x_s),   Y_0 = G
///
/// and defines one function `x_1 = f_n(G)` of the gap for each number n of blocks left (`f_1` is
/// Lambert's W). Efforts fall along a plan, so capped blocks come first: if m blocks are capped,
/// the rest is the uncapped plan of n - m blocks from the gap `G exp(-m kappa)`. Hence
///
///     x_1 = sum_{s=1..m} gamma^(s-1) G exp(-s kappa) + gamma^m f_{n-m}(G exp(-m kappa)).
///
/// The unknown of the shooting is `l = ln Y_n`; `ln G` is an increasing convex function of it, and
/// one pass gives two derivatives, so a step of Halley's method suffices near the root. Derivatives
/// with respect to parameters follow from the implicit function theorem.
///
/// This is working space for a hot path: it is mutable, allocates nothing after construction, and
/// belongs to one thread. Solutions of successive blocks start from each other, and [#begin]
/// forgets them, so that what follows depends on nothing before it.
public final class FirstAction {

  /// A last correction of `l` below this, in units in which the sum bends by one part, leaves an
  /// error of its cube in the drive and of its square in the derivatives.
  private static final double LAST_STEP = 1e-5;

  private static final int MOST_PASSES = 200;

  private double rate;
  private double cost;
  private double discount;
  private boolean discounted;
  private double logScale;
  private double decay;

  private double drive;
  private double byGap;
  private double byRate;
  private double byCost;
  private double byDiscount;

  private int blocks;
  private double gap;
  private int capped;
  private double root;
  private double rootByLogGap;
  private double rootLogGap;

  private int firstBlocks;
  private double firstGap;
  private double firstDrive;
  private double firstByGap;
  private double firstByRate;
  private double firstByCost;
  private double firstByDiscount;
  private int firstCapped;
  private double firstRoot;
  private double firstRootByLogGap;
  private double firstRootLogGap;

  // What one backward pass leaves: the scaled first action, the sum of all scaled actions, and
  // their first and second derivatives with respect to l.
  private double action;
  private double actionSlope;
  private double actionCurvature;
  private double sum;
  private double sumSlope;
  private double sumCurvature;

  // What one pass for the derivative with respect to gamma leaves.
  private double actionByDiscount;
  private double actionSlopeAlone;
  private double sumByDiscount;
  private double sumSlopeAlone;

  /// Sets a problem without discount, whose solutions have no derivative with respect to gamma, and
  /// forgets earlier ones.
  ///
  /// @param rate kappa, learning per block of full effort, above 0
  /// @param cost beta, price of effort, above 0
  public void begin(double rate, double cost) {
    begin(rate, cost, 1);
    discounted = false;
  }

  /// Sets the problem and forgets earlier solutions.
  ///
  /// @param rate kappa, learning per block of full effort, above 0
  /// @param cost beta, price of effort, above 0
  /// @param discount gamma, factor per block, above 0 and at most 1
  public void begin(double rate, double cost, double discount) {
    this.rate = rate;
    this.cost = cost;
    this.discount = discount;
    discounted = true;
    logScale = 2 * StrictMath.log(rate) - StrictMath.log(cost);
    decay = FastMath.exp(-rate);
    blocks = -1;
    firstBlocks = -1;
  }

  /// Solves for the present state; the results stand in [#drive] and the derivatives.
  ///
  /// @param gap `r = p_max - p`; at most 0 when nothing is left to learn, and the drive is then the
  ///     linear continuation `n kappa r / beta`
  /// @param blocksLeft number of choices left, the present one included, at least 1
  public void solve(double gap, int blocksLeft) {
    if (blocksLeft == firstBlocks && gap == firstGap) {
      recallFirst();
      return;
    }
    boolean follows = blocksLeft == blocks - 1 && rootByLogGap > 0;
    this.gap = gap;
    this.blocks = blocksLeft;
    if (gap < Double.MIN_NORMAL) {
      nothingToLearn();
    } else {
      shoot(follows);
    }
    if (firstBlocks < 0) {
      rememberFirst();
    }
  }

  /// Unclipped drive `z* = kappa q / beta` of the present block.
  public double drive() {
    return drive;
  }

  /// Derivative of the drive with respect to the gap r.
  public double byGap() {
    return byGap;
  }

  /// Derivative of the drive with respect to kappa at a fixed gap.
  public double byRate() {
    return byRate;
  }

  /// Derivative of the drive with respect to beta at a fixed gap.
  public double byCost() {
    return byCost;
  }

  /// Derivative of the drive with respect to gamma at a fixed gap; 0 in a problem without.
  public double byDiscount() {
    return byDiscount;
  }

  /// What the plan leaves unlearned at the end.
  ///
  /// @param gap r after the last block
  /// @param byGap derivative with respect to the present gap
  public record FinalGap(
      double gap, double byGap, double byRate, double byCost, double byDiscount) {}

  /// The end of the plan behind the present action: `ln r_T = l + ln beta - 2 ln kappa`, or after
  /// full effort in all blocks `ln r - n kappa`.
  public FinalGap finalGap() {
    if (gap < Double.MIN_NORMAL) {
      return new FinalGap(gap, 1, 0, 0, 0);
    }
    if (capped == blocks) {
      double end = gap * FastMath.exp(-rate * blocks);
      return new FinalGap(end, end / gap, -blocks * end, 0, 0);
    }
    double end = FastMath.exp(root - logScale);
    double bySlope = rootByLogGap;
    return new FinalGap(
        end,
        end * bySlope / gap,
        end * (bySlope * (2 / rate - capped) - 2 / rate),
        end * (1 - bySlope) / cost,
        discounted ? end * rootByDiscount(root, blocks - capped) : 0);
  }

  private void nothingToLearn() {
    double sumOfWeights = 0;
    double slopeOfSum = 0;
    for (int s = 0; s < blocks; s++) {
      slopeOfSum = sumOfWeights + discount * slopeOfSum;
      sumOfWeights = 1 + discount * sumOfWeights;
    }
    byDiscount = discounted ? slopeOfSum * rate / cost * gap : 0;
    byGap = sumOfWeights * rate / cost;
    drive = byGap * gap;
    byRate = drive / rate;
    byCost = -drive / cost;
    rootByLogGap = 0;
  }

  private void shoot(boolean follows) {
    double logGap = logScale + StrictMath.log(gap);
    int m = follows ? Math.max(0, capped - 1) : cappedInContinuousTime();
    int direction = 0;
    double later = 0;
    double laterSlope = 0;
    while (true) {
      double logStart = logGap - m * rate;
      if (m < blocks) {
        solveUncapped(logStart, blocks - m, follows && m == Math.max(0, capped - 1));
        later = action;
        laterSlope = actionSlope;
      } else {
        later = 0;
        laterSlope = 0;
      }
      if (later >= rate && direction >= 0) {
        m++;
        direction = 1;
      } else if (m > 0 && direction <= 0 && FastMath.exp(logStart) + discount * later < rate) {
        m--;
        direction = -1;
      } else {
        break;
      }
    }
    capped = m;
    combine(FastMath.exp(logGap), later, laterSlope);
    byDiscount = discounted ? discountSlope(FastMath.exp(logGap), later) : 0;
  }

  /// Derivative of the sum over capped blocks and the uncapped rest with respect to gamma.
  private double discountSlope(double scaledGap, double later) {
    double rest = capped < blocks ? uncappedByDiscount(root, blocks - capped) : 0;
    double weight = scaledGap * decay;
    double sumOfSlopes = 0;
    double power = 1;
    for (int s = 1; s <= capped; s++) {
      // From the second block on the weight is gamma^(s-2) G exp(-s kappa).
      sumOfSlopes += (s - 1) * weight;
      weight *= s == 1 ? decay : decay * discount;
      rest *= discount;
      power *= s == 1 ? 1 : discount;
    }
    return (sumOfSlopes + capped * power * later + rest) / rate;
  }

  /// Derivative of `f_n` with respect to gamma at a fixed gap: that of the pass from `l`, and of
  /// `l` itself, which keeps the pass on the gap.
  private double uncappedByDiscount(double l, int n) {
    passByDiscount(l, n);
    return actionByDiscount - actionSlopeAlone * sumByDiscount / (1 + sumSlopeAlone);
  }

  /// Derivative of `l` with respect to gamma at a fixed gap.
  private double rootByDiscount(double l, int n) {
    passByDiscount(l, n);
    return -sumByDiscount / (1 + sumSlopeAlone);
  }

  private void passByDiscount(double l, int n) {
    double x = FastMath.exp(l);
    double x1 = x;
    double xGamma = 0;
    double s = x;
    double s1 = x;
    double sGamma = 0;
    for (int k = 1; k < n; k++) {
      double y = FastMath.exp(l + s);
      xGamma = y * sGamma + x + discount * xGamma;
      x = y + discount * x;
      x1 = y * (1 + s1) + discount * x1;
      s += x;
      s1 += x1;
      sGamma += xGamma;
    }
    actionByDiscount = xGamma;
    actionSlopeAlone = x1;
    sumByDiscount = sGamma;
    sumSlopeAlone = s1;
  }

  /// How many whole blocks the continuous law spends at the cap: where the search begins.
  private int cappedInContinuousTime() {
    ThetaLaw law = ThetaLaw.of(gap, blocks, rate, cost);
    double time = StrictMath.log(gap / (law.shortfall() + 0.5 * cost)) / rate;
    return law.drive() > 1 ? (int) Math.min(blocks - 1.0, time) : 0;
  }

  /// The sum over capped blocks and the uncapped rest, and the chain rule back to r, kappa, beta.
  private void combine(double scaledGap, double later, double laterSlope) {
    double weight = scaledGap / discount;
    double capSum = 0;
    double capSumByRate = 0;
    double power = 1;
    for (int s = 1; s <= capped; s++) {
      weight *= decay * discount;
      power *= discount;
      capSum += weight;
      capSumByRate -= s * weight;
    }
    double scaled = capSum + power * later;
    double byLogGap = capSum + power * laterSlope;
    double byRateAtGap = capSumByRate - power * laterSlope * capped;
    drive = scaled / rate;
    byGap = byLogGap / (rate * gap);
    byCost = -byLogGap / (rate * cost);
    byRate = (2 * byLogGap / rate + byRateAtGap - drive) / rate;
  }

  /// Finds `f_n` and its derivative with respect to `ln G`, left in `action` and `actionSlope`.
  ///
  /// The root is kept between two sides, because the sum of actions is a tower of exponentials: a
  /// little to the right of the root it overflows, and a step from the left may land there.
  private void solveUncapped(double logGap, int n, boolean follows) {
    double l;
    if (discount == 1 && UncappedRoots.covers(logGap, n)) {
      l = UncappedRoots.guess(logGap, n, (at, solution) -> solveFromTheLaw(at, n, solution));
    } else {
      l = follows ? root + rootByLogGap * (logGap - rootLogGap) : firstGuess(logGap, n);
    }
    solveUncapped(logGap, n, l);
  }

  private static void solveFromTheLaw(double logGap, int n, double[] solution) {
    FirstAction alone = new FirstAction();
    alone.begin(1, 1);
    alone.solveUncapped(logGap, n, firstGuess(logGap, n));
    solution[0] = alone.root;
    solution[1] = alone.rootByLogGap;
  }

  private void solveUncapped(double logGap, int n, double guess) {
    double l = guess;
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double stride = 1;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      passBackward(l, n);
      double residual = l + sum - logGap;
      double step = step(residual, logGap - l);
      if (StrictMath.abs(step) * Math.max(1, sumCurvature / (1 + sumSlope)) < LAST_STEP) {
        double exactSlope = 1 + sumSlope + step * sumCurvature;
        action += step * (actionSlope + 0.5 * step * actionCurvature);
        actionSlope = (actionSlope + step * actionCurvature) / exactSlope;
        root = l + step;
        rootByLogGap = 1 / exactSlope;
        rootLogGap = logGap;
        return;
      }
      if (residual < 0) {
        low = l;
      } else {
        high = l;
      }
      double next = l + step;
      if (!(next > low && next < high)) {
        boolean bracketed = low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY;
        next = bracketed ? 0.5 * (low + high) : residual < 0 ? l + stride : l - stride;
        stride *= 2;
      }
      l = next;
    }
    throw new IllegalStateException(
        "the exact block optimum was not found: scaled gap "
            + FastMath.exp(logGap)
            + ", blocks "
            + n);
  }

  /// The way to the root of `l + sum = ln G`: near it a step of Halley's method, farther away one
  /// of
  /// Newton's on `ln(sum) = ln( ln G - l )`, which is nearly straight. NaN where the sum overflows.
  private double step(double residual, double left) {
    if (StrictMath.abs(residual) > 1 && left > 0) {
      double slope = sumSlope / sum + 1 / left;
      return (StrictMath.log(left) - StrictMath.log(sum)) / slope;
    }
    double slope = 1 + sumSlope;
    double step = -residual / slope;
    double halley = 1 + 0.5 * step * sumCurvature / slope;
    return halley > 0.5 ? step / halley : step;
  }

  /// The continuous law of section 4, `Y_n = G cos(theta)^2`, read at the middle of a block.
  private static double firstGuess(double logGap, int n) {
    double learnability =
        StrictMath.sqrt(0.5 * n * (n + 1.0)) * FastMath.exp(0.5 * Math.min(logGap, 600));
    double cos = FastMath.cos(ThetaLaw.angle(learnability));
    return logGap + 2 * StrictMath.log(cos);
  }

  private void passBackward(double l, int n) {
    double y = FastMath.exp(l);
    double x = y;
    double x1 = y;
    double x2 = y;
    double s = x;
    double s1 = x1;
    double s2 = x2;
    for (int k = 1; k < n; k++) {
      y = FastMath.exp(l + s);
      double y1 = 1 + s1;
      double y2 = y * (y1 * y1 + s2);
      x = y + discount * x;
      x1 = y * y1 + discount * x1;
      x2 = y2 + discount * x2;
      s += x;
      s1 += x1;
      s2 += x2;
    }
    action = x;
    actionSlope = x1;
    actionCurvature = x2;
    sum = s;
    sumSlope = s1;
    sumCurvature = s2;
  }

  private void rememberFirst() {
    firstBlocks = blocks;
    firstGap = gap;
    firstDrive = drive;
    firstByGap = byGap;
    firstByRate = byRate;
    firstByCost = byCost;
    firstByDiscount = byDiscount;
    firstCapped = capped;
    firstRoot = root;
    firstRootByLogGap = rootByLogGap;
    firstRootLogGap = rootLogGap;
  }

  private void recallFirst() {
    blocks = firstBlocks;
    gap = firstGap;
    drive = firstDrive;
    byGap = firstByGap;
    byRate = firstByRate;
    byCost = firstByCost;
    byDiscount = firstByDiscount;
    capped = firstCapped;
    root = firstRoot;
    rootByLogGap = firstRootByLogGap;
    rootLogGap = firstRootLogGap;
  }
}

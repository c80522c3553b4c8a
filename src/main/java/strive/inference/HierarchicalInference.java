package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// Hierarchical Bayesian inference: who follows which model, and the group's parameters of each
/// model from those who do, in one (Piray et al., PLoS Computational Biology 15(6) (2019) e1007043;
/// inference.md 4). Generic over models: it sees transformed parameters only, which should be about
/// zero and of order one.
final class HierarchicalInference {

  private static final double FIRST_VARIANCE = 6.25;
  private static final int MOST_ITERATIONS = 50;
  private static final double ARRIVED = 0.01;

  /// Usual shares of the work by the end of its parts; only the time that is left depends on them.
  private static final double FIRST_FITS = 0.6;

  private static final double FULL_RUN = 0.8;

  private final List<List<PosteriorSearch>> searches;
  private final List<List<ModeSearch.Found>> first;
  private final Workers workers;
  private final int models;
  private final int people;

  private final PosteriorMode[][] modes;
  private final double[][] responsibility;
  private HbiGroup[] groups;
  private double[] alpha;
  private double bound;
  private int iterations;
  private boolean converged;
  private double moved;

  /// @param searches a list a model, in each one search a person
  /// @param first the modes under [#firstPrior], in the same order
  private HierarchicalInference(
      List<List<PosteriorSearch>> searches, List<List<ModeSearch.Found>> first, Workers workers) {
    this.searches = searches;
    this.first = first;
    this.workers = workers;
    models = searches.size();
    people = searches.getFirst().size();
    modes = new PosteriorMode[models][people];
    responsibility = new double[models][people];
    groups = new HbiGroup[models];
    alpha = new double[models];
  }

  /// The whole of it.
  ///
  /// @param models a list a model, in each one model a person; at least one person
  /// @param most starts of the first fits
  /// @param seed shifts them
  static HbiResult of(
      List<List<PersonModel>> models, int most, long seed, Workers workers, Steps steps) {
    List<List<PosteriorSearch>> searches =
        models.stream().map(one -> one.stream().map(PosteriorSearch::new).toList()).toList();
    List<List<ModeSearch.Found>> first =
        firstFits(searches, most, seed, workers, steps.between(0, FIRST_FITS));
    HierarchicalInference full = new HierarchicalInference(searches, first, workers);
    full.run(true, steps.between(FIRST_FITS, FULL_RUN));
    HierarchicalInference none = new HierarchicalInference(searches, first, workers);
    none.run(false, steps.between(FULL_RUN, 1));
    return full.result(none.bound);
  }

  /// Laplace fits of all people and models under a wide prior.
  static List<List<ModeSearch.Found>> firstFits(
      List<List<PosteriorSearch>> searches, int most, long seed, Workers workers, Steps steps) {
    int people = searches.getFirst().size();
    int pieces = searches.size() * people;
    List<ModeSearch.Found> all =
        workers.all(
            pieces,
            piece -> {
              PosteriorSearch search = searches.get(piece / people).get(piece % people);
              NormalPrior prior = firstPrior(search.dimension());
              return ModeSearch.run(search, prior, starts(prior, seed), most, workers::stopped);
            },
            (_, done) -> steps.at((double) done / pieces, "first fit " + done + " of " + pieces));
    return IntStream.range(0, searches.size())
        .mapToObj(k -> all.subList(k * people, (k + 1) * people))
        .toList();
  }

  private static NormalPrior firstPrior(int dimension) {
    return NormalPrior.same(dimension, 0, FIRST_VARIANCE);
  }

  private static IntFunction<double[]> starts(NormalPrior prior, long seed) {
    double[] ordinary = new double[prior.dimension()];
    Arrays.fill(ordinary, 1);
    NormalStarts quasiRandom = new NormalStarts(prior.mean(), ordinary, seed);
    return number -> number == 1 ? prior.mean() : quasiRandom.point(number - 1);
  }

  /// @param frequencies whether people's models follow frequencies that are learned; otherwise all
  ///     models are equally likely for everyone
  private void run(boolean frequencies, Steps steps) {
    for (int k = 0; k < models; k++) {
      for (int n = 0; n < people; n++) {
        modes[k][n] = first.get(k).get(n).mode();
        responsibility[k][n] = frequencies ? 1 : 1.0 / models;
      }
    }
    HbiMoments[] before = moments();
    double share = 0;
    double firstMove = 0;
    do {
      HbiMoments[] now = moments();
      moved = change(before, now);
      firstMove = iterations == 1 ? moved : firstMove;
      share = Math.max(share, share(firstMove));
      steps.at(share, "step " + (iterations + 1) + (frequencies ? "" : " with equal frequencies"));
      converged = iterations > 0 && moved < ARRIVED;
      before = now;
      updateGroups();
      updateModes();
      updateResponsibilities(frequencies);
      iterations++;
    } while (iterations < MOST_ITERATIONS && !converged);
  }

  private double share(double firstMove) {
    return Math.max(Steps.share(firstMove, moved, ARRIVED), (double) iterations / MOST_ITERATIONS);
  }

  /// Root mean square over the parameters of all models.
  private static double change(HbiMoments[] before, HbiMoments[] now) {
    double squares = 0;
    int parameters = 0;
    for (int k = 0; k < now.length; k++) {
      squares += now[k].squaredChange(before[k]);
      parameters += now[k].mean().length;
    }
    return StrictMath.sqrt(squares / Math.max(1, parameters));
  }

  private HbiMoments[] moments() {
    HbiMoments[] moments = new HbiMoments[models];
    for (int k = 0; k < models; k++) {
      moments[k] = HbiMoments.of(modes[k], responsibility[k]);
    }
    return moments;
  }

  private void updateGroups() {
    for (int k = 0; k < models; k++) {
      groups[k] = HbiGroup.of(modes[k], responsibility[k]);
      alpha[k] = 1 + Arrays.stream(responsibility[k]).sum();
    }
  }

  private void updateModes() {
    List<PosteriorMode> next =
        workers.all(
            models * people,
            piece -> {
              int k = piece / people;
              int n = piece % people;
              NormalPrior prior = groups[k].prior();
              return searches.get(k).get(n).mode(prior, prior.mean(), modes[k][n].point());
            });
    for (int piece = 0; piece < next.size(); piece++) {
      modes[piece / people][piece % people] = next.get(piece);
    }
  }

  private void updateResponsibilities(boolean frequencies) {
    double[] log = new double[models];
    double total = Digamma.of(Arrays.stream(alpha).sum());
    for (int k = 0; k < models; k++) {
      log[k] = frequencies ? Digamma.of(alpha[k]) - total : -StrictMath.log(models);
    }
    bound = frequencies ? frequencyEnergy(log) : 0;
    for (HbiGroup group : groups) {
      bound += group.energy();
    }
    for (int n = 0; n < people; n++) {
      double[] weight = new double[models];
      for (int k = 0; k < models; k++) {
        weight[k] = modes[k][n].logEvidence() + groups[k].uncertainty() + log[k];
      }
      if (frequencies) {
        assign(n, weight);
      }
      for (int k = 0; k < models; k++) {
        double r = responsibility[k][n];
        bound += r > 0 ? r * (weight[k] - StrictMath.log(r)) : 0;
      }
    }
  }

  private void assign(int n, double[] weight) {
    double most = Arrays.stream(weight).max().orElseThrow();
    double sum = 0;
    for (double one : weight) {
      sum += FastMath.exp(one - most);
    }
    for (int k = 0; k < models; k++) {
      responsibility[k][n] = FastMath.exp(weight[k] - most) / sum;
    }
  }

  /// `E ln p(m) - E ln q(m)` under the prior alpha0 = 1.
  private double frequencyEnergy(double[] log) {
    double energy = Gamma.logGamma(models) - Gamma.logGamma(Arrays.stream(alpha).sum());
    for (int k = 0; k < models; k++) {
      energy += Gamma.logGamma(alpha[k]) - (alpha[k] - 1) * log[k];
    }
    return energy;
  }

  private HbiResult result(double nullBound) {
    double risk = 1 / (1 + FastMath.exp(bound - nullBound));
    double[] exceedance = DirichletExceedance.of(alpha);
    double total = Arrays.stream(alpha).sum();
    List<HbiResult.OfModel> each = new ArrayList<>();
    for (int k = 0; k < models; k++) {
      each.add(
          new HbiResult.OfModel(
              alpha[k],
              alpha[k] / total,
              exceedance[k],
              (1 - risk) * exceedance[k] + risk / models,
              groups[k],
              List.of(modes[k]),
              Arrays.stream(responsibility[k]).boxed().toList(),
              first.get(k)));
    }
    return new HbiResult(each, risk, bound, nullBound, iterations, converged, moved);
  }
}

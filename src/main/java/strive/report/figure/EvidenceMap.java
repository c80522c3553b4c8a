package strive.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.policy.ModelNames;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// Which model each person's data speak for: a row a person, a column a model, in five steps of how
/// far the log evidence lies below the person's best model. People stand by condition and best
/// model; a click opens the person. A model that could not be fitted to somebody has no cell.
public final class EvidenceMap {

  private static final double WIDTH = 46;
  private static final double LINE = 18;
  private static final double LEAST_WIDTH = 300;
  private static final String BEST = "●";

  // Models of one likelihood, such as a bias at 0, differ by what a search leaves.
  private static final double TIE = 1e-6;

  /// Differences of log evidence at which the steps end (Kass and Raftery, Journal of the American
  /// Statistical Association 90 (1995) 773-795: barely worth a mention, positive, strong, very
  /// strong).
  private static final List<Double> STEPS = List.of(1.0, 3.0, 5.0);

  private static final List<String> KEY = List.of(BEST + " best", "to 1", "to 3", "to 5", "more");

  /// A person with the evidence of each model.
  ///
  /// @param below how far each lies below the best; NaN for a model that could not be fitted
  private record Row(String participant, String condition, List<Double> below) {
    /// Place of the first of the best models; the number of models when there is none.
    int best() {
      return IntStream.range(0, below.size()).filter(this::isBest).findFirst().orElse(below.size());
    }

    /// Whether no model is better than this one.
    boolean isBest(int model) {
      return below.get(model) < TIE;
    }

    /// How far the second best lies below.
    double margin() {
      return below.stream().filter(b -> b >= TIE).mapToDouble(b -> b).min().orElse(0);
    }
  }

  private EvidenceMap() {}

  /// The map of a fit.
  ///
  /// @param finding in a sentence
  public static FigureSpec of(StudyFit fit, String finding) {
    List<String> models = fit.settings().models();
    List<Row> people = people(fit);
    List<String> conditions = people.stream().map(Row::condition).distinct().toList();
    double width = Math.max(LEAST_WIDTH, WIDTH * models.size());
    List<PanelRow> rows = new ArrayList<>();
    for (String condition : conditions) {
      List<Row> own =
          people.stream()
              .filter(row -> row.condition().equals(condition))
              .sorted(
                  Comparator.comparingInt(Row::best)
                      .thenComparing(Row::margin, Comparator.reverseOrder()))
              .toList();
      boolean last = rows.size() == conditions.size() - 1;
      rows.add(panels(conditions.size() > 1 ? condition : "", own, models, last));
    }
    rows.add(key());
    return new FigureSpec(
        finding
            + ". A matrix of %s and %s"
                .formatted(
                    count(people.size(), "person", "people"),
                    count(models.size(), "model", "models")),
        width,
        rows,
        "",
        "Log evidence below the person's best model, in nats (under maximum likelihood −BIC/2). Ties share the best. A fit that failed, because its parameters could not be told, counts too. No cell: no likelihood.",
        table(people, models));
  }

  private static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  private static List<Row> people(StudyFit fit) {
    int models = fit.settings().models().size();
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < fit.fits().size(); from += models) {
      List<PersonFit> own = fit.fits().subList(from, from + models);
      OptionalDouble best =
          own.stream().map(PersonFit::logEvidence).flatMapToDouble(OptionalDouble::stream).max();
      rows.add(
          new Row(
              own.getFirst().participant(),
              own.getFirst().condition(),
              own.stream()
                  .map(
                      one ->
                          one.logEvidence().isEmpty()
                              ? Double.NaN
                              : best.getAsDouble() - one.logEvidence().getAsDouble())
                  .toList()));
    }
    return rows;
  }

  private static PanelRow panels(String heading, List<Row> people, List<String> ids, boolean last) {
    List<String> models = ids.stream().map(ModelNames.of(ids)::of).toList();
    Axis names = Axis.names("", models);
    Axis x = last ? names : new Axis("", names.from(), names.to(), List.of());
    Axis y = Axis.names("", people.stream().map(Row::participant).toList().reversed());
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      marks.add(cells(people.get(i), people.size() - i, models));
    }
    return new PanelRow(
        heading, y, LINE * people.size(), List.of(Panel.of("", Panel.Heading.of(""), x, marks)));
  }

  private static Mark cells(Row person, double y, List<String> models) {
    List<Mark.Cell> cells = new ArrayList<>();
    for (int k = 0; k < models.size(); k++) {
      double below = person.below().get(k);
      if (!Double.isNaN(below)) {
        boolean best = person.isBest(k);
        String note =
            "%s, %s: %s"
                .formatted(
                    person.participant(),
                    models.get(k),
                    best ? "best" : FigureNumbers.fixed(below, 1) + " below the best");
        cells.add(
            new Mark.Cell(
                new Mark.Point(k + 1, y), amount(below, best), best ? BEST : "", note, false));
      }
    }
    return new Mark.Cells(person.participant(), cells);
  }

  private static double amount(double below, boolean best) {
    int beyond = best ? 0 : 1 + (int) STEPS.stream().filter(step -> below > step).count();
    return (KEY.size() - beyond) / (double) KEY.size();
  }

  private static PanelRow key() {
    List<Mark.Cell> cells =
        IntStream.range(0, KEY.size())
            .mapToObj(
                i ->
                    new Mark.Cell(
                        new Mark.Point(i + 1, 1),
                        (KEY.size() - i) / (double) KEY.size(),
                        KEY.get(i),
                        "",
                        false))
            .toList();
    return new PanelRow(
        "Key: below the best by",
        new Axis("", 0.5, 1.5, List.of()),
        LINE,
        List.of(
            Panel.of(
                "",
                Panel.Heading.of(""),
                new Axis("", 0.5, KEY.size() + 0.5, List.of()),
                List.of(new Mark.Cells("", cells)))));
  }

  private static Table table(List<Row> people, List<String> models) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Row person : people) {
      for (int k = 0; k < models.size(); k++) {
        rows.add(
            List.of(
                Cell.of(person.participant()),
                Cell.of(person.condition()),
                Cell.of(models.get(k)),
                Cell.of(person.below().get(k)),
                Cell.of(person.isBest(k))));
      }
    }
    return new Table(
        List.of(
            Column.text("participant", "Participant."),
            Column.text("condition", "Assigned condition."),
            Column.text("model", "Policy."),
            Column.number(
                "below_best",
                "nats",
                ">= 0",
                "Log evidence below that of the person's best model."),
            Column.truth("best", "Whether no model of the person is better; ties are below 1e-6.")),
        rows);
  }
}

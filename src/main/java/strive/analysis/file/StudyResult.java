package strive.analysis.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import strive.report.figure.FigureRenderer;
import strive.report.figure.FigureSpec;
import strive.report.figure.Scheme;
import strive.report.table.DataSet;
import strive.report.table.Digits;

/// What a study found: files that stand beside its settings, and the results that stand between two
/// marks of its README.
///
/// @param files in any order
/// @param words in Markdown, whole lines
public record StudyResult(List<ResultFile> files, String words) {

  static final String BEGIN = "<!-- results: written by the study, do not edit -->";
  static final String END = "<!-- end of results -->";

  /// A file.
  ///
  /// @param name without a folder
  /// @param text all of it
  public record ResultFile(String name, String text) {}

  /// Copies the list.
  public StudyResult {
    files = List.copyOf(files);
  }

  /// A table, with ten significant digits.
  public static <R> ResultFile table(DataSet<R> set, List<R> rows) {
    return new ResultFile(set.fileName(), set.table(rows).csv(Digits.TEN));
  }

  /// A figure in the light scheme.
  ///
  /// @param name without `.svg`
  public static ResultFile figure(String name, FigureSpec figure) {
    return new ResultFile(name + ".svg", FigureRenderer.svg(figure, Scheme.LIGHT));
  }

  /// Rewrites the files in a folder, and the results in its README if there is one.
  public void write(Path folder) throws IOException {
    for (ResultFile file : files) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    Path readme = folder.resolve("README.md");
    if (Files.exists(readme)) {
      Files.writeString(readme, withWords(Files.readString(readme)));
    }
  }

  private String withWords(String readme) {
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    return begin < 0 || end < begin
        ? readme
        : readme.substring(0, begin + BEGIN.length()) + "\n" + words + readme.substring(end);
  }
}

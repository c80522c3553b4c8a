package strive.report.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A strict reader of CSV (RFC 4180) that knows where every cell begins: line and column count from
/// 1, in characters. A byte order mark at the start is skipped, lines may end with LF, CRLF or CR,
/// blank lines are passed over.
///
/// Reads one record at a time, so that a file of any length needs the memory of its longest record
/// only; a cell has at most [#MOST_CHARACTERS] characters and a record [#MOST_CELLS] cells.
public final class CsvReader {

  /// The most characters of one cell, as in a workbook.
  public static final int MOST_CHARACTERS = 32_767;

  /// The most cells of one record.
  public static final int MOST_CELLS = 1_000;

  /// What comes next in the file.
  public sealed interface Next {
    /// A record.
    record Row(int line, List<PlacedText> cells) implements Next {}

    /// The text breaks the rules here; what follows cannot be trusted, so reading ends.
    record Malformed(int line, int column, String message) implements Next {}

    /// Nothing more.
    record End() implements Next {}
  }

  private static final int END = -1;

  /// What decoders put where the bytes are not UTF-8.
  private static final int NOT_DECODED = '\uFFFD';

  private final Reader in;
  private int line = 1;
  private int column = 1;
  private int ahead;
  private Next.@Nullable Malformed fault;

  /// A reader of `in`, which the caller closes.
  ///
  /// @throws IOException if `in` fails
  public CsvReader(Reader in) throws IOException {
    this.in = in;
    ahead = in.read();
    if (ahead == '\uFEFF') {
      ahead = in.read();
    }
  }

  /// The next record.
  ///
  /// @throws IOException if the text cannot be read
  public Next next() throws IOException {
    while (ahead == '\n' || ahead == '\r') {
      lineBreak();
    }
    Next next = ahead == END ? new Next.End() : record();
    return fault == null ? next : fault;
  }

  private Next record() throws IOException {
    int start = line;
    List<PlacedText> cells = new ArrayList<>();
    cells.add(cell());
    while (ahead == ',') {
      take();
      if (cells.size() == MOST_CELLS) {
        stop(line, column, "a row has at most " + MOST_CELLS + " cells");
      }
      cells.add(cell());
    }
    if (ahead != END) {
      lineBreak();
    }
    return new Next.Row(start, List.copyOf(cells));
  }

  private PlacedText cell() throws IOException {
    int startLine = line;
    int startColumn = column;
    StringBuilder text = new StringBuilder();
    if (ahead == '"') {
      quoted(text);
    } else {
      plain(text);
    }
    return new PlacedText(text.toString(), startLine, startColumn);
  }

  private void plain(StringBuilder text) throws IOException {
    while (!atCellEnd()) {
      if (ahead == '"') {
        stop(line, column, "a quote inside a cell that does not begin with one");
      } else {
        add(text, take());
      }
    }
  }

  private void quoted(StringBuilder text) throws IOException {
    int startLine = line;
    int startColumn = column;
    take();
    while (ahead != END) {
      if (ahead == '"') {
        take();
        if (ahead != '"') {
          if (!atCellEnd()) {
            stop(line, column, "text after the closing quote of a cell");
          }
          return;
        }
      }
      add(text, ahead == '\n' || ahead == '\r' ? lineBreak() : take());
    }
    stop(startLine, startColumn, "this quote is never closed");
  }

  private boolean atCellEnd() {
    return ahead == ',' || ahead == '\n' || ahead == '\r' || ahead == END;
  }

  private void add(StringBuilder text, int character) {
    if (text.length() == MOST_CHARACTERS) {
      stop(line, column, "a cell has at most " + MOST_CHARACTERS + " characters");
    } else {
      text.append((char) character);
    }
  }

  private int take() throws IOException {
    int taken = ahead;
    ahead = in.read();
    if (taken == NOT_DECODED) {
      stop(line, column, "this is not UTF-8 text: save the file as UTF-8");
    }
    if (taken == 0) {
      stop(line, column, "a zero byte: this is not a text file");
    }
    column++;
    return taken;
  }

  private int lineBreak() throws IOException {
    boolean carriageReturn = ahead == '\r';
    ahead = in.read();
    if (carriageReturn && ahead == '\n') {
      ahead = in.read();
    }
    line++;
    column = 1;
    return '\n';
  }

  /// Keeps the first fault and pretends that the file ends here, so that every loop above comes to
  /// its end.
  private void stop(int atLine, int atColumn, String message) {
    if (fault == null) {
      fault = new Next.Malformed(atLine, atColumn, message);
    }
    ahead = END;
  }
}

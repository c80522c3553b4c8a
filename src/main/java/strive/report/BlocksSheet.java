package strive.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import strive.report.table.PlacedText;

/// Reads the `Blocks` sheet of a workbook, and the sheets on which it continues, row by row. In
/// faults the line is the row of the sheet and the column the number of the cell.
final class BlocksSheet {

  static final String NAME = "Blocks";

  private final String file;
  private final BlocksParser parser;
  private boolean found;

  private BlocksSheet(Path file) {
    this.file = file.toString();
    parser = new BlocksParser(this.file);
  }

  static ParsedBlocks read(Path file) {
    BlocksSheet sheet = new BlocksSheet(file);
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      sheet.readSheets(workbook);
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | SAXException
        | ParserConfigurationException e) {
      sheet.parser.broken(1, 1, "this workbook cannot be read: " + e.getMessage());
    }
    return sheet.parser.finish();
  }

  private void readSheets(OPCPackage workbook)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(workbook);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        if (WorkbookSheets.continues(NAME, sheets.getSheetName())) {
          readSheet(sheet, sheets.getSheetName(), strings);
        }
      }
    }
    if (!found) {
      parser.broken(1, 1, "the workbook has no sheet named " + NAME);
    }
  }

  private void readSheet(InputStream sheet, String name, ReadOnlySharedStringsTable strings)
      throws IOException, SAXException, ParserConfigurationException {
    if (found) {
      parser.nowIn(file + " [" + name + "]");
    }
    found = true;
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(new SheetRows(strings::getItemAt, new Rows()));
    xml.parse(new InputSource(sheet));
  }

  /// Gives the rows of one sheet to the parser; each sheet begins with the header.
  private final class Rows implements SheetRows.Taker {
    private boolean begun;
    private boolean goOn = true;

    @Override
    public void take(int line, List<PlacedText> cells) {
      if (!begun && !parser.hasHeader()) {
        parser.header(cells);
      } else if (!begun) {
        parser.repeatedHeader(cells);
      } else if (goOn) {
        goOn = parser.row(line, padded(line, cells));
      }
      begun = true;
    }

    /// A sheet does not store empty cells at the end of a row.
    private List<PlacedText> padded(int line, List<PlacedText> cells) {
      int missing = parser.width() - cells.size();
      if (missing <= 0) {
        return cells;
      }
      List<PlacedText> all = new ArrayList<>(cells);
      for (int i = cells.size(); i < parser.width(); i++) {
        all.add(new PlacedText("", line, i + 1));
      }
      return all;
    }
  }
}

package strive.report;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order in which people sort ids: runs of digits by their number, so that P-9 comes before
/// P-10.
enum NaturalOrder implements Comparator<String> {
  INSTANCE;

  private static final Pattern PART = Pattern.compile("\\d+|\\D+");

  @Override
  public int compare(String left, String right) {
    Matcher a = PART.matcher(left);
    Matcher b = PART.matcher(right);
    while (a.find()) {
      if (!b.find()) {
        return 1;
      }
      int order = comparePart(a.group(), b.group());
      if (order != 0) {
        return order;
      }
    }
    return b.find() ? -1 : left.compareTo(right);
  }

  private static int comparePart(String left, String right) {
    if (!Character.isDigit(left.charAt(0)) || !Character.isDigit(right.charAt(0))) {
      return left.compareTo(right);
    }
    String a = left.replaceFirst("^0+(?=\\d)", "");
    String b = right.replaceFirst("^0+(?=\\d)", "");
    int byLength = Integer.compare(a.length(), b.length());
    return byLength != 0 ? byLength : a.compareTo(b);
  }
}

package strive.report.figure;

/// Where a figure will be seen, which decides how its colours are written.
public enum Scheme {
  /// Inside a page: colours are the page's variables, so that the figure follows light and dark.
  PAGE,
  /// A file of its own, in the light colours.
  LIGHT,
  /// A file of its own, in the dark colours.
  DARK
}

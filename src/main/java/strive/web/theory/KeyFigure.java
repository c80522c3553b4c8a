package strive.web.theory;

import strive.report.figure.Role;

/// A number of the result strip.
///
/// @param name what it is
/// @param value in bold
/// @param detail after it
/// @param role whose colour the words take; OBSERVED for ink
record KeyFigure(String name, String value, String detail, Role role) {

  static KeyFigure of(String name, String value) {
    return new KeyFigure(name, value, "", Role.OBSERVED);
  }
}

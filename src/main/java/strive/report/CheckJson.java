package strive.report;

import java.util.List;
import strive.inference.Method;
import strive.inference.check.CrossValidation;
import strive.inference.check.HeldOutPerson;
import strive.inference.check.StudyCheck;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What checks of a fit were asked to do and what is doubtful in them, as part of `fit.json`.
final class CheckJson {

  private CheckJson() {}

  static ObjectNode of(StudyCheck check) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("repeats", check.settings().repeats());
    root.put("seed", check.settings().seed());
    root.put("parameters", check.settings().parameters().words());
    ArrayNode notes = root.putArray("notes");
    check.notes().forEach(notes::add);
    return root;
  }

  static ObjectNode of(CrossValidation validation, Method whole) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("method", validation.method().id());
    root.put("starts", validation.starts());
    root.put("seed", validation.seed());
    ArrayNode notes = root.putArray("notes");
    note(validation, whole).forEach(notes::add);
    validation.people().stream()
        .filter(row -> !row.reason().isEmpty())
        .map(CheckJson::flag)
        .forEach(notes::add);
    return root;
  }

  private static String flag(HeldOutPerson row) {
    return row.participant() + ", " + row.model() + ": " + row.reason();
  }

  /// Why the method is another one than that of the fit, if it is.
  static List<String> note(CrossValidation validation, Method whole) {
    return validation.method() == whole
        ? List.of()
        : List.of(
            "each person's maximum a posteriori under the fixed priors is used, because priors from"
                + " the group have seen the episode that is left out");
  }
}

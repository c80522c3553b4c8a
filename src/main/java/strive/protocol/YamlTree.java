package strive.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;

/// The plain part of YAML as a JSON tree that remembers where everything stood. Anchors, aliases,
/// merge keys, tags, duplicate keys and keys that are not text are refused: they let a file mean
/// something else than it shows.
///
/// @param root the tree
/// @param places place of each value by JSON pointer; of each key by pointer with a trailing `#`
public record YamlTree(JsonNode root, Map<String, Place> places) {

  static final int MAX_DEPTH = 40;

  /// Line and column, both from 1.
  public record Place(int line, int column) {}

  /// A tree, or the faults of the text.
  public sealed interface Read {}

  /// The text is plain YAML.
  public record Tree(YamlTree tree) implements Read {}

  /// It is not.
  public record Refused(List<Fault> faults) implements Read {}

  /// Reads a text of bounded length. `file` is the name that faults carry.
  public static Read read(String file, String text) {
    var settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(true)
            .setUseMarks(true)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      List<Fault> foreign = foreignFeatures(file, text, settings);
      if (!foreign.isEmpty()) {
        return new Refused(foreign);
      }
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        return refused(new Fault(file, 1, 1, "the file is empty"));
      }
      var reader = new YamlConverter(file);
      JsonNode root = reader.convert(node.get(), "");
      return reader.faults().isEmpty()
          ? new Tree(new YamlTree(root, reader.places()))
          : new Refused(reader.faults());
    } catch (MarkedYamlEngineException fault) {
      Place place = place(fault.getProblemMark());
      return refused(
          new Fault(file, place.line(), place.column(), "not YAML: " + fault.getProblem()));
    } catch (YamlEngineException fault) {
      return refused(new Fault(file, 1, 1, "not YAML: " + firstLine(fault)));
    }
  }

  /// Read as events, before anything is built, because depth overflows the stack of the composer.
  private static List<Fault> foreignFeatures(String file, String text, LoadSettings settings) {
    var faults = new ArrayList<Fault>();
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      Place place = place(event.getStartMark());
      String problem = null;
      if (event instanceof AliasEvent) {
        problem = "aliases (*name) are not allowed: write the value again";
      } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        problem = "anchors (&name) are not allowed";
      } else if ((event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
          || (event instanceof CollectionStartEvent start && start.getTag().isPresent())) {
        problem = "tags (!name) are not allowed";
      } else if (event instanceof DocumentStartEvent && ++documents > 1) {
        problem = "only one document in a file";
      } else if (event instanceof ScalarEvent scalar && !isPlain(scalar.getValue())) {
        problem = "control characters are not allowed in texts";
      }
      if (problem != null) {
        faults.add(new Fault(file, place.line(), place.column(), problem));
      }
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        faults.add(
            new Fault(
                file, place.line(), place.column(), "nested deeper than " + MAX_DEPTH + " levels"));
        return faults;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return faults;
  }

  /// Whether a text can be shown, sent and stored anywhere: no control character but line break and
  /// tab (escapes such as "\\e" would make them), no half of a character.
  private static boolean isPlain(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                (Character.isISOControl(point) && point != '\n' && point != '\t')
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }

  private static Read refused(Fault fault) {
    return new Refused(List.of(fault));
  }

  static Place place(Optional<Mark> mark) {
    return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(new Place(1, 1));
  }

  private static String firstLine(YamlEngineException fault) {
    String message = fault.getMessage();
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }

  /// A name as part of a JSON pointer (RFC 6901).
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /// Where a value stands, or the nearest thing around it.
  public Place placeOf(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      Place place = places.get(at);
      if (place != null) {
        return place;
      }
    }
    return places.getOrDefault("", new Place(1, 1));
  }
}

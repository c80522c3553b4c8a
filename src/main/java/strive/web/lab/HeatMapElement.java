package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import strive.protocol.RunState;
import strive.study.LiveRun;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Effort block by block on a page; the element `strive-heat-map` draws it.
@Tag("strive-heat-map")
final class HeatMapElement extends Component {

  private static final long serialVersionUID = 1;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// Shows these rows.
  void show(OverviewViewModel.Heat heat) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode episodes = json.putArray("episodes");
    heat.episodes().forEach(episodes::add);
    ArrayNode groups = json.putArray("groups");
    for (OverviewViewModel.Group group : heat.groups()) {
      ObjectNode node = groups.addObject();
      node.put("title", group.title()).put("noteTitle", group.noteTitle());
      ArrayNode rows = node.putArray("rows");
      group.rows().forEach(row -> row(rows.addObject(), row));
    }
    getElement().setPropertyJson("data", json);
  }

  /// Calls `open` with the participant whose row was chosen.
  void onOpen(Consumer<String> open) {
    getElement()
        .addEventListener(
            "person-open",
            event -> open.accept(event.getEventData().get("event.detail.participant").asString()))
        .addEventData("event.detail.participant");
  }

  private static void row(ObjectNode row, OverviewViewModel.Row of) {
    LiveRun run = of.run();
    row.put("participant", run.participant())
        .put("mark", of.mark())
        .put("note", of.note().text())
        .put("silent", of.note().silent())
        .put("stopped", run.state() == RunState.STOPPED);
    ArrayNode efforts = row.putArray("efforts");
    for (LiveRun.EpisodeEfforts episode : run.efforts()) {
      ArrayNode blocks = efforts.addArray();
      for (OptionalDouble effort : episode.efforts()) {
        if (effort.isPresent()) {
          blocks.add(effort.getAsDouble());
        } else {
          blocks.addNull();
        }
      }
    }
    if (run.episode() > 0 && run.block() > 0 && run.state() != RunState.FINISHED) {
      row.putObject("here").put("episode", run.episode()).put("block", run.block());
    } else {
      row.putNull("here");
    }
  }
}

package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import strive.study.StudySummary;

/// The protocol of a study, as it was given.
@Route("studies/:study/protocol")
@PermitAll
public final class ProtocolView extends StudyPage {

  private static final long serialVersionUID = 1;

  /// The page; its study comes with the address.
  public ProtocolView(Lab lab) {
    super(lab, "Protocol");
  }

  @Override
  List<Component> actions(StudySummary study) {
    var design = new Anchor(path("/protocol/design"), "Check the design");
    design.addClassName("strive-button");
    return List.of(design);
  }

  @Override
  void show(StudySummary study) {
    String source = lab().studies().protocolSource(study.id());
    String fileName = lab().studies().protocolFileName(study.id());
    content().removeAll();
    var state =
        study.frozen()
            ? Html.badge("Frozen since the first run", "ok")
            : Html.badge("Not frozen: nobody has started", "plain");
    var facts =
        new Div(
            new Span(fileName),
            state,
            Html.muted("sha256 " + study.protocolHash()),
            download(fileName, source));
    facts.addClassName("strive-row");
    var text = new Pre();
    text.addClassName("strive-source");
    source.lines().map(line -> new Span(line.isEmpty() ? " " : line)).forEach(text::add);
    var summary = new Paragraph(ProtocolWords.summary(lab().studies().protocol(study.id())));
    var stack = new Div(Html.card("", summary, facts), Html.card("", text));
    stack.addClassName("strive-stack");
    content().add(stack);
  }

  private static Anchor download(String fileName, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    var handler =
        DownloadHandler.fromInputStream(
            _ ->
                new DownloadResponse(
                    new ByteArrayInputStream(bytes), fileName, "application/yaml", bytes.length));
    return new Anchor(handler, "Download");
  }
}

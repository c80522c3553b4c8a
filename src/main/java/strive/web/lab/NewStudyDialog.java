package strive.web.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import strive.protocol.Fault;
import strive.protocol.ParsedProtocol;
import strive.protocol.ProtocolReader;
import strive.study.CreateResult;
import strive.study.Studies;
import strive.study.StudyId;

/// Creates a study from a shipped protocol, an uploaded file or text.
final class NewStudyDialog extends Dialog {

  private static final long serialVersionUID = 1;
  private static final int MAX_BYTES = 256 * 1024;

  private final transient Lab lab;
  private final transient Consumer<StudyId> created;
  private final TextField name = new TextField("Name of the study");
  private final TextArea text = new TextArea("Protocol (YAML)");
  private final Div findings = new Div();
  private String fileName = "protocol.yaml";

  NewStudyDialog(Lab lab, Consumer<StudyId> created) {
    this.lab = lab;
    this.created = created;
    setHeaderTitle("Create a study");
    setWidth("min(860px, 96vw)");
    name.setMaxLength(Studies.MAX_NAME);
    name.setWidthFull();
    name.setAutofocus(true);
    text.setWidthFull();
    text.setHeight("360px");
    text.setMaxLength(MAX_BYTES);
    text.addClassName("strive-code");
    text.addValueChangeListener(_ -> check());
    findings.getElement().setAttribute("role", "status");
    var form = new Div(name, shipped(), upload(), text, findings);
    form.addClassName("strive-form");
    add(form);
    var create = new Button("Create the study", _ -> create());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), create);
    take(ShippedProtocols.ALL.getFirst());
  }

  private Select<ShippedProtocols.Shipped> shipped() {
    var select = new Select<ShippedProtocols.Shipped>();
    select.setLabel("Begin with");
    select.setItems(ShippedProtocols.ALL);
    select.setItemLabelGenerator(ShippedProtocols.Shipped::title);
    select.setValue(ShippedProtocols.ALL.getFirst());
    select.setWidthFull();
    select.addValueChangeListener(event -> take(event.getValue()));
    return select;
  }

  private Upload upload() {
    var upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, data) -> {
                  fileName = metadata.fileName();
                  text.setValue(new String(data, StandardCharsets.UTF_8));
                }));
    upload.setAcceptedFileExtensions(".yaml", ".yml");
    upload.setMaxFileSize(MAX_BYTES);
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button("Take a file of yours"));
    return upload;
  }

  private void take(ShippedProtocols.Shipped protocol) {
    fileName = protocol.fileName();
    text.setValue(protocol.text());
  }

  private void check() {
    switch (ProtocolReader.read(fileName, text.getValue())) {
      case ParsedProtocol.Valid valid -> {
        findings.removeAll();
        findings.add(
            Html.badge("Valid", "ok"), new Span(" " + ProtocolWords.summary(valid.protocol())));
      }
      case ParsedProtocol.Invalid(List<Fault> faults) -> show(faults);
    }
  }

  private void show(List<Fault> faults) {
    findings.removeAll();
    var list = new UnorderedList();
    list.addClassName("strive-faults");
    for (Fault fault : faults) {
      var go =
          new NativeButton(
              fault.line() + ":" + fault.column() + " " + fault.message(), _ -> goTo(fault));
      list.add(new ListItem(go));
    }
    findings.add(list);
  }

  /// Puts the cursor where the fault is.
  private void goTo(Fault fault) {
    text.getElement()
        .executeJs(
            "const area = this.inputElement; const lines = area.value.split('\\n');"
                + " let at = 0; for (let i = 0; i < $0 - 1; i++) at += lines[i].length + 1;"
                + " at += $1 - 1; area.focus(); area.setSelectionRange(at, at);"
                + " area.scrollTop = ($0 - 5) * 20;",
            fault.line(),
            fault.column());
  }

  private void create() {
    name.setInvalid(false);
    switch (lab.studies().create(name.getValue(), fileName, text.getValue())) {
      case CreateResult.Created(StudyId id) -> {
        close();
        created.accept(id);
      }
      case CreateResult.Faulty(List<Fault> faults) -> show(faults);
      case CreateResult.BadName(String reason) -> {
        name.setErrorMessage(reason);
        name.setInvalid(true);
        name.focus();
      }
    }
  }
}

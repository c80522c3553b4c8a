package strive.web.lab;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// What stands in the head of every page of the laboratory, the one for signing in included.
@StyleSheet(Aura.STYLESHEET)
public final class LabShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1;

  @Override
  public void configurePage(AppShellSettings settings) {
    LabAssets.read().styles().forEach(style -> settings.addLink("stylesheet", style));
    settings.addLink("icon", "/favicon.ico");
  }
}

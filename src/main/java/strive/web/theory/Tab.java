package strive.web.theory;

import java.util.Arrays;
import java.util.Optional;

/// The parts of the page.
enum Tab {
  SCHEDULE("schedule", "Schedule and belief"),
  MEMORY("memory", "Episodic memory"),
  RIVALS("rivals", "Rival schedules"),
  BLOCK("block", "Block task");

  private final String id;
  private final String words;

  Tab(String id, String words) {
    this.id = id;
    this.words = words;
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }

  static Optional<Tab> of(String id) {
    return Arrays.stream(values()).filter(tab -> tab.id.equals(id)).findFirst();
  }
}

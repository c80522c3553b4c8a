package strive.story;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// What a participant sees at one moment.
///
/// @param kind of the screen
/// @param where line at the top, such as `Set 1 of 1, round 2 of 5`
/// @param title of the screen
/// @param count such as `Card 3 of 8`, else empty
/// @param cue pseudo-word shown, else empty
/// @param target that goes with it on a card, else empty
/// @param options offered answers, in place order
public record Screen(
    Kind kind,
    String where,
    String title,
    String count,
    String cue,
    String target,
    List<String> options) {

  /// What a screen asks.
  public enum Kind {
    /// Read and go on.
    READ,
    /// Choose one of several answers about the rules.
    QUIZ,
    /// Say what is expected.
    PROBE,
    /// Choose the number of cards.
    EFFORT,
    /// Look at a card.
    CARD,
    /// Recall what goes with a word.
    RECALL,
    /// The completion code.
    CODE,
    /// Something passing, such as saving.
    WAIT
  }

  /// Reads what is on the screen; the names are those of the page's style sheet.
  private static final String READ_SCREEN =
      """
      () => {
        const text = (selector) => document.querySelector(selector)?.textContent?.trim() ?? '';
        const has = (selector) => document.querySelector(selector) !== null;
        const kind = has('#code') ? 'CODE'
          : has('input[name=quiz]') ? 'QUIZ'
          : has('.probe') ? 'PROBE'
          : has('.chooser') ? 'EFFORT'
          : has('.stage.pair') ? 'CARD'
          : has('.options button') ? 'RECALL'
          : has('main button.go') ? 'READ' : 'WAIT';
        return {
          kind, where: text('header .where'), title: text('main h1'), count: text('.count span'),
          cue: text('.stage .cue'), target: text('.stage .target'),
          options: [...document.querySelectorAll('.options button .target, .choices label')]
            .map((option) => option.textContent.trim()),
        };
      }
      """;

  /// What the page shows now.
  @SuppressWarnings("unchecked")
  public static Screen of(Page page) {
    var seen = (Map<String, Object>) page.evaluate(READ_SCREEN);
    return new Screen(
        Kind.valueOf((String) seen.get("kind")),
        (String) seen.get("where"),
        (String) seen.get("title"),
        (String) seen.get("count"),
        (String) seen.get("cue"),
        (String) seen.get("target"),
        (List<String>) seen.get("options"));
  }
}

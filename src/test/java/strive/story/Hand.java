package strive.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.concurrent.atomic.AtomicInteger;

/// How somebody handles the page.
public enum Hand {
  /// By the keyboard alone.
  KEYBOARD {
    @Override
    void goOn(Page page) {
      page.locator(GO).press("Enter");
    }

    @Override
    void say(Page page, String answer) {
      page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).press("Space");
      page.keyboard().press("Enter");
    }

    @Override
    void expect(Page page) {
      press(page, "ArrowRight", 1);
      press(page, "PageUp", 1);
      press(page, "Enter", 1);
    }

    /// The first arrow leads to a place of chance, Home to none.
    @Override
    void choose(Page page, int cards) {
      press(page, "ArrowRight", 1);
      press(page, "Home", 1);
      press(page, "ArrowRight", cards);
      press(page, "Enter", 1);
    }

    @Override
    void answer(Page page, int place) {
      press(page, Integer.toString(place + 1), 1);
    }

    private void press(Page page, String key, int times) {
      for (int i = 0; i < times; i++) {
        page.keyboard().press(key);
      }
    }
  },

  /// By touch, on a phone.
  FINGER {
    @Override
    void goOn(Page page) {
      // No two touches meet the same point: else quick ones would count as one double touch.
      touch(page.locator(GO), 0.3 + 0.2 * (TOUCHES.getAndIncrement() % 3));
    }

    @Override
    void say(Page page, String answer) {
      page.getByText(answer, new Page.GetByTextOptions().setExact(true)).tap();
      goOn(page);
    }

    @Override
    void expect(Page page) {
      touch(page.locator("main .line input"), 0.6);
      goOn(page);
    }

    @Override
    void choose(Page page, int cards) {
      int steps = page.locator("main .barsbox i").count() + 1;
      touch(page.locator("main .field input"), (cards + 0.5) / steps);
      goOn(page);
    }

    @Override
    void answer(Page page, int place) {
      page.locator("main .options button").nth(place).tap();
    }

    /// Touches something at a share of its width.
    private void touch(Locator what, double share) {
      BoundingBox box = what.boundingBox();
      what.tap(new Locator.TapOptions().setPosition(share * box.width, box.height / 2));
    }
  };

  private static final String GO = "main button.go";
  private static final AtomicInteger TOUCHES = new AtomicInteger();

  /// Presses the main button.
  abstract void goOn(Page page);

  /// Gives an answer about the rules.
  abstract void say(Page page, String answer);

  /// Says what is expected.
  abstract void expect(Page page);

  /// Chooses how many cards to practise.
  abstract void choose(Page page, int cards);

  /// Answers with what stands at a place, from 0.
  abstract void answer(Page page, int place);
}

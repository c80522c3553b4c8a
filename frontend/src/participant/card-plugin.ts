/** jsPsych trial: one practice card, shown for a set time counted in painted frames. */
import { type JsPsych, type JsPsychPlugin, ParameterType, type TrialType } from 'jspsych';
import { el } from './dom';
import { atPaint, FrameWatch } from './frames';
import type { Pair } from './plan';
import { cueElement, targetElement } from './stimulus';

const info = {
  name: 'strive-card',
  version: '1.0.0',
  parameters: {
    /** The pair on the card. */
    pair: { type: ParameterType.OBJECT, default: undefined },
    /** How long it is shown, in ms. */
    card_ms: { type: ParameterType.INT, default: undefined },
    /** Place of the card among those of this round, from 1, and how many there are. */
    place: { type: ParameterType.INT, default: undefined },
    of: { type: ParameterType.INT, default: undefined },
    /** Keeps what was shown; the trial ends when it is kept. */
    keep: { type: ParameterType.FUNCTION, default: undefined },
  },
  data: {
    /** Frame in which it was painted, in ms since the page was loaded. */
    onset: { type: ParameterType.FLOAT },
    /** How long it was shown, in ms. */
    ms: { type: ParameterType.FLOAT },
    /** Late frames while it was shown. */
    dropped: { type: ParameterType.INT },
  },
} as const;

type Info = typeof info;

export interface CardShown {
  readonly onset: number;
  readonly ms: number;
  readonly dropped: number;
}

export type KeepCard = (shown: CardShown) => Promise<unknown>;

export class CardPlugin implements JsPsychPlugin<Info> {
  static info = info;

  constructor(private readonly jsPsych: JsPsych) {}

  trial(display: HTMLElement, trial: TrialType<Info>): void {
    const screen = card(trial.pair as unknown as Pair, Number(trial.place), Number(trial.of));
    void atPaint(() => display.replaceChildren(screen)).then((onset) => {
      // jsPsych gives the focus to its own box; a screen reader reads the card instead.
      screen.querySelector('h1')?.focus({ preventScroll: true });
      const watch: FrameWatch = new FrameWatch(onset, (time) => {
        // A screen that was left shows no more cards.
        if (!screen.isConnected) return void watch.stop();
        if (time < onset + Number(trial.card_ms) - watch.half) return;
        screen.classList.add('blank');
        void this.finish(trial, { onset, ms: time - onset, dropped: watch.stop() });
      });
    });
  }

  simulate(trial: TrialType<Info>, _mode: string, _options: unknown, loaded: () => void): void {
    loaded();
    void this.finish(trial, { onset: 0, ms: Number(trial.card_ms), dropped: 0 });
  }

  private async finish(trial: TrialType<Info>, shown: CardShown): Promise<void> {
    await (trial.keep as unknown as KeepCard)(shown);
    this.jsPsych.finishTrial({ ...shown });
  }
}

function card(pair: Pair, place: number, of: number): HTMLElement {
  return el(
    'div',
    {},
    el('div', { class: 'count' }, el('span', {}, `Card ${place} of ${of}`)),
    el('div', { class: 'stage pair' }, el('h1', { tabindex: '-1' }, cueElement(pair.cue), targetElement(pair.target))),
  );
}

/** jsPsych trial: which of several targets goes with a cue; answered once, by key or press-down; no feedback. */
import { type JsPsych, type JsPsychPlugin, ParameterType, type TrialType } from 'jspsych';
import { el, keys } from './dom';
import { atPaint, FrameWatch } from './frames';
import type { Input, Target } from './plan';
import { cueElement, targetElement } from './stimulus';

const info = {
  name: 'strive-recall',
  version: '1.0.0',
  parameters: {
    /** The pseudo-word that is asked. */
    cue: { type: ParameterType.STRING, default: undefined },
    /** The targets offered, in place order. */
    options: { type: ParameterType.OBJECT, array: true, default: undefined },
    /** Place of the question in the test, from 1, and how many there are. */
    place: { type: ParameterType.INT, default: undefined },
    of: { type: ParameterType.INT, default: undefined },
    /** Quiet after the answer, in ms. */
    quiet_ms: { type: ParameterType.INT, default: 400 },
  },
  data: {
    /** Chosen place, from 0. */
    option: { type: ParameterType.INT },
    /** From the painted question to the answer, in ms. */
    rt: { type: ParameterType.FLOAT },
    /** Frame in which the question was painted, in ms since the page was loaded. */
    onset: { type: ParameterType.FLOAT },
    /** key, mouse or touch. */
    input: { type: ParameterType.STRING },
    /** Late frames until the answer. */
    dropped: { type: ParameterType.INT },
  },
} as const;

type Info = typeof info;

export interface Recalled {
  readonly option: number;
  readonly rt: number;
  readonly onset: number;
  readonly input: Input;
  readonly dropped: number;
}

export class RecallPlugin implements JsPsychPlugin<Info> {
  static info = info;

  constructor(private readonly jsPsych: JsPsych) {}

  trial(display: HTMLElement, trial: TrialType<Info>): void {
    const options = trial.options as unknown as readonly Target[];
    const buttons = options.map((target, place) => optionButton(target, place));
    const screen = question(String(trial.cue), buttons, Number(trial.place), Number(trial.of));
    let onset = Number.POSITIVE_INFINITY;
    let watch: FrameWatch | null = null;
    let answered = false;

    const answer = (option: number, at: number, input: Input): void => {
      // Once, and not before the question was painted.
      if (answered || watch === null || at < onset) return;
      answered = true;
      document.removeEventListener('keydown', onKey);
      const recalled: Recalled = { option, rt: at - onset, onset, input, dropped: watch.stop() };
      buttons.forEach((button, place) => button.classList.toggle('chosen', place === option));
      this.jsPsych.pluginAPI.setTimeout(() => this.jsPsych.finishTrial(recalled), Number(trial.quiet_ms));
    };
    const onKey = (event: KeyboardEvent): void => {
      const option = ['1', '2', '3', '4', '5', '6'].indexOf(event.key);
      if (option >= 0 && option < options.length && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey) {
        answer(option, event.timeStamp, 'key');
      }
    };
    buttons.forEach((button, place) => {
      button.addEventListener('pointerdown', (event) => {
        if (event.button === 0) answer(place, event.timeStamp, event.pointerType === 'mouse' ? 'mouse' : 'touch');
      });
      // Enter and space on a focused answer, and assistive technology, arrive as clicks without a pointer.
      button.addEventListener('click', (event) => answer(place, event.timeStamp, 'key'));
    });
    document.addEventListener('keydown', onKey);
    void atPaint(() => {
      display.replaceChildren(screen);
      screen.querySelector('h1')?.focus({ preventScroll: true });
    }).then((time) => {
      onset = time;
      watch = new FrameWatch();
    });
  }

  simulate(trial: TrialType<Info>, _mode: string, _options: unknown, loaded: () => void): void {
    loaded();
    const count = (trial.options as unknown as readonly Target[]).length;
    const recalled: Recalled = {
      option: this.jsPsych.randomization.randomInt(0, count - 1),
      rt: this.jsPsych.randomization.sampleExGaussian(700, 120, 1 / 300, true),
      onset: 0,
      input: 'key',
      dropped: 0,
    };
    this.jsPsych.finishTrial(recalled);
  }
}

function optionButton(target: Target, place: number): HTMLButtonElement {
  return el('button', { type: 'button' }, el('kbd', {}, String(place + 1)), targetElement(target), el('span'));
}

function question(cue: string, buttons: HTMLButtonElement[], place: number, of: number): HTMLElement {
  const dots = el('ol', { class: 'dots', 'aria-hidden': 'true' });
  for (let i = 1; i <= of; i++) dots.append(el('li', { class: i < place ? 'd' : i === place ? 'n' : '' }));
  return el(
    'div',
    { class: 'trial' },
    el('div', { class: 'count' }, el('span', {}, `Word ${place} of ${of}`), dots),
    el('div', { class: 'stage' }, el('h1', { tabindex: '-1' }, 'What goes with'), cueElement(cue)),
    el('div', { class: 'options', role: 'group', 'aria-label': 'Answers' }, ...buttons),
    el('p', { class: 'note under' }, 'Not sure? Take your best guess. You see your points after the last word.'),
    keys([buttons.map((_, i) => String(i + 1)), 'choose the answer with that number']),
  );
}

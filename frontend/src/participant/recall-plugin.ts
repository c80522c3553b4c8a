/** jsPsych trial: one question of a test, answered once, at press-down; then quiet, no feedback. */
import { type JsPsych, type JsPsychPlugin, ParameterType, type TrialType } from 'jspsych';
import { atPaint, FrameWatch } from './frames';
import type { Input, Target } from './plan';
import { type AnswerPressed, StriveRecall } from './recall';

const info = {
  name: 'strive-recall',
  version: '1.0.0',
  parameters: {
    /** The pseudo-word that is asked. */
    cue: { type: ParameterType.STRING, default: undefined },
    /** What is offered, in place order. */
    options: { type: ParameterType.OBJECT, array: true, default: undefined },
    /** Place of the question in the test, from 1, and how many there are. */
    place: { type: ParameterType.INT, default: undefined },
    of: { type: ParameterType.INT, default: undefined },
    /** Quiet after the answer, in ms. */
    quiet_ms: { type: ParameterType.INT, default: 400 },
    /** Keeps the answer at once; the trial ends when it is kept and the quiet is over. */
    keep: { type: ParameterType.FUNCTION, default: undefined },
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

export type KeepAnswer = (recalled: Recalled) => Promise<unknown>;

export class RecallPlugin implements JsPsychPlugin<Info> {
  static info = info;

  constructor(private readonly jsPsych: JsPsych) {}

  trial(display: HTMLElement, trial: TrialType<Info>): void {
    const question = new StriveRecall();
    question.cue = String(trial.cue);
    question.options = trial.options as unknown as readonly Target[];
    question.place = Number(trial.place);
    question.of = Number(trial.of);
    void atPaint(() => display.replaceChildren(question)).then((onset) => {
      question.querySelector('h1')?.focus({ preventScroll: true });
      this.listen(question, trial, onset);
    });
  }

  simulate(trial: TrialType<Info>, _mode: string, _options: unknown, loaded: () => void): void {
    loaded();
    const count = (trial.options as unknown as readonly Target[]).length;
    void this.finish(trial, {
      option: this.jsPsych.randomization.randomInt(0, count - 1),
      rt: this.jsPsych.randomization.sampleExGaussian(700, 120, 1 / 300, true),
      onset: 0,
      input: 'key',
      dropped: 0,
    }, 0);
  }

  private listen(question: StriveRecall, trial: TrialType<Info>, onset: number): void {
    const watch: FrameWatch = new FrameWatch(onset, () => {
      if (!question.isConnected) watch.stop();
    });
    const onAnswer = (event: CustomEvent<AnswerPressed>): void => {
      const { option, at, input } = event.detail;
      // What was pressed before the question could be seen is no answer to it.
      if (at < onset) return;
      question.removeEventListener('answer-pressed', onAnswer);
      question.pressed = option;
      void this.finish(trial, { option, rt: at - onset, onset, input, dropped: watch.stop() }, Number(trial.quiet_ms));
    };
    question.addEventListener('answer-pressed', onAnswer);
  }

  private async finish(trial: TrialType<Info>, recalled: Recalled, quiet: number): Promise<void> {
    const over = new Promise<void>((resolve) => void this.jsPsych.pluginAPI.setTimeout(resolve, quiet));
    await Promise.all([over, (trial.keep as unknown as KeepAnswer)(recalled)]);
    this.jsPsych.finishTrial({ ...recalled });
  }
}

/** The timed parts of a round, as jsPsych timelines that begin where the round was broken off. */
import { initJsPsych } from 'jspsych';
import { CardPlugin, type CardShown } from './card-plugin';
import type { Episode, Happening, Position } from './plan';
import { type Recalled, RecallPlugin } from './recall-plugin';

export interface TimedPart {
  readonly display: HTMLElement;
  readonly episode: Episode;
  readonly at: Position;
  /** Keeps what happened; the next trial begins when it is on the device. */
  readonly record: (happening: Happening) => Promise<unknown>;
}

/** Shows the cards that are left; resolves when the last one is recorded. */
export function practise(part: TimedPart): Promise<void> {
  const { episode, at } = part;
  const timeline: object[] = [];
  for (let card = at.item; card < at.cards; card++) {
    const pair = episode.cardOrder[at.cardsBefore + card] ?? 0;
    timeline.push({
      type: CardPlugin,
      pair: episode.pairs[pair],
      card_ms: episode.cardMs,
      place: card + 1,
      of: at.cards,
      on_finish: (data: CardShown) =>
        part.record({
          type: 'card', episode: episode.episode, block: at.block, card, pair,
          onset: round(data.onset), ms: round(data.ms), dropped: data.dropped,
        }),
    });
  }
  return play(part.display, timeline);
}

/** Asks the questions that are left; resolves when the last answer is recorded. */
export function recall(part: TimedPart): Promise<void> {
  const { episode, at } = part;
  const trials = episode.tests[at.block - 1] ?? [];
  const timeline = trials.slice(at.item).map((trial, i) => ({
    type: RecallPlugin,
    cue: episode.pairs[trial.pair]?.cue ?? '',
    options: trial.options.map((pair) => episode.pairs[pair]?.target),
    place: at.item + i + 1,
    of: trials.length,
    on_finish: (data: Recalled) =>
      part.record({
        type: 'answer', episode: episode.episode, block: at.block, trial: at.item + i, pair: trial.pair,
        option: data.option, rt: round(data.rt), onset: round(data.onset), input: data.input, dropped: data.dropped,
      }),
  }));
  return play(part.display, timeline);
}

type Timeline = Parameters<ReturnType<typeof initJsPsych>['run']>[0];

async function play(display: HTMLElement, timeline: object[]): Promise<void> {
  const jsPsych = initJsPsych({ display_element: display });
  await jsPsych.run(timeline as Timeline);
}

/** Microseconds are more than any browser's clock gives. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

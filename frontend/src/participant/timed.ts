/** The timed parts of a round, as jsPsych timelines that begin where the round was broken off. */
import { initJsPsych } from 'jspsych';
import { CardPlugin, type KeepCard } from './card-plugin';
import type { Episode, Happening, Position } from './plan';
import { type KeepAnswer, RecallPlugin } from './recall-plugin';

export interface TimedPart {
  readonly display: HTMLElement;
  readonly episode: Episode;
  readonly at: Position;
  /** Keeps what happened; the next trial begins when it is on the device. */
  readonly record: (happening: Happening) => Promise<unknown>;
}

/** The cards that are left. */
export function cardTimeline(part: TimedPart): object[] {
  const { episode, at } = part;
  return Array.from({ length: at.cards - at.item }, (_, i) => {
    const card = at.item + i;
    const pair = episode.cardOrder[at.cardsBefore + card] ?? 0;
    const keep: KeepCard = (shown) =>
      part.record({
        type: 'card', episode: episode.episode, block: at.block, card, pair,
        onset: round(shown.onset), ms: round(shown.ms), dropped: shown.dropped,
      });
    return { type: CardPlugin, pair: episode.pairs[pair], card_ms: episode.cardMs, place: card + 1, of: at.cards, keep };
  });
}

/** The questions that are left. */
export function recallTimeline(part: TimedPart): object[] {
  const { episode, at } = part;
  const trials = episode.tests[at.block - 1] ?? [];
  return trials.slice(at.item).map((trial, i) => {
    const keep: KeepAnswer = (answer) =>
      part.record({
        type: 'answer', episode: episode.episode, block: at.block, trial: at.item + i, pair: trial.pair,
        option: answer.option, rt: round(answer.rt), onset: round(answer.onset), input: answer.input, dropped: answer.dropped,
      });
    const options = trial.options.map((pair) => episode.pairs[pair]?.target);
    return { type: RecallPlugin, cue: episode.pairs[trial.pair]?.cue ?? '', options, place: at.item + i + 1, of: trials.length, keep };
  });
}

/** Goes through the cards or the questions that are left; resolves when the last one is kept. */
export async function play(part: TimedPart): Promise<void> {
  const { display } = part;
  // jsPsych gives its box the focus at each trial; that must not scroll a small screen.
  display.focus = () => HTMLElement.prototype.focus.call(display, { preventScroll: true });
  const jsPsych = initJsPsych({ display_element: display });
  const timeline = part.at.phase === 'practise' ? cardTimeline(part) : recallTimeline(part);
  await jsPsych.run(timeline as Parameters<typeof jsPsych.run>[0]);
}

/** Microseconds are more than any browser's clock gives. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

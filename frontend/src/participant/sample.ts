/** A small plan for tests: consent, one set of two rounds with a question before the first, debrief. */
import type { Episode, Plan, Run, StriveEvent } from './plan';
import { start } from './walk';

export const episode: Episode = {
  kind: 'episode', episode: 1, practice: false, title: 'Set 1 of 1', intro: ['Two rounds.'], forced: false,
  blocks: 2, cards: 4, cardMs: 50, reward: 100, costAtFull: 160, forcedCards: null,
  pairs: ['dovik', 'lanup', 'sirod', 'bemat'].map((cue, i) => ({
    cue, target: { kind: 'word', text: ['lamp', 'river', 'glove', 'corn'][i] ?? '' },
  })),
  cardOrder: [2, 0, 1, 3, 1, 0, 3, 2],
  tests: [
    [{ pair: 0, options: [3, 0, 1, 2] }, { pair: 1, options: [1, 2, 3, 0] }],
    [{ pair: 1, options: [0, 1, 2, 3] }, { pair: 0, options: [0, 3, 2, 1] }],
  ],
  probeBlocks: [1], startCards: [3, 1], context: [],
};

export const plan: Plan = {
  version: 1, title: 'Learning new words', protocolHash: 'a'.repeat(64), seed: 1, language: 'en',
  steps: [
    { kind: 'consent', title: 'Taking part', text: ['Please read.'], agree: 'I agree', decline: 'I do not' },
    episode,
    { kind: 'debrief', title: 'What this was about', text: ['Thank you.'] },
  ],
};

/** What a person does who practises two cards in each round and always presses the second answer. */
export const way: readonly Omit<StriveEvent, 'at'>[] = [
  { type: 'consent', agreed: true },
  { type: 'episode-started', episode: 1 },
  { type: 'probe', episode: 1, block: 1, expectation: 60, ms: 900, input: 'key' },
  ...[1, 2].flatMap((block) => [
    { type: 'choice', episode: 1, block, cards: 2, start: null, moves: 1, ms: 700, input: 'mouse' },
    ...[0, 1].map((card) => ({ type: 'card', episode: 1, block, card, pair: 0, onset: 1, ms: 50, dropped: 0 })),
    ...(episode.tests[block - 1] ?? []).map(({ pair }, trial) =>
      ({ type: 'answer', episode: 1, block, trial, pair, option: 1, onset: 1, rt: 400, input: 'key', dropped: 0 })),
    { type: 'block-done', episode: 1, block, correct: 1, points: 60, ms: 500 },
  ]),
  { type: 'debriefed', ms: 300 },
] as readonly Omit<StriveEvent, 'at'>[];

export function newRun(): Run {
  return {
    participant: 'P-001', state: 'running', writer: 1, acknowledged: 0, position: start(plan), plan,
    code: null, points: 0, bonus: null,
  };
}

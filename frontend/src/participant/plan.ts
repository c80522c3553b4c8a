/** The messages between page and server; their Java twins are Plan, Position and Event in strive.protocol. */

export interface Plan {
  readonly version: number;
  readonly title: string;
  readonly protocolHash: string;
  readonly seed: number;
  readonly language: string;
  readonly steps: readonly Step[];
}

export type Step = Consent | Instructions | Quiz | Episode | Debrief;

export interface Consent {
  readonly kind: 'consent';
  readonly title: string;
  readonly text: readonly string[];
  readonly agree: string;
  readonly decline: string;
}

export interface Page {
  readonly title: string;
  readonly text: readonly string[];
}

export interface Instructions {
  readonly kind: 'instructions';
  readonly pages: readonly Page[];
}

export interface Question {
  readonly text: string;
  readonly options: readonly string[];
  /** Place of the right option, from 0. */
  readonly right: number;
}

export interface Quiz {
  readonly kind: 'quiz';
  readonly attempts: number;
  readonly questions: readonly Question[];
  readonly again: readonly string[];
}

export type Target =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'symbol'; readonly path: string; readonly name: string };

export interface Pair {
  readonly cue: string;
  readonly target: Target;
}

export interface TestTrial {
  readonly pair: number;
  /** Pairs whose targets are offered, in place order. */
  readonly options: readonly number[];
}

export interface Episode {
  readonly kind: 'episode';
  /** 1..K, 0 for practice. */
  readonly episode: number;
  readonly practice: boolean;
  readonly title: string;
  readonly intro: readonly string[];
  readonly forced: boolean;
  readonly blocks: number;
  readonly cards: number;
  /** How long a card is shown, in ms. */
  readonly cardMs: number;
  readonly reward: number;
  readonly costAtFull: number;
  readonly forcedCards: number | null;
  readonly pairs: readonly Pair[];
  readonly cardOrder: readonly number[];
  readonly tests: readonly (readonly TestTrial[])[];
  readonly probeBlocks: readonly number[];
  readonly startCards: readonly number[];
  readonly context: readonly number[];
}

export interface Debrief {
  readonly kind: 'debrief';
  readonly title: string;
  readonly text: readonly string[];
}

export type Phase =
  | 'read' | 'answer' | 'again' | 'intro' | 'probe' | 'choose' | 'practise' | 'test' | 'points' | 'done' | 'stopped';

export interface Position {
  readonly step: number;
  readonly phase: Phase;
  readonly block: number;
  readonly item: number;
  readonly attempt: number;
  readonly cards: number;
  readonly correct: number;
  readonly points: number;
  /** Cards of earlier blocks of this episode; the card order goes on there. */
  readonly cardsBefore: number;
  readonly last: { readonly correct: number; readonly tests: number } | null;
}

export type Input = 'key' | 'mouse' | 'touch';

/** What happened; `at` is the device's time in ms since 1970. Further fields belong to the type. */
export interface StriveEvent {
  readonly type: string;
  readonly at: number;
  readonly [field: string]: unknown;
}

/** An event before it is stamped. */
export interface Happening {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The server's answer about a run. */
export interface Run {
  readonly participant: string;
  readonly state: 'running' | 'finished' | 'stopped';
  readonly writer: number;
  readonly acknowledged: number;
  readonly position: Position;
  readonly plan: Plan;
  readonly code: string | null;
  readonly points: number;
  readonly bonus: string | null;
}

/** Points for a block: reward a right answer minus the cost of k of n cards, rounded half up. */
export function pointsOf(episode: Episode, correct: number, cards: number): number {
  return episode.reward * correct - costOf(episode, cards);
}

/** What k of n cards cost, in points. */
export function costOf(episode: Pick<Episode, 'cards' | 'costAtFull'>, cards: number): number {
  return Math.floor((2 * episode.costAtFull * cards * cards + episode.cards ** 2) / (2 * episode.cards ** 2));
}

export function episodesOf(plan: Plan): readonly Episode[] {
  return plan.steps.filter((step): step is Episode => step.kind === 'episode');
}

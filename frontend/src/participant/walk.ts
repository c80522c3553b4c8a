/**
 * The one reducer: where a run is after an event. The twin of strive.protocol.Walk; contract/walk.json holds both.
 * The page needs it to go on when it is offline; the server's answer is the one that counts.
 */
import { type Episode, type Phase, type Plan, type Position, pointsOf, type Quiz, type StriveEvent } from './plan';

const remarks = new Set(['hidden', 'shown', 'blurred', 'focused', 'resumed', 'local-copy']);

export type Walked = { readonly moved: Position } | { readonly irregular: string };

export function start(plan: Plan): Position {
  return enter(plan, 0, 0);
}

export function after(plan: Plan, at: Position, event: StriveEvent): Walked {
  if (remarks.has(event.type)) return { moved: at };
  const step = plan.steps[at.step];
  if (at.phase === 'done' || at.phase === 'stopped' || step === undefined) return { irregular: 'the run has ended' };
  if (event.type === 'stopped') return to(at, 'stopped');
  switch (step.kind) {
    case 'consent':
      if (event.type !== 'consent' || typeof event['agreed'] !== 'boolean') return unexpected(at, event);
      return event['agreed'] ? next(plan, at, at.points) : to(at, 'stopped');
    case 'instructions':
      if (event.type !== 'page-read' || event['page'] !== at.item) return unexpected(at, event);
      return at.item + 1 === step.pages.length ? next(plan, at, at.points) : { moved: item(at, 0) };
    case 'quiz':
      return quiz(plan, step, at, event);
    case 'episode':
      return inEpisode(plan, step, at, event);
    case 'debrief':
      return event.type === 'debriefed' ? next(plan, at, at.points) : unexpected(at, event);
  }
}

function quiz(plan: Plan, step: Quiz, at: Position, event: StriveEvent): Walked {
  if (at.phase === 'again') {
    if (event.type !== 'quiz-again') return unexpected(at, event);
    return { moved: { ...at, phase: 'answer', block: 0, item: 0, attempt: at.attempt + 1, cards: 0, correct: 0, cardsBefore: 0 } };
  }
  const question = step.questions[at.item];
  if (event.type !== 'quiz-answer' || event['question'] !== at.item || question === undefined) return unexpected(at, event);
  const option = event['option'];
  if (!within(option, 0, question.options.length - 1)) return { irregular: 'no such option' };
  const correct = at.correct + (option === question.right ? 1 : 0);
  if (at.item + 1 < step.questions.length) return { moved: item(at, correct) };
  if (correct === step.questions.length) return next(plan, at, at.points);
  return to(at, at.attempt < step.attempts ? 'again' : 'stopped');
}

const expected: Partial<Record<Phase, string>> = {
  intro: 'episode-started',
  probe: 'probe',
  choose: 'choice',
  practise: 'card',
  test: 'answer',
  points: 'block-done',
};

function inEpisode(plan: Plan, episode: Episode, at: Position, event: StriveEvent): Walked {
  if (event.type !== expected[at.phase] || event['episode'] !== episode.episode) return unexpected(at, event);
  if (at.phase === 'intro') return { moved: block(episode, at, 1, at.points, at.last) };
  if (event['block'] !== at.block) return unexpected(at, event);
  switch (at.phase) {
    case 'probe':
      return within(event['expectation'], 0, 100) ? to(at, 'choose') : { irregular: 'expectation must be 0 to 100' };
    case 'choose':
      return choice(episode, at, event);
    case 'practise':
      if (event['card'] !== at.item) return unexpected(at, event);
      return at.item + 1 === at.cards ? to(at, 'test') : { moved: item(at, at.correct) };
    case 'test':
      return answer(episode, at, event);
    default: {
      const points = at.points + (episode.practice ? 0 : pointsOf(episode, at.correct, at.cards));
      if (at.block === episode.blocks) return next(plan, at, points);
      const tests = episode.tests[at.block - 1]?.length ?? 0;
      return { moved: block(episode, at, at.block + 1, points, { correct: at.correct, tests }) };
    }
  }
}

function choice(episode: Episode, at: Position, event: StriveEvent): Walked {
  const cards = event['cards'];
  if (!within(cards, 0, episode.cards)) return { irregular: 'no such number of cards' };
  if (episode.forced && cards !== episode.forcedCards) return { irregular: 'the cards are set here' };
  return { moved: { ...at, phase: cards === 0 ? 'test' : 'practise', item: 0, cards, correct: 0 } };
}

function answer(episode: Episode, at: Position, event: StriveEvent): Walked {
  const trials = episode.tests[at.block - 1] ?? [];
  const trial = trials[at.item];
  const option = event['option'];
  if (trial === undefined || event['trial'] !== at.item || event['pair'] !== trial.pair) return unexpected(at, event);
  if (!within(option, 0, trial.options.length - 1)) return { irregular: 'no such option' };
  const answered = item(at, at.correct + (trial.options[option] === trial.pair ? 1 : 0));
  return answered.item === trials.length ? to(answered, 'points') : { moved: answered };
}

function block(episode: Episode, at: Position, number: number, points: number, last: Position['last']): Position {
  const phase = episode.probeBlocks.includes(number) ? 'probe' : 'choose';
  return { step: at.step, phase, block: number, item: 0, attempt: 1, cards: 0, correct: 0, points, cardsBefore: at.cardsBefore + at.cards, last };
}

function enter(plan: Plan, step: number, points: number): Position {
  const kind = plan.steps[step]?.kind;
  const phase: Phase =
    kind === undefined ? 'done' : kind === 'quiz' ? 'answer' : kind === 'episode' ? 'intro' : 'read';
  return { step, phase, block: 0, item: 0, attempt: 1, cards: 0, correct: 0, points, cardsBefore: 0, last: null };
}

function next(plan: Plan, at: Position, points: number): Walked {
  return { moved: enter(plan, at.step + 1, points) };
}

function to(at: Position, phase: Phase): Walked {
  return { moved: { ...at, phase, item: 0 } };
}

function item(at: Position, correct: number): Position {
  return { ...at, item: at.item + 1, correct };
}

function within(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}

function unexpected(at: Position, event: StriveEvent): Walked {
  return { irregular: `not expected in phase ${at.phase} of step ${at.step}: ${event.type}` };
}

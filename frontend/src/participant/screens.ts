/** The screens that are not timed: each gets what it shows and one function for what happens. */
import { effortChooser } from './chooser';
import { el, mainButton, number, paragraphs } from './dom';
import { steps } from './frame';
import { costOf, type Consent, type Debrief, type Episode, type Happening, type Instructions, type Position, pointsOf, type Quiz } from './plan';
import { probe } from './probe';

export type Record = (happening: Happening) => void;

function title(text: string): HTMLHeadingElement {
  return el('h1', { id: 'question', tabindex: '-1' }, text);
}

export function consent(step: Consent, record: Record): HTMLElement[] {
  const decline = el('button', { class: 'plain', type: 'button' }, step.decline);
  decline.addEventListener('click', () => record({ type: 'consent', agreed: false }));
  const agree = mainButton(step.agree, () => record({ type: 'consent', agreed: true }));
  return [title(step.title), ...paragraphs(step.text), el('div', { class: 'actions' }, agree, decline)];
}

export function instructions(step: Instructions, at: Position, record: Record): HTMLElement[] {
  const page = step.pages[at.item];
  const shown = performance.now();
  const last = at.item + 1 === step.pages.length;
  const on = mainButton(last ? 'I have read this' : 'Go on', () =>
    record({ type: 'page-read', page: at.item, ms: since(shown) }));
  return [
    el('p', { class: 'note' }, `How it works, page ${at.item + 1} of ${step.pages.length}`),
    title(page?.title ?? ''),
    ...paragraphs(page?.text ?? []),
    el('div', { class: 'actions' }, on),
  ];
}

export function quiz(step: Quiz, at: Position, record: Record): HTMLElement[] {
  if (at.phase === 'again') {
    const again = mainButton('Answer the questions again', () => record({ type: 'quiz-again' }));
    return [title('Please read the rules once more'), ...paragraphs(step.again), el('div', { class: 'actions' }, again)];
  }
  const question = step.questions[at.item];
  const shown = performance.now();
  let chosen = -1;
  const go = mainButton('First choose an answer', () =>
    record({ type: 'quiz-answer', question: at.item, option: chosen, ms: since(shown) }));
  go.setAttribute('aria-disabled', 'true');
  const options = (question?.options ?? []).map((option, place) => {
    const radio = el('input', { type: 'radio', name: 'quiz', value: String(place) });
    radio.addEventListener('change', () => {
      chosen = place;
      go.setAttribute('aria-disabled', 'false');
      go.textContent = 'This is my answer';
    });
    return el('label', { class: 'choice' }, radio, el('span', {}, option));
  });
  return [
    el('p', { class: 'note' }, `Question ${at.item + 1} of ${step.questions.length}`),
    title(question?.text ?? ''),
    el('div', { class: 'choices', role: 'radiogroup', 'aria-labelledby': 'question' }, ...options),
    el('div', { class: 'actions' }, go),
  ];
}

export function intro(step: Episode, record: Record): HTMLElement[] {
  const begin = mainButton(step.practice ? 'Try it out' : 'Begin this set', () =>
    record({ type: 'episode-started', episode: step.episode }));
  return [title(step.title), ...paragraphs(step.intro), el('div', { class: 'actions' }, begin)];
}

export function expectation(step: Episode, at: Position, record: Record): HTMLElement[] {
  const shown = performance.now();
  const options = step.tests[0]?.[0]?.options.length ?? 4;
  return [
    el('p', { class: 'note' }, `A short question before round ${at.block}`),
    title('How well will you do in the last test of this set?'),
    el('p', {}, `Think of the test in round ${step.blocks}. Out of every 100 words like these, how many will you get right then?`),
    ...probe({
      lastRound: step.blocks,
      guessing: Math.round(100 / options),
      answer: (value, input) =>
        record({ type: 'probe', episode: step.episode, block: at.block, expectation: value, ms: since(shown), input }),
    }),
  ];
}

export function choose(step: Episode, at: Position, record: Record): HTMLElement[] {
  const shown = performance.now();
  const chosen = (cards: number, start: number | null, moves: number, input: string): void =>
    record({ type: 'choice', episode: step.episode, block: at.block, cards, start, moves, ms: since(shown), input });
  if (step.forcedCards !== null) {
    const cards = step.forcedCards;
    return [
      steps('choose'),
      title(`This round has ${cards} cards for everybody`),
      el('p', { class: 'note' }, `You practise all ${cards} cards.${step.costAtFull === 0 ? ' They cost nothing here.' : ''}`),
      facts(step, at),
      el('div', { class: 'actions' }, mainButton(`Practise ${cards} cards`, () => chosen(cards, null, 0, 'mouse'))),
    ];
  }
  return [
    steps('choose'),
    title('How much do you want to practise before this test?'),
    el('p', { class: 'note' }, 'Each card shows one pair. More cards help you learn, and each extra card costs more than the one before.'),
    ...effortChooser({
      episode: step,
      start: step.startCards[at.block - 1] ?? 0,
      facts: facts(step, at),
      choose: (choice) => chosen(choice.cards, choice.start, choice.moves, choice.input),
    }),
  ];
}

function facts(step: Episode, at: Position): HTMLElement {
  const fact = (name: string, value: string): HTMLElement => el('div', {}, el('dt', {}, name), el('dd', {}, value));
  return el(
    'dl',
    { class: 'facts' },
    fact('A right answer', `${number(step.reward)} points`),
    fact('In the last test', at.last === null ? 'no test yet' : `${at.last.correct} of ${at.last.tests} right`),
    fact('Rounds after this', String(step.blocks - at.block)),
  );
}

export function points(step: Episode, at: Position, record: Record): HTMLElement[] {
  const shown = performance.now();
  const tests = step.tests[at.block - 1]?.length ?? 0;
  const paid = pointsOf(step, at.correct, at.cards);
  const row = (name: string, value: string, sum = false): HTMLElement =>
    el('tr', { class: sum ? 'sum' : '' }, el('th', { scope: 'row' }, name), el('td', {}, value));
  const last = at.block === step.blocks;
  const on = mainButton(last ? 'Finish this set' : `Go to round ${at.block + 1}`, () =>
    record({ type: 'block-done', episode: step.episode, block: at.block, correct: at.correct, points: paid, ms: since(shown) }));
  return [
    steps('points'),
    title(`${at.correct} of ${tests} right`),
    el('table', {},
      el('tbody', {},
        row(`${at.correct} right ${at.correct === 1 ? 'answer' : 'answers'}`, `${number(at.correct * step.reward)} points`),
        row(`${at.cards} ${at.cards === 1 ? 'card' : 'cards'}`, `${number(-costOf(step, at.cards))} points`),
        row('This round', `${number(paid)} points`, true))),
    el('p', { class: 'note under' }, step.practice ? 'This was for trying out. The points do not count.' : `${step.blocks - at.block} ${step.blocks - at.block === 1 ? 'round is' : 'rounds are'} left in this set.`),
    el('div', { class: 'actions' }, on),
  ];
}

export function debrief(step: Debrief, record: Record): HTMLElement[] {
  const shown = performance.now();
  return [
    title(step.title),
    ...paragraphs(step.text),
    el('div', { class: 'actions' }, mainButton('Finish and get my code', () => record({ type: 'debriefed', ms: since(shown) }))),
  ];
}

function since(time: number): number {
  return Math.round((performance.now() - time) * 1000) / 1000;
}

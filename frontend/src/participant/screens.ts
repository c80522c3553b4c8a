/** The screens that are not timed: each gets what it shows and one function for what happens. */
import { StriveEffortChooser } from './chooser';
import { el, enterButton, keys, mainButton, number, paragraphs } from './dom';
import { steps } from './frame';
import {
  type Consent, costOf, type Debrief, type Episode, type Happening, type Instructions, pointsOf, type Position, type Quiz, type Step,
} from './plan';
import { StriveProbe } from './probe';

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
  const on = enterButton(last ? 'I have read this' : 'Go on', () =>
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
  go.dataset['enter'] = '';
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
  const begin = enterButton(step.practice ? 'Try it out' : 'Begin this set', () =>
    record({ type: 'episode-started', episode: step.episode }));
  return [title(step.title), ...paragraphs(step.intro), el('div', { class: 'actions' }, begin)];
}

/** After a reload in the middle of cards or questions. */
export function welcomeBack(step: Episode, at: Position, goOn: () => void): HTMLElement[] {
  const practise = at.phase === 'practise';
  const all = practise ? at.cards : (step.tests[at.block - 1]?.length ?? 0);
  const what = practise ? 'card' : 'word';
  const where = practise ? 'practising' : 'in the test';
  return [
    steps(at.phase),
    title('Welcome back'),
    el('p', {}, `You were ${where} when the page closed. Next is ${what} ${at.item + 1} of ${all}.`),
    el('div', { class: 'actions' }, enterButton(`Go on with ${what} ${at.item + 1}`, goOn)),
  ];
}

export function expectation(step: Episode, at: Position, record: Record): HTMLElement[] {
  const shown = performance.now();
  const probe = new StriveProbe();
  probe.lastRound = step.blocks;
  probe.guessing = Math.round(100 / (step.tests[0]?.[0]?.options.length ?? 4));
  probe.addEventListener('expectation-given', ({ detail }) =>
    record({ type: 'probe', episode: step.episode, block: at.block, expectation: detail.expectation, ms: since(shown), input: detail.input }));
  return [
    el('p', { class: 'note before' }, `A short question before round ${at.block}`),
    title('How well will you do in the last test of this set?'),
    el('p', {}, `Think of the test in round ${step.blocks}. Out of every 100 words like these, how many will you get right then?`),
    probe,
  ];
}

export function choose(step: Episode, at: Position, record: Record): HTMLElement[] {
  return step.forcedCards === null ? freely(step, at, record) : setForAll(step, at, step.forcedCards, record);
}

function freely(step: Episode, at: Position, record: Record): HTMLElement[] {
  const shown = performance.now();
  const chooser = new StriveEffortChooser();
  chooser.prices = step;
  chooser.start = step.startCards[at.block - 1] ?? 0;
  chooser.facts = facts(step, at);
  chooser.addEventListener('effort-chosen', ({ detail }) =>
    record({ type: 'choice', episode: step.episode, block: at.block, ...detail, ms: since(shown) }));
  const card = step.pairs[0]?.target.kind === 'symbol' ? 'a word and its drawing' : 'one pair of words';
  return [
    steps('choose'),
    title('How much do you want to practise before this test?'),
    el('p', { class: 'note' }, `Each card shows ${card}. More cards help you learn, and each extra card costs more than the one before.`),
    chooser,
  ];
}

function setForAll(step: Episode, at: Position, cards: number, record: Record): HTMLElement[] {
  const shown = performance.now();
  const price = costOf(step, cards);
  return [
    steps('choose'),
    title(`In this set everybody practises ${cards} cards`),
    el('p', { class: 'note' }, price === 0 ? 'The cards cost nothing here.' : `They cost ${number(price)} points.`),
    facts(step, at),
    el('div', { class: 'actions' }, enterButton(`Practise ${cards} cards`, (input) =>
      record({ type: 'choice', episode: step.episode, block: at.block, cards, start: null, moves: 0, ms: since(shown), input }))),
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
  const together = pointsOf(step, at.correct, at.cards);
  const price = costOf(step, at.cards);
  const left = step.blocks - at.block;
  const row = (name: string, value: string, sum = false): HTMLElement =>
    el('tr', { class: sum ? 'sum' : '' }, el('th', { scope: 'row' }, name), el('td', {}, value));
  const last = at.block === step.blocks;
  const on = enterButton(last ? (step.practice ? 'End the practice set' : 'Finish this set') : `Go to round ${at.block + 1}`, () =>
    record({ type: 'block-done', episode: step.episode, block: at.block, correct: at.correct, points: together, ms: since(shown) }));
  return [
    steps('points'),
    title(`${at.correct} of ${tests} right`),
    el('table', {},
      el('tbody', {},
        row(`Earned for ${at.correct} right ${at.correct === 1 ? 'answer' : 'answers'}`, `${number(at.correct * step.reward)} points`),
        row(`Paid for ${at.cards} ${at.cards === 1 ? 'card' : 'cards'}`, price === 0 ? 'free' : `−${number(price)} points`),
        row('This round', `${number(together)} points`, true))),
    el('p', { class: 'note under' }, step.practice
      ? 'This was for trying out. These points do not count.'
      : left === 0 ? 'This was the last round of this set.' : `${left} ${left === 1 ? 'round is' : 'rounds are'} left in this set.`),
    el('div', { class: 'actions' }, on),
    keys([['Enter'], 'go on']),
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

/** What a run that ends before its end says; `why` where the person did not choose it. */
export function whyStopped(step: Step | undefined, at: Position): { readonly title: string; readonly why: string } {
  if (step?.kind === 'consent') return { title: 'You are not taking part', why: '' };
  if (step?.kind === 'quiz' && at.attempt === step.attempts) {
    return { title: 'The study ends here', why: 'Not every answer about the rules was right, so you cannot go on. ' };
  }
  return { title: 'You have stopped taking part', why: '' };
}

function since(time: number): number {
  return Math.round((performance.now() - time) * 1000) / 1000;
}

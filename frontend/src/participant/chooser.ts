/** How many cards to practise: bars whose height is the price, a marker that is nowhere until it is touched. */
import { el, keys, mainButton, number } from './dom';
import { costOf, type Episode, type Input } from './plan';

export interface Chosen {
  readonly cards: number;
  /** Where the first arrow key put the marker, if one did. */
  readonly start: number | null;
  readonly moves: number;
  readonly input: Input;
}

export interface ChooserPart {
  readonly episode: Episode;
  /** Seeded place for the first arrow key. */
  readonly start: number;
  readonly facts: HTMLElement;
  readonly choose: (chosen: Chosen) => void;
}

export function effortChooser(part: ChooserPart): HTMLElement[] {
  const { episode } = part;
  let value: number | null = null;
  let start: number | null = null;
  let moves = 0;
  let input: Input = 'mouse';

  const bars = Array.from({ length: episode.cards }, () => el('i'));
  bars.forEach((bar, i) => (bar.style.height = `${(100 * (i + 1) ** 2) / episode.cards ** 2}%`));
  const box = el('div', { class: 'barsbox', 'aria-hidden': 'true' }, ...bars);
  box.style.gridTemplateColumns = `repeat(${episode.cards}, 1fr)`;
  box.style.paddingLeft = `calc(100% / ${episode.cards + 1})`;
  const range = el('input', {
    type: 'range', min: '0', max: String(episode.cards), step: '1', value: '0',
    'aria-labelledby': 'question', 'aria-valuetext': 'not chosen yet',
  });
  const cards = el('b', {}, '–', el('small', {}, 'not chosen yet'));
  const cost = el('b', {}, '–');
  const fewer = el('button', { type: 'button', 'aria-label': 'One card fewer' }, '−');
  const more = el('button', { type: 'button', 'aria-label': 'One card more' }, '+');
  const hint = el('span', {}, 'Touch a bar or press an arrow key to choose.');
  const chooser = el(
    'div',
    { class: 'chooser untouched' },
    el('div', { class: 'now', 'aria-live': 'polite' },
      el('div', {}, el('span', {}, 'Practice cards'), cards), el('div', {}, el('span', {}, 'Cost'), cost)),
    el('div', { class: 'field' }, box, range),
    el('div', { class: 'ends' }, el('span', {}, '0 cards, free'),
      el('span', {}, `${episode.cards} cards, ${number(episode.costAtFull)} points`)),
    el('div', { class: 'fine' }, fewer, more, hint),
  );
  const go = mainButton('First choose how much to practise', () => {
    if (value !== null) part.choose({ cards: value, start, moves, input });
  });
  go.setAttribute('aria-disabled', 'true');

  const move = (to: number, by: Input): void => {
    value = Math.min(episode.cards, Math.max(0, to));
    moves += 1;
    input = by;
    range.value = String(value);
    chooser.classList.remove('untouched');
    bars.forEach((bar, i) => bar.classList.toggle('on', i < (value ?? 0)));
    const price = number(costOf(episode, value));
    cards.replaceChildren(String(value), el('small', {}, `of ${episode.cards}`));
    cost.replaceChildren(price, el('small', {}, 'points'));
    hint.textContent = 'The height of a bar is what that many cards cost.';
    range.setAttribute('aria-valuetext', `${value} of ${episode.cards} cards, costs ${price} points`);
    go.setAttribute('aria-disabled', 'false');
    go.textContent = value === 0 ? 'Skip practice, go to the test' : `Practise ${value} ${value === 1 ? 'card' : 'cards'}`;
  };
  let pointer: Input = 'mouse';
  range.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType === 'mouse' ? 'mouse' : 'touch';
    // A press on the place where the hidden marker happens to be moves nothing, but is a choice.
    setTimeout(() => value === null && move(Number(range.value), pointer));
  });
  range.addEventListener('input', () => move(Number(range.value), pointer));
  range.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };
    const step = steps[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      go.click();
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      move(event.key === 'Home' ? 0 : episode.cards, 'key');
    } else if (step !== undefined) {
      event.preventDefault();
      if (value === null) start = part.start;
      move(value === null ? part.start : value + step, 'key');
    }
  });
  fewer.addEventListener('click', () => value !== null && move(value - 1, pointer));
  more.addEventListener('click', () => value !== null && move(value + 1, pointer));
  // Arrow keys choose wherever the focus is, so that nobody has to look for the slider.
  queueMicrotask(() => range.focus({ preventScroll: true }));
  return [
    chooser,
    part.facts,
    el('div', { class: 'actions' }, go),
    keys([['←', '→'], 'one card'], [['Page Up', 'Page Down'], 'five cards'], [['Home'], 'none'], [['End'], 'all'], [['Enter'], 'go on']),
  ];
}

/** How many of a hundred words somebody expects to get right in the last round; no default, no earlier answer shown. */
import { el, keys, mainButton } from './dom';
import type { Input } from './plan';

export interface ProbePart {
  readonly lastRound: number;
  /** Right answers by guessing, of 100. */
  readonly guessing: number;
  readonly answer: (expectation: number, input: Input) => void;
}

export function probe(part: ProbePart): HTMLElement[] {
  let value: number | null = null;
  let input: Input = 'mouse';
  const shown = el('b', {}, '–');
  const rail = el('div', { class: 'rail' });
  const range = el('input', {
    type: 'range', min: '0', max: '100', step: '1', value: '50',
    'aria-labelledby': 'question', 'aria-valuetext': 'not chosen yet',
  });
  const box = el(
    'div',
    { class: 'probe untouched' },
    el('div', { class: 'big', 'aria-live': 'polite' }, shown, el('span', {}, `of 100 words right in round ${part.lastRound}`)),
    el('div', { class: 'line' }, rail, range),
    ticks(part.guessing),
  );
  const go = mainButton('First move the marker', () => {
    if (value !== null) part.answer(value, input);
  });
  go.setAttribute('aria-disabled', 'true');
  const move = (to: number, by: Input): void => {
    value = Math.min(100, Math.max(0, to));
    input = by;
    range.value = String(value);
    box.classList.remove('untouched');
    shown.textContent = String(value);
    rail.style.setProperty('--v', `${value}%`);
    range.setAttribute('aria-valuetext', `${value} of 100 words right`);
    go.setAttribute('aria-disabled', 'false');
    go.textContent = `My guess is ${value}`;
  };
  let pointer: Input = 'mouse';
  range.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType === 'mouse' ? 'mouse' : 'touch';
    setTimeout(() => value === null && move(Number(range.value), pointer));
  });
  range.addEventListener('input', () => move(Number(range.value), pointer));
  range.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };
    const step = steps[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      go.click();
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      move(event.key === 'Home' ? 0 : 100, 'key');
    } else if (step !== undefined) {
      event.preventDefault();
      move(value === null ? Number(range.value) : value + step, 'key');
    }
  });
  queueMicrotask(() => range.focus({ preventScroll: true }));
  return [
    box,
    el('p', { class: 'note under' }, 'There is no right or wrong guess. It does not change your points. Please say what you really think.'),
    el('div', { class: 'actions' }, go),
    keys([['←', '→'], 'one'], [['Page Up', 'Page Down'], 'ten'], [['Home'], 'none'], [['End'], 'all'], [['Enter'], 'go on']),
  ];
}

function ticks(guessing: number): HTMLElement {
  const places: [number, string][] = [[0, 'none'], [guessing, 'guessing'], [50, 'half'], [75, ''], [100, 'all']];
  const marks = places
    .filter(([at], i) => places.findIndex(([other]) => other === at) === i)
    .map(([at, word]) => {
      const mark = el('span', {}, String(at), el('br'), word);
      mark.style.left = `${at}%`;
      return mark;
    });
  return el('div', { class: 'ticks', 'aria-hidden': 'true' }, ...marks);
}

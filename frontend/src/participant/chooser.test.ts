import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EffortChosen, StriveEffortChooser } from './chooser';

let chooser: StriveEffortChooser;
let chosen: EffortChosen[];

beforeEach(async () => {
  chosen = [];
  document.body.innerHTML = '<h1 id="question" tabindex="-1">How much?</h1>';
  chooser = new StriveEffortChooser();
  chooser.prices = { cards: 20, costAtFull: 400 };
  chooser.start = 7;
  chooser.addEventListener('effort-chosen', ({ detail }) => chosen.push(detail));
  document.body.append(chooser);
  document.querySelector('h1')?.focus();
  await chooser.updateComplete;
});

afterEach(() => document.body.replaceChildren());

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await chooser.updateComplete;
  }
}

const button = (): HTMLButtonElement => chooser.querySelector('.go') as HTMLButtonElement;
const range = (): HTMLInputElement => chooser.querySelector('input') as HTMLInputElement;

test('before the first touch nothing is chosen, and the button says what is missing', async () => {
  expect(button().textContent).toBe('First choose how much to practise');
  expect(button().getAttribute('aria-disabled')).toBe('true');
  expect(range().getAttribute('aria-valuetext')).toBe('not chosen yet');
  expect(chooser.querySelectorAll('.on')).toHaveLength(0);

  button().click();
  await press('Enter');

  expect(chosen).toEqual([]);
});

test('the first arrow key puts the marker on the seeded place, from wherever the focus is', async () => {
  await press('ArrowRight');
  expect(range().value).toBe('7');
  expect(document.activeElement).toBe(range());
  expect(range().getAttribute('aria-valuetext')).toBe('7 of 20 cards, costs 49 points');
});

test('keys choose, and what was chosen says where it began and how often it moved', async () => {
  await press('ArrowLeft', 'PageUp', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Enter');
  expect(chosen).toEqual([{ cards: 13, start: 7, moves: 5, input: 'key' }]);
});

test('Home and End go to the ends, and further keys stay there without counting', async () => {
  await press('End', 'ArrowRight', 'PageUp');
  expect(button().textContent).toBe('Practise 20 cards');
  await press('Home', 'PageDown');
  expect(button().textContent).toBe('Skip practice, go to the test');
  await press('Enter');
  expect(chosen).toEqual([{ cards: 0, start: null, moves: 2, input: 'key' }]);
});

test('the chosen bars are dark, and each is as high as its price', async () => {
  await press('ArrowRight');
  const bars = [...chooser.querySelectorAll<HTMLElement>('.barsbox i')];
  expect(bars.filter((bar) => bar.classList.contains('on'))).toHaveLength(7);
  expect(bars.map((bar) => Number.parseFloat(bar.style.height))).toEqual(bars.map((_, i) => 0.25 * (i + 1) ** 2));
});

test('the buttons beside the bars move by one card', async () => {
  await press('ArrowRight');
  const [fewer, more] = [...chooser.querySelectorAll<HTMLButtonElement>('.fine button')];
  fewer?.click();
  fewer?.click();
  more?.click();
  await chooser.updateComplete;
  expect(button().textContent).toBe('Practise 6 cards');
});

test('a choice is told once, however often the button is pressed', async () => {
  await press('End');
  button().click();
  button().click();
  await press('Enter');
  expect(chosen).toHaveLength(1);
});

test('a screen reader that moves the slider itself gets the seeded place first', async () => {
  range().value = '1';
  range().dispatchEvent(new Event('input', { bubbles: true }));
  await chooser.updateComplete;
  expect(button().textContent).toBe('Practise 7 cards');
  await press('Enter');
  expect(chosen[0]).toMatchObject({ start: 7, input: 'key' });
});

test('keys in a dialog choose nothing', async () => {
  const dialog = document.createElement('dialog');
  const keep = document.createElement('button');
  dialog.append(keep);
  dialog.open = true;
  document.body.append(dialog);
  keep.focus();
  await press('ArrowRight');
  expect(button().getAttribute('aria-disabled')).toBe('true');
});

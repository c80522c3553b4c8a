import { beforeEach, expect, test } from 'vitest';
import { type Chosen, StriveSlider } from './slider';

let slider: StriveSlider;
let chosen: Chosen[];

beforeEach(async () => {
  slider = new StriveSlider();
  slider.label = 'Cost of effort';
  slider.lowest = 0.01;
  slider.highest = 10;
  slider.logarithmic = true;
  slider.value = 0.3;
  chosen = [];
  slider.addEventListener('slider-chosen', (event) => chosen.push(event.detail));
  document.body.replaceChildren(slider);
  await slider.updateComplete;
});

function part(selector: string): HTMLInputElement {
  const found = slider.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

async function move(place: number, how: 'input' | 'change'): Promise<void> {
  part('.rail').value = String(place);
  part('.rail').dispatchEvent(new Event(how));
  await slider.updateComplete;
}

async function type(text: string): Promise<void> {
  part('.number').value = text;
  part('.number').dispatchEvent(new Event('change'));
  await slider.updateComplete;
}

test('the middle of a logarithmic scale is the geometric mean of its ends', async () => {
  await move(100, 'input');

  expect(chosen).toEqual([{ value: 0.32, final: false }]);
  expect(part('.rail').getAttribute('aria-valuetext')).toBe('0.32');
});

test('both ends can be reached exactly', async () => {
  await move(0, 'change');
  await move(200, 'change');

  expect(chosen.map((one) => one.value)).toEqual([0.01, 10]);
});

test('letting go is told even when the number stays', async () => {
  await move(100, 'input');
  await move(100, 'change');

  expect(chosen.map((one) => one.final)).toEqual([false, true]);
});

test('a number is typed as it is, within the ends', async () => {
  await type('0.1234');
  await type('25');

  expect(chosen.map((one) => one.value)).toEqual([0.1234, 10]);
});

test('what is no number leaves the slider as it was', async () => {
  await type('much');

  expect(chosen).toEqual([]);
  expect(part('.number').value).toBe('0.3');
});

test('a bias shows its sign and its side', async () => {
  slider.logarithmic = false;
  slider.signed = true;
  slider.lowest = -1;
  slider.highest = 1;
  slider.step = 0.01;
  slider.value = -0.3;
  await slider.updateComplete;

  expect(part('.number').value).toBe('−0.3');
  expect(slider.querySelector('.strive-slider')?.classList.contains('under')).toBe(true);
});

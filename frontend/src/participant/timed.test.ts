import { initJsPsych } from 'jspsych';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Happening, Position } from './plan';
import { episode } from './sample';
import { cardTimeline, play, recallTimeline, type TimedPart } from './timed';

let display: HTMLElement;
let kept: Happening[];

beforeEach(() => {
  kept = [];
  display = document.createElement('div');
  document.body.append(display);
});

afterEach(() => document.body.replaceChildren());

const position: Position = {
  step: 1, phase: 'practise', block: 1, item: 0, attempt: 1, cards: 4, correct: 0, points: 0, cardsBefore: 0, last: null,
};

function part(at: Partial<Position>): TimedPart {
  return { display, episode, at: { ...position, ...at }, record: async (happening) => kept.push(happening) };
}

type Timeline = Parameters<ReturnType<typeof initJsPsych>['simulate']>[0];

async function simulated(timeline: object[]): Promise<void> {
  await initJsPsych({ display_element: display }).simulate(timeline as Timeline, 'data-only');
}

function press(key: string, more: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

async function shown(text: string): Promise<void> {
  await expect.poll(() => display.querySelector('.count span')?.textContent).toBe(text);
}

test('simulated practice keeps each chosen card once, in the plan\'s order', async () => {
  await simulated(cardTimeline(part({ cards: 3 })));
  expect(kept.map(({ card, pair, ms }) => ({ card, pair, ms }))).toEqual([
    { card: 0, pair: 2, ms: 50 }, { card: 1, pair: 0, ms: 50 }, { card: 2, pair: 1, ms: 50 },
  ]);
});

test('practice goes on at the card where it was broken off, and the order where the last round stopped', async () => {
  await simulated(cardTimeline(part({ block: 2, item: 2, cards: 4, cardsBefore: 3 })));
  expect(kept.map(({ card, pair }) => ({ card, pair }))).toEqual([{ card: 2, pair: 0 }, { card: 3, pair: 3 }]);
});

test('a simulated test answers each question with one of its places', async () => {
  await simulated(recallTimeline(part({ phase: 'test' })));
  expect(kept.map(({ trial, pair }) => ({ trial, pair }))).toEqual([{ trial: 0, pair: 0 }, { trial: 1, pair: 1 }]);
  for (const { option, rt } of kept) {
    expect([0, 1, 2, 3]).toContain(option);
    expect(rt).toBeGreaterThan(0);
  }
});

test('a card is shown for its time, counted in frames, and gone when it is kept', async () => {
  let seen = '';
  const timed = part({ cards: 1 });
  await play({
    ...timed,
    record: async (happening) => {
      seen = display.querySelector('.blank .stage')?.textContent ?? 'not blank';
      kept.push(happening);
    },
  });
  expect(seen).toBe('sirodglove');
  // Half a frame early at most, as the nearest frame is the end; late only by what this machine loses.
  expect(kept[0]?.['ms']).toBeGreaterThanOrEqual(50 - 1000 / 60 / 2 - 1);
});

test('a question takes the first press only, at once, by number', async () => {
  const done = play(part({ phase: 'test' }));
  await shown('Word 1 of 2');
  press('5');
  press('2', { ctrlKey: true });
  press('2', { repeat: true });
  expect(kept).toEqual([]);
  press('3');
  press('1');
  expect(kept).toMatchObject([{ type: 'answer', trial: 0, pair: 0, option: 2, input: 'key' }]);
  await expect.poll(() => display.querySelector('.pressed')?.textContent).toBe('3river');

  await shown('Word 2 of 2');
  press('1');
  await done;
  expect(kept.map(({ option }) => option)).toEqual([2, 0]);
});

test('digits are taken where a keyboard has them, also when they need Shift there', async () => {
  const done = play(part({ phase: 'test', item: 1 }));
  await shown('Word 2 of 2');
  press('é', { code: 'Digit2' });
  expect(kept).toMatchObject([{ option: 1, input: 'key' }]);
  await done;
});

test('each card and each question takes the focus, so that a screen reader reads it', async () => {
  const done = play(part({ phase: 'test', item: 1 }));
  await shown('Word 2 of 2');
  expect(document.activeElement?.tagName).toBe('H1');
  press('1');
  await done;
  kept = [];
  await play({ ...part({ cards: 1 }), record: async (happening) => {
    expect(document.activeElement?.textContent).toBe('sirodglove');
    kept.push(happening);
  } });
  expect(kept).toHaveLength(1);
});

test('an answer is taken at press-down, and says whether a mouse or a finger gave it', async () => {
  const done = play(part({ phase: 'test', item: 1 }));
  await shown('Word 2 of 2');
  const down = new MouseEvent('pointerdown', { bubbles: true, button: 0 });
  Object.defineProperty(down, 'pointerType', { value: 'touch' });
  display.querySelectorAll('button')[3]?.dispatchEvent(down);
  expect(kept).toMatchObject([{ option: 3, input: 'touch' }]);
  await done;
});

test('cards of a screen that was left are not kept', async () => {
  void play(part({ cards: 2 }));
  await expect.poll(() => display.querySelector('.pair') !== null).toBe(true);
  display.replaceChildren();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(kept).toEqual([]);
});

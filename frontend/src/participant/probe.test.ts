import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExpectationGiven, StriveProbe } from './probe';

let probe: StriveProbe;
let given: ExpectationGiven[];

beforeEach(async () => {
  given = [];
  probe = new StriveProbe();
  probe.lastRound = 10;
  probe.addEventListener('expectation-given', ({ detail }) => given.push(detail));
  document.body.append(probe);
  await probe.updateComplete;
});

afterEach(() => document.body.replaceChildren());

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await probe.updateComplete;
  }
}

test('there is no default: nothing is given before the marker is moved', async () => {
  expect(probe.querySelector('.big')?.textContent).toContain('–');
  await press('Enter');
  expect(given).toEqual([]);
});

test('keys move by one and by ten, and Enter gives the number', async () => {
  await press('End', 'PageDown', 'PageDown', 'ArrowLeft', 'Enter', 'Enter');
  expect(given).toEqual([{ expectation: 79, input: 'key' }]);
});

test('the scale says what none, guessing, half and all are', () => {
  const words = [...probe.querySelectorAll('.ticks span')].map((tick) => tick.textContent);
  expect(words).toEqual(['0none', '25guessing', '50half', '75', '100all']);
});

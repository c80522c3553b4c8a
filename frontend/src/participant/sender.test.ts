// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Api } from './api';
import { Laboratory, problem } from './laboratory';
import type { StriveEvent } from './plan';
import type { Queued } from './queue';
import { type SavedState, Sender, type SenderPart, type Trouble } from './sender';

/** Pauses that no test waits for. */
const pauses = { linger: 1, first: 1, longest: 4 };
/** No second try by itself. */
const patient = { pauses: { linger: 1, first: 60_000, longest: 60_000 } };
let laboratory: Laboratory;
let stored: number[];
let states: SavedState[];
let troubles: Trouble[];
let sender: Sender;

beforeEach(async () => {
  laboratory = new Laboratory();
  await laboratory.open();
  laboratory.writer = 1;
  stored = [];
  states = [];
  troubles = [];
});

afterEach(async () => {
  sender.stop();
  await laboratory.close();
});

function sending(waiting: Queued[], more: Partial<SenderPart> = {}): Sender {
  sender = new Sender({
    api: new Api('token'), writer: 1, acknowledged: 0, waiting, pauses,
    saved: (state) => states.push(state),
    stored: async (queued) => void stored.push(...queued.map((one) => one.seq)),
    trouble: (trouble) => troubles.push(trouble),
    ...more,
  });
  return sender;
}

function events(count: number, from = 1, text = ''): Queued[] {
  return Array.from({ length: count }, (_, i) => ({ seq: from + i, event: { type: 'card', at: from + i, text } }));
}

const numbers = (queued: readonly Queued[]): number[] => queued.map((one) => one.seq);
const firsts = (): unknown[] => laboratory.calls.map((call) => call.body['first']);
const sizes = (): number[] => laboratory.calls.map((call) => (call.body['events'] as StriveEvent[]).length);
const held = (): number[] => laboratory.events.map((event) => event.at);

test('a batch has at most 200 events, and the next begins where it ended', async () => {
  await sending(events(450)).flush();
  expect(firsts()).toEqual([1, 201, 401]);
  expect(stored).toEqual(numbers(events(450)));
  expect(held()).toEqual(stored);
});

test('large events travel in smaller batches, and one that is larger than a batch goes alone', async () => {
  await sending([...events(3, 1, 'x'.repeat(50_000)), ...events(1, 4, 'y'.repeat(130_000)), ...events(1, 5)]).flush();
  expect(sizes()).toEqual([2, 1, 1, 1]);
});

test('a server that took part of a batch gets the rest', async () => {
  laboratory.events.push(...events(2).map((one) => one.event));
  laboratory.answers.push({ status: 200, body: { acknowledged: 2 } });
  await sending(events(5)).flush();
  expect(firsts()).toEqual([1, 3]);
  expect(stored).toEqual([1, 2, 3, 4, 5]);
});

test('without an answer the same batch is tried again, and the person reads that it waits', async () => {
  laboratory.deaf = 2;
  await sending(events(2)).flush();
  expect(firsts()).toEqual([1, 1, 1]);
  expect(held()).toEqual([1, 2]);
  expect(states).toContainEqual({ kind: 'offline', left: 2 });
  await expect.poll(() => states.at(-1)).toEqual({ kind: 'saved', left: 0 });
});

test('a server in haste and a gap that this tab can fill are no reason to stop', async () => {
  laboratory.answers.push(problem(429, 'too-many-requests'), problem(409, 'gap', { expected: 1 }));
  await sending(events(2)).flush();
  expect(held()).toEqual([1, 2]);
  expect(troubles).toEqual([]);
});

test('a server that wants what this device has forgotten is another history, and nothing more is sent', async () => {
  laboratory.events.push(...events(2).map((one) => one.event));
  await sending(events(2, 6), { acknowledged: 5 }).flush();
  expect(troubles).toEqual(['content-conflict']);
  expect(numbers(sender.left)).toEqual([6, 7]);
  expect(laboratory.calls).toHaveLength(1);
});

test.each(['content-conflict', 'run-ended', 'other-tab'])('%s ends sending, and what was not taken is still here', async (name) => {
  laboratory.answers.push(problem(409, name));
  await sending(events(2)).flush();
  sender.add({ seq: 3, event: { type: 'card', at: 3 } });
  await sender.flush();
  expect(troubles).toEqual([name]);
  expect(numbers(sender.left)).toEqual([1, 2, 3]);
  expect(laboratory.calls).toHaveLength(1);
});

test('leaving does not wait for the next try', async () => {
  laboratory.deaf = 1;
  sending(events(3), patient);
  await expect.poll(() => states.at(-1)?.kind).toBe('offline');
  sender.leave();
  await expect.poll(held).toEqual([1, 2, 3]);
});

test('browsers let 64 kB outlive a page, so no more is sent on leaving and the rest waits on the device', async () => {
  laboratory.deaf = 1;
  sending(events(4, 1, 'x'.repeat(25_000)), patient);
  await expect.poll(() => states.at(-1)?.kind).toBe('offline');
  sender.leave();
  await expect.poll(held).toEqual([1, 2]);
  expect(numbers(sender.left)).toEqual([1, 2, 3, 4]);
});

test('after it was stopped nothing is sent or told', async () => {
  laboratory.deaf = 1;
  sending(events(1), patient);
  await expect.poll(() => states.at(-1)?.kind).toBe('offline');
  sender.stop();
  await sender.flush();
  sender.leave();
  expect(held()).toEqual([]);
  expect(stored).toEqual([]);
});

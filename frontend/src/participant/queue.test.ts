// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Mark, openQueue, type Queue, type Queued, TakenOver } from './queue';
import { newRun, way } from './sample';
import { newToken } from './session';

let token: string;
let queue: Queue;

beforeEach(async () => {
  token = newToken();
  queue = await openQueue(token);
});

function event(seq: number): Queued {
  return { seq, event: { type: 'consent', ...way[seq - 1], at: seq } };
}

function mark(acknowledged: number): Mark {
  return { acknowledged, position: newRun().position, totals: [] };
}

async function put(...numbers: number[]): Promise<void> {
  for (const seq of numbers) await queue.put(event(seq));
}

/** What another tab, or this one after a reload, finds. */
async function found(): Promise<number[] | undefined> {
  return (await (await openQueue(token)).hold(null))?.queued.map((one) => one.seq);
}

test('a device that knows nothing of a run holds nothing', async () => {
  expect(await queue.hold(null)).toBeNull();
});

test('the run and everything kept are there after a reload without a network', async () => {
  const run = newRun();
  await queue.hold(run);
  await put(1, 2, 3);

  const held = await (await openQueue(token)).hold(null);

  expect(held).toEqual({ run, mark: null, queued: [event(1), event(2), event(3)] });
});

test('runs do not see each other', async () => {
  await queue.hold(newRun());
  await put(1);

  expect(await (await openQueue(newToken())).hold(null)).toBeNull();
});

test('what the server has is forgotten, and where the run stood is kept instead', async () => {
  await queue.hold(newRun());
  await put(1, 2, 3);
  await queue.acknowledged(mark(2));

  const held = await (await openQueue(token)).hold(null);

  expect(held?.mark).toEqual(mark(2));
  expect(held?.queued).toEqual([event(3)]);
});

test('a number is kept once: the second event under it is refused, the first stays', async () => {
  await queue.hold(newRun());
  await put(1);

  await expect(queue.put({ seq: 1, event: { type: 'stopped', at: 9 } })).rejects.toBeDefined();

  expect((await (await openQueue(token)).hold(null))?.queued).toEqual([event(1)]);
});

test('a tab that another one has taken over writes nothing more', async () => {
  await queue.hold(newRun());
  await put(1);
  const younger = await openQueue(token);
  await younger.hold(null);

  await expect(queue.put(event(2))).rejects.toBeInstanceOf(TakenOver);

  await younger.put(event(2));
  expect(await found()).toEqual([1, 2]);
});

test('a late receipt of the elder tab never takes the mark back', async () => {
  await queue.hold(newRun());
  await put(1, 2);
  const younger = await openQueue(token);
  await younger.hold(null);
  await younger.acknowledged(mark(2));

  await queue.acknowledged(mark(1));

  expect((await (await openQueue(token)).hold(null))?.mark?.acknowledged).toBe(2);
});

test('the holder follows a server that has less than this device was told', async () => {
  await queue.hold(newRun());
  await put(1, 2);
  await queue.acknowledged(mark(2));

  await queue.acknowledged(mark(1));

  expect((await (await openQueue(token)).hold(null))?.mark?.acknowledged).toBe(1);
});

test('what was refused is set aside until the laboratory has been told', async () => {
  await queue.hold(newRun());
  await put(1, 2);
  await queue.setAside([event(2)]);

  expect(await found()).toEqual([1]);
  const later = await openQueue(token);
  expect(await later.untold()).toEqual([event(2).event]);
  await later.told();
  expect(await (await openQueue(token)).untold()).toEqual([]);
});

test('the code is kept with the run', async () => {
  const finished = { code: 'K7QM-2XTP', points: 120, bonus: null };
  await queue.keepFinished(finished);

  expect(await (await openQueue(token)).finished()).toEqual(finished);
});

// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Laboratory, problem } from './laboratory';
import type { Happening } from './plan';
import { canKeep, TakenOver } from './queue';
import { way } from './sample';
import type { SavedState, Trouble } from './sender';
import { newToken, Session, type SessionEars } from './session';

const kept = globalThis.indexedDB;
let laboratory: Laboratory;
let token: string;
let troubles: Trouble[];
let states: SavedState['kind'][];

const ears: SessionEars = {
  saved: (state) => states.push(state.kind),
  trouble: (trouble) => troubles.push(trouble),
};

beforeEach(async () => {
  laboratory = new Laboratory();
  await laboratory.open();
  token = newToken();
  troubles = [];
  states = [];
});

afterEach(() => laboratory.close());

async function begun(): Promise<Session> {
  const begin = await Session.begin(token, 'link', ears);
  if (!('ok' in begin)) throw new Error('no run');
  return begin.ok;
}

/** As a reload does: nothing is left but what the device and the server hold. */
async function reloaded(): Promise<Session> {
  const opened = await Session.open(token, ears);
  if (!('session' in opened)) throw new Error('no run');
  return opened.session;
}

async function go(session: Session, from: number, to: number): Promise<void> {
  for (const happening of way.slice(from, to)) await session.record(happening as Happening);
}

const types = (): string[] => laboratory.events.map((event) => event.type);

test('a whole run arrives in order, once, and brings the code', async () => {
  const session = await begun();
  await go(session, 0, way.length);

  const answer = await session.finish();

  expect(types()).toEqual(way.map((one) => one.type));
  expect(answer).toEqual({ ok: { code: 'K7QM-2XTP', points: 120, bonus: null } });
  expect(session.pointsBySet()).toEqual([120]);
});

test('what happens at the same time is kept one after the other, in the order of the calls', async () => {
  const session = await begun();
  await Promise.all(way.slice(0, 6).map((happening) => session.record(happening as Happening)));
  await session.allSent();
  expect(types()).toEqual(way.slice(0, 6).map((one) => one.type));
});

test('several answers travel together', async () => {
  const session = await begun();
  await go(session, 0, way.length);
  await session.allSent();
  expect(laboratory.calls.filter((call) => call.path.endsWith('/events')).length).toBeLessThanOrEqual(3);
});

test('a reload with an unreachable server goes on at the answer where it was broken off', async () => {
  const session = await begun();
  await go(session, 0, 3);
  await session.allSent();
  laboratory.deaf = Number.POSITIVE_INFINITY;
  await go(session, 3, 7);
  session.end();

  const again = await reloaded();

  expect(again.position).toMatchObject({ phase: 'test', block: 1, item: 1, cards: 2 });
  laboratory.deaf = 0;
  again.sendNow();
  await again.allSent();
  expect(types()).toEqual(way.slice(0, 7).map((one) => one.type));
  again.end();
});

test('events whose receipt was lost are sent again and stored once', async () => {
  const session = await begun();
  laboratory.dumb = 1;
  await go(session, 0, 4);
  await session.allSent();
  expect(types()).toEqual(way.slice(0, 4).map((one) => one.type));
  expect(states).toContain('offline');
});

test('points of a set are known although its last receipt was lost with the page', async () => {
  const session = await begun();
  await go(session, 0, way.length - 1);
  laboratory.dumb = Number.POSITIVE_INFINITY;
  session.leave();
  await expect.poll(() => laboratory.events.length).toBe(way.length - 1);
  session.end();
  laboratory.dumb = 0;

  const again = await reloaded();

  expect(again.position.phase).toBe('read');
  expect(again.pointsBySet()).toEqual([120]);
  again.end();
});

test('a page that is closed sends what it has without waiting', async () => {
  const session = await begun();
  await go(session, 0, 1);
  await session.allSent();
  await go(session, 1, 4);
  session.leave();
  await expect.poll(types).toEqual(way.slice(0, 4).map((one) => one.type));
  session.end();
});

test('a server that is overloaded gets the same events later', async () => {
  const session = await begun();
  laboratory.answers.push(problem(429, 'too-many-requests'), { status: 503, body: {} });
  await go(session, 0, 4);
  await session.allSent();
  expect(types()).toEqual(way.slice(0, 4).map((one) => one.type));
});

describe('two tabs', () => {
  test('the elder keeps nothing any more, even before it hears of the younger', async () => {
    const elder = await begun();
    await go(elder, 0, 2);
    const younger = await reloaded();

    await expect(elder.record(way[2] as Happening)).rejects.toBeInstanceOf(TakenOver);

    await go(younger, 2, 4);
    await younger.allSent();
    expect(types()).toEqual(way.slice(0, 4).map((one) => one.type));
    elder.end();
  });

  test('the younger sends what the elder had kept', async () => {
    const elder = await begun();
    laboratory.deaf = 1;
    await go(elder, 0, 3);
    const younger = await reloaded();
    await younger.allSent();
    expect(types()).toEqual(way.slice(0, 3).map((one) => one.type));
    elder.end();
  });

  test('one on another device is told of by the server', async () => {
    const session = await begun();
    laboratory.writer += 1;
    await go(session, 0, 1);
    await session.allSent();
    expect(troubles).toEqual(['other-tab']);
    expect(laboratory.events).toEqual([]);
  });
});

describe('a server that holds other events under the same numbers', () => {
  test('is followed, and gets a copy of the refused ones', async () => {
    const session = await begun();
    laboratory.events.push({ type: 'consent', agreed: true, at: 1 });
    await go(session, 0, 2);
    await expect.poll(() => troubles).toEqual(['content-conflict']);

    const again = await reloaded();
    await again.allSent();

    expect(again.position).toMatchObject({ step: 1, phase: 'intro' });
    expect(types()).toEqual(['consent', 'local-copy']);
    const copy = laboratory.events[1]?.['events'] as { type: string }[];
    expect(copy.map((one) => one.type)).toEqual(['consent', 'episode-started']);
    again.end();
  });

  test('is told once', async () => {
    const session = await begun();
    laboratory.events.push({ type: 'consent', agreed: true, at: 1 });
    await go(session, 0, 1);
    await expect.poll(() => troubles).toEqual(['content-conflict']);
    const again = await reloaded();
    await again.allSent();
    again.end();
    const third = await reloaded();
    await third.allSent();
    third.end();
    expect(types()).toEqual(['consent', 'local-copy']);
  });
});

test('a server that has lost what it acknowledged is followed, and nothing is sent under wrong numbers', async () => {
  const session = await begun();
  await go(session, 0, 3);
  await session.allSent();
  laboratory.events.length = 1;
  await go(session, 3, 4);
  await expect.poll(() => troubles).toEqual(['content-conflict']);

  const again = await reloaded();
  await again.allSent();

  expect(again.position).toMatchObject({ step: 1, phase: 'intro' });
  expect(types()).toEqual(['consent', 'local-copy']);
  again.end();
});

test('a run that the server does not know is not begun on the device either', async () => {
  expect(await Session.open(token, ears)).toEqual({ unknown: true, begun: false });
});

test('without a server and without anything kept there is nothing to go on with', async () => {
  laboratory.deaf = 1;
  expect(await Session.open(token, ears)).toEqual({ offline: true });
});

describe('a browser that keeps nothing', () => {
  beforeEach(() => {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => { throw new Error('blocked'); } });
  });

  afterEach(() => {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: kept });
  });

  test('says so before the start', async () => {
    expect(await canKeep()).toBe(false);
  });

  test('goes on only when the server has the answer', async () => {
    const session = await begun();
    await session.record(way[0] as Happening);
    expect(session.lasting).toBe(false);
    expect(types()).toEqual(['consent']);
    session.end();
  });
});

test('a device that becomes full goes on as one that keeps nothing', async () => {
  const session = await begun();
  await go(session, 0, 1);
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = () => { throw new DOMException('no room', 'QuotaExceededError'); };

  await session.record(way[1] as Happening);

  IDBObjectStore.prototype.add = add;
  expect(session.lasting).toBe(false);
  expect(types()).toEqual(['consent', 'episode-started']);
  session.end();
});

test('the code is the same when the page is opened again, also without a server', async () => {
  const session = await begun();
  await go(session, 0, way.length);
  const answer = await session.finish();
  laboratory.deaf = Number.POSITIVE_INFINITY;

  const again = await reloaded();

  expect(again.position.phase).toBe('done');
  expect(await again.finish()).toEqual(answer);
});

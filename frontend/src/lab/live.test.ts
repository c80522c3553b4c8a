import { afterEach, expect, test } from 'vitest';
import { StriveLive } from './live';

const listeners = new Set<() => void>();
const connectionState = {
  state: 'connected',
  addStateChangeListener: (listener: () => void) => void listeners.add(listener),
  removeStateChangeListener: (listener: () => void) => void listeners.delete(listener),
};

async function shown(): Promise<StriveLive> {
  Object.assign(window, { Vaadin: { connectionState } });
  const live = new StriveLive();
  live.at = '14:31:07';
  document.body.append(live);
  await live.updateComplete;
  return live;
}

async function becomes(live: StriveLive, state: string): Promise<void> {
  connectionState.state = state;
  listeners.forEach((listener) => listener());
  await live.updateComplete;
}

afterEach(() => {
  document.body.replaceChildren();
  connectionState.state = 'connected';
});

test('a live page says when it was updated, without reading it aloud', async () => {
  const live = await shown();
  expect(live.textContent).toBe('Live, updated 14:31:07');
  expect(live.querySelector('[role=status]')?.textContent).toBe('');
});

test('a lost connection is announced with the time of the last news, and found again', async () => {
  const live = await shown();
  await becomes(live, 'reconnecting');
  expect(live.querySelector('[role=status]')?.textContent).toBe('Not live since 14:31:07, trying again');

  await becomes(live, 'connected');
  expect(live.textContent).toBe('Live, updated 14:31:07');
});

test('an element that has left the page listens no more', async () => {
  const live = await shown();
  live.remove();
  expect(listeners.size).toBe(0);
});

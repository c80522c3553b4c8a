import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TokenShelf } from './token-shelf';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('a token outlives a reload, and each link has its own', () => {
  new TokenShelf('first').keep('a');

  expect(new TokenShelf('first').token()).toBe('a');
  expect(new TokenShelf('other').token()).toBeNull();
});

test('a token that another tab has kept meanwhile is the one that counts', () => {
  const shelf = new TokenShelf('link');
  shelf.keep('a');
  new TokenShelf('link').keep('b');

  expect(shelf.token()).toBe('b');
});

test('a forgotten token is gone for good', () => {
  const shelf = new TokenShelf('link');
  shelf.keep('a');
  shelf.forget();

  expect(shelf.token()).toBeNull();
  expect(new TokenShelf('link').token()).toBeNull();
});

test('trying the browser out leaves nothing behind', () => {
  expect(new TokenShelf('link').lasting).toBe(true);
  expect(localStorage).toHaveLength(0);
});

test('a browser that blocks site data keeps the token as long as the page is open, and says so', () => {
  vi.stubGlobal('localStorage', new Proxy({}, { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
  const shelf = new TokenShelf('link');

  expect(shelf.lasting).toBe(false);
  shelf.keep('a');
  expect(shelf.token()).toBe('a');
  shelf.forget();
  expect(shelf.token()).toBeNull();
});

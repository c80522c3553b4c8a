import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StriveCopyLink } from './copy-link';

let link: StriveCopyLink;

beforeEach(async () => {
  link = new StriveCopyLink();
  document.body.replaceChildren(link);
  await link.updateComplete;
});

afterEach(() => vi.unstubAllGlobals());

function clipboard(writeText: (text: string) => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
}

async function press(): Promise<string> {
  link.querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve));
  await link.updateComplete;
  return link.querySelector('[role=status]')?.textContent ?? '';
}

test('the address of the page is copied', async () => {
  const copied: string[] = [];
  clipboard((text) => Promise.resolve(void copied.push(text)));

  expect(await press()).toBe('Copied.');
  expect(copied).toEqual([location.href]);
});

test('a refused clipboard is said', async () => {
  clipboard(() => Promise.reject(new Error('not allowed')));

  expect(await press()).toBe('Copy it from the address bar.');
});

test('without https the old way is taken', async () => {
  vi.stubGlobal('navigator', {});
  document.execCommand = () => true;

  expect(await press()).toBe('Copied.');
  expect(document.querySelector('textarea')).toBeNull();
});

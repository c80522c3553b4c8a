import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StriveFigure } from './figure';
import { standalone } from './saving';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="200" viewBox="0 0 420 200" role="img" aria-label="Quits too early">' +
  '<g data-panel="0" data-key="P-007" data-from="0.6" data-to="3.4" data-rows="0 3"><rect width="420" height="200" fill="none"/>' +
  '<path d="M0,0" stroke="var(--strive-optimum, #1B6A50)"/></g><script>window.harmed = true</script></svg>';

let figure: StriveFigure;
let saved: { name: string; file: Blob }[];

beforeEach(async () => {
  saved = [];
  const files = new Map<string, Blob>();
  URL.createObjectURL = vi.fn((file: Blob) => {
    files.set(`blob:${files.size}`, file);
    return `blob:${files.size - 1}`;
  });
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: files.get(this.getAttribute('href') ?? '') ?? new Blob() });
  });
  figure = new StriveFigure();
  figure.name = 'effort';
  figure.svg = drawing;
  figure.csv = 'block,chosen\n1,0.9\n2,0.5\n3,0\n';
  figure.table = { head: ['block', 'chosen'], rows: [['1', '0.900'], ['2', '0.500'], ['3', '0.000']] };
  document.body.append(figure);
  await figure.updateComplete;
});

afterEach(() => {
  figure.remove();
  vi.restoreAllMocks();
});

function button(name: string): HTMLButtonElement {
  const found = [...figure.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

test('a figure is a picture whose label is the finding', () => {
  const drawn = figure.querySelector('svg');
  expect(drawn?.getAttribute('role')).toBe('img');
  expect(drawn?.getAttribute('aria-label')).toBe('Quits too early');
});

test('a script in a drawing never reaches the page', () => {
  expect(figure.querySelector('script')).toBeNull();
});

test('"Save as SVG" hands over a drawing that stands alone, with plain colours', async () => {
  document.documentElement.style.setProperty('--strive-optimum', 'rgb(27, 106, 80)');
  button('Save as SVG').click();
  const text = await saved[0]?.file.text();
  expect(saved[0]?.name).toBe('effort.svg');
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /);
  expect(text).not.toContain('var(');
});

test('a colour that the page does not know falls back on the one in the drawing', () => {
  document.documentElement.style.removeProperty('--strive-optimum');
  const drawn = figure.querySelector('svg');
  if (drawn === null) throw new Error('nothing drawn');
  expect(standalone(drawn)).toContain('stroke="#1B6A50"');
});

test('"Save as CSV" hands over the numbers as the server wrote them', async () => {
  button('Save as CSV').click();
  expect(saved[0]?.name).toBe('effort.csv');
  expect(await saved[0]?.file.text()).toBe('block,chosen\n1,0.9\n2,0.5\n3,0\n');
});

test('"Show as table" shows a table with a header for every column, and hides it again', async () => {
  button('Show as table').click();
  await figure.updateComplete;
  expect([...figure.querySelectorAll('th[scope=col]')].map((cell) => cell.textContent)).toEqual(['block', 'chosen']);
  expect(figure.querySelectorAll('tbody tr')).toHaveLength(3);
  expect(button('Hide the table').getAttribute('aria-expanded')).toBe('true');

  button('Hide the table').click();
  await figure.updateComplete;
  expect(figure.querySelector('table')).toBeNull();
});

test('a click on a panel opens what it stands for', () => {
  const opened: string[] = [];
  figure.addEventListener('panel-open', (event) => opened.push((event as CustomEvent<{ key: string }>).detail.key));
  figure.querySelector('path')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(opened).toEqual(['P-007']);
});

test('a click on a part of a panel that stands for something of its own opens that', async () => {
  figure.svg = drawing.replace('<path', '<g data-key="P-012"><rect width="9" height="9" class="cell"/></g><path');
  await figure.updateComplete;
  const opened: string[] = [];
  figure.addEventListener('panel-open', (event) => opened.push((event as CustomEvent<{ key: string }>).detail.key));
  figure.querySelector('.cell')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(opened).toEqual(['P-012']);
});

test('a pointer over a block shows the numbers of that block', () => {
  const rect = figure.querySelector('rect');
  if (rect === null) throw new Error('no panel');
  rect.getBoundingClientRect = () => new DOMRect(0, 0, 420, 200);
  rect.dispatchEvent(new MouseEvent('pointermove', { bubbles: true, clientX: 210 }));
  expect(figure.querySelector('.strive-figure-read-out')?.textContent).toBe('block 2 · chosen 0.500');
});

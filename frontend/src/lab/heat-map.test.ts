import { afterEach, expect, test } from 'vitest';
import { StriveHeatMap, type HeatRow } from './heat-map';
import { StriveInterval } from './interval';

const row: HeatRow = {
  participant: 'P-015',
  mark: 'lowered',
  note: '4 s',
  silent: false,
  efforts: [[1, 0.4, 0, null]],
  here: { episode: 1, block: 4 },
  stopped: false,
};

async function shown(some: HeatRow): Promise<StriveHeatMap> {
  const map = new StriveHeatMap();
  map.data = { episodes: [4], groups: [{ title: 'Working now', noteTitle: 'last seen', rows: [some] }] };
  document.body.append(map);
  await map.updateComplete;
  return map;
}

afterEach(() => document.body.replaceChildren());

test('every cell says whose it is, which block and which effort', async () => {
  const map = await shown(row);
  expect([...map.querySelectorAll('tbody .cell')].map((cell) => cell.getAttribute('aria-label'))).toEqual([
    'P-015, episode 1, block 1, effort 1.00',
    'P-015, episode 1, block 2, effort 0.40',
    'P-015, episode 1, block 3, effort 0.00',
    'P-015, episode 1, block 4, no choice yet',
  ]);
});

test('effort 0 is an outlined cell and no choice is none', async () => {
  const cells = (await shown(row)).querySelectorAll('tbody .cell');
  expect(cells[2]?.classList.contains('level-0')).toBe(true);
  expect(cells[3]?.classList.contains('level-none')).toBe(true);
});

test('where somebody is has a frame; where somebody stopped has a cross', async () => {
  expect((await shown(row)).querySelectorAll('tbody .cell')[3]?.classList.contains('here')).toBe(true);
  document.body.replaceChildren();
  expect((await shown({ ...row, stopped: true })).querySelectorAll('tbody .cell')[3]?.classList.contains('stopped')).toBe(true);
});

test('a name opens the person', async () => {
  const map = await shown(row);
  const opened: string[] = [];
  map.addEventListener('person-open', (event) => opened.push((event as CustomEvent<{ participant: string }>).detail.participant));
  map.querySelector<HTMLButtonElement>('tbody button')?.click();
  expect(opened).toEqual(['P-015']);
});

test.each([
  [-0.2, -0.3, -0.1, 'under', '-0.20, 95 % interval -0.30 to -0.10'],
  [0.2, 0.1, 0.3, 'over', '0.20, 95 % interval 0.10 to 0.30'],
  [0.05, -0.1, 0.2, 'open', '0.05, 95 % interval -0.10 to 0.20'],
  [0.05, NaN, NaN, 'open', '0.05, no interval'],
])('an interval of %d from %d to %d is %s', async (estimate, low, high, kind, words) => {
  const interval = Object.assign(new StriveInterval(), { estimate, low, high });
  document.body.append(interval);
  await interval.updateComplete;
  expect(interval.querySelector('svg')?.classList.contains(kind)).toBe(true);
  expect(interval.querySelector('svg')?.getAttribute('aria-label')?.replaceAll('−', '-')).toBe(words);
});

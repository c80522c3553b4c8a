/** The screens at the end of a run, and those that say why it cannot go on here. */
import type { Finished } from './api';
import { el, mainButton, number, paragraphs, svg } from './dom';
import type { Debrief } from './plan';

/** @param sets points of each set, if they are known here */
export function done(finished: Finished, sets: readonly number[] | null, debrief: Debrief | null): HTMLElement[] {
  const copy = el('button', { class: 'copy', type: 'button' }, 'Copy code');
  const code = el('b', { id: 'code' }, finished.code);
  copy.addEventListener('click', () => void copyText(finished.code, code).then((copied) =>
    copy.replaceChildren(copied ? 'Copied' : 'Now press Ctrl + C')));
  const mark = svg('svg', { width: '22', height: '22', viewBox: '0 0 22 22', 'aria-hidden': 'true' },
    svg('circle', { cx: '11', cy: '11', r: '11', class: 'disc' }), svg('path', { d: 'M6 11.5l3.4 3.4L16 8', class: 'tick' }));
  const ok = el('div', { class: 'ok', role: 'status' });
  ok.append(mark, 'All your answers are saved. You can close this page when you have copied your code.');
  return [
    el('h1', { tabindex: '-1' }, 'You have finished. Thank you!'),
    ok,
    el('div', { class: 'code' }, el('span', {}, 'Your completion code'), code, copy),
    el('p', { class: 'note code-note' }, 'Give this code to the research team so that you get paid. It stays the same if you open this page again.'),
    el('h2', {}, 'What you earned'),
    earned(finished, sets),
    ...(debrief === null ? [] : [explanation(debrief)]),
  ];
}

function earned(finished: Finished, sets: readonly number[] | null): HTMLElement {
  // The server's points are the ones that count; where this device has others it shows none.
  const known = sets !== null && sets.reduce((sum, points) => sum + points, 0) === finished.points ? sets : [];
  const row = (name: string, value: string, kind = ''): HTMLElement =>
    el('tr', { class: kind }, el('th', { scope: 'row' }, name), el('td', {}, value));
  return el('table', {}, el('tbody', {},
    ...known.map((points, i) => row(`Set ${i + 1}`, `${number(points)} points`)),
    row(`Together: ${number(finished.points)} points`, finished.bonus === null ? '' : `bonus ${finished.bonus}`, 'sum')));
}

function explanation(debrief: Debrief): HTMLElement {
  return el('details', { class: 'explanation' },
    el('summary', {}, 'Read the explanation again'), el('h2', {}, debrief.title), ...paragraphs(debrief.text));
}

/** The clipboard needs a secure page; elsewhere the code is selected, ready for copying. */
async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}

/** Before the code: how much is still on its way. */
export function saving(left: number): { readonly screen: HTMLElement[]; readonly left: (left: number) => void } {
  const status = el('p', { role: 'status' });
  const say = (count: number): void => {
    const words =
      count === 0 ? 'Getting your code' : count === 1 ? 'Saving your last answer' : `Saving your last ${count} answers`;
    if (status.textContent !== words) status.textContent = words;
  };
  say(left);
  return { screen: [el('h1', { tabindex: '-1' }, 'Nearly done'), status], left: say };
}

export function message(title: string, text: string, action?: { label: string; act: () => void }): HTMLElement[] {
  return [
    el('h1', { tabindex: '-1' }, title),
    el('p', {}, text),
    ...(action === undefined ? [] : [el('div', { class: 'actions' }, mainButton(action.label, action.act))]),
  ];
}

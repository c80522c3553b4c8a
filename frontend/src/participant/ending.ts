/** The screens at the end of a run, and those that say why it cannot go on here. */
import type { Finished } from './api';
import { el, mainButton, number, svg } from './dom';

export function done(finished: Finished): HTMLElement[] {
  const copy = el('button', { class: 'copy', type: 'button' }, 'Copy code');
  const code = el('b', { id: 'code' }, finished.code);
  copy.addEventListener('click', () => void copyText(finished.code, code).then(() => (copy.textContent = 'Copied')));
  const mark = svg('svg', { width: '22', height: '22', viewBox: '0 0 22 22', 'aria-hidden': 'true' },
    svg('circle', { cx: '11', cy: '11', r: '11', class: 'disc' }), svg('path', { d: 'M6 11.5l3.4 3.4L16 8', class: 'tick' }));
  const ok = el('div', { class: 'ok', role: 'status' });
  ok.append(mark, 'All your answers are saved. You can close this page when you have copied your code.');
  return [
    el('h1', { tabindex: '-1' }, 'You have finished. Thank you!'),
    ok,
    el('div', { class: 'code' }, el('span', {}, 'Your completion code'), code, copy),
    el('p', { class: 'note under' }, 'Give this code to the research team so that you get paid. It stays the same if you open this page again.'),
    el('h2', {}, 'What you earned'),
    el('table', {}, el('tbody', {}, el('tr', { class: 'sum' },
      el('th', { scope: 'row' }, `Together: ${number(finished.points)} points`),
      el('td', {}, finished.bonus === null ? '' : `bonus ${finished.bonus}`)))),
  ];
}

/** The clipboard needs a secure page; elsewhere the code is selected, ready for copying. */
async function copyText(text: string, shown: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(shown);
    document.execCommand('copy');
  }
}

export function saving(left: string): HTMLElement[] {
  return [el('h1', { tabindex: '-1' }, 'Nearly done'), el('p', { role: 'status' }, left)];
}

export function message(title: string, text: string, action?: { label: string; act: () => void }): HTMLElement[] {
  return [
    el('h1', { tabindex: '-1' }, title),
    el('p', {}, text),
    ...(action === undefined ? [] : [el('div', { class: 'actions' }, mainButton(action.label, action.act))]),
  ];
}

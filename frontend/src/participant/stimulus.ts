import { el, svg } from './dom';
import type { Target } from './plan';

/** What belongs to a cue, as a word or a drawn symbol. */
export function targetElement(target: Target): HTMLElement {
  if (target.kind === 'word') return el('span', { class: 'target' }, target.text);
  const drawing = svg('svg', { viewBox: '0 0 100 100', role: 'img', 'aria-label': target.name, class: 'symbol' });
  drawing.append(svg('path', { d: target.path }));
  const holder = el('span', { class: 'target' });
  holder.append(drawing);
  return holder;
}

/** A pseudo-word: no language, so that nothing tries to translate or spell it. */
export function cueElement(cue: string): HTMLElement {
  return el('b', { lang: 'zxx', translate: 'no', class: 'cue' }, cue);
}

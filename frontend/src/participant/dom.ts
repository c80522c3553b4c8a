/** Builds elements from data: text is always text, never HTML. */

import { inputOf } from './input';
import type { Input } from './plan';

type Child = Node | string | null;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

export function svg(tag: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

function set(element: Element, attributes: Readonly<Record<string, string | boolean>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
}

/** Paragraphs of a protocol's text. */
export function paragraphs(text: readonly string[]): HTMLElement[] {
  return text.map((paragraph) => el('p', {}, paragraph));
}

/** How long, in ms, the second click of a double one can come after the first has brought a new screen. */
const echo = 400;

/** The one main button of a screen. */
export function mainButton(label: string, act: (input: Input) => void): HTMLButtonElement {
  const button = el('button', { class: 'go', type: 'button' }, label);
  const made = performance.now();
  button.addEventListener('click', (event) => {
    // The second click of a double one belongs to the screen before, even when the next is there already.
    const late = event.detail > 1 && event.timeStamp - made < echo;
    if (!late && button.getAttribute('aria-disabled') !== 'true') act(inputOf(event));
  });
  return button;
}

/** A main button that Enter presses from anywhere on its screen. */
export function enterButton(label: string, act: (input: Input) => void): HTMLButtonElement {
  const button = mainButton(label, act);
  button.dataset['enter'] = '';
  return button;
}

export function number(value: number): string {
  return value.toLocaleString('en').replace('-', '−');
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

/** "tenth"; beyond those that are easily read, "last". */
export function ordinal(place: number): string {
  return ordinals[place - 1] ?? 'last';
}

/** Keys and what they do; hidden on touch. */
export function keys(...hints: readonly (readonly [readonly string[], string])[]): HTMLElement {
  return el(
    'div',
    { class: 'keys' },
    ...hints.map(([names, does]) => el('span', {}, ...names.flatMap((name) => [el('kbd', {}, name), ' ']), does)),
  );
}

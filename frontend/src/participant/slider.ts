/** What both sliders of the page share: nothing is chosen until it is touched, and keys act from anywhere on the screen. */
import { LitElement } from 'lit';
import { inputOf } from './input';
import type { Input } from './plan';

export abstract class UntouchedSlider extends LitElement {
  static override properties: Record<string, object> = { value: { state: true } };

  /** Null until the first touch. */
  declare value: number | null;
  protected input: Input = 'key';
  protected moves = 0;
  /** Between press and release; `moved` once the browser's own slider has followed. */
  private press: { readonly input: Input; moved: boolean } | null = null;

  constructor() {
    super();
    this.value = null;
  }

  /** Highest value; the lowest is 0. */
  protected abstract readonly max: number;
  /** Steps of Page Up and Page Down. */
  protected abstract readonly page: number;

  /** Where an arrow puts the marker when it is nowhere yet. */
  protected abstract firstByArrow(): number;
  /** Value under a place on the screen, for browsers whose sliders do not jump to where they are touched. */
  protected abstract valueAt(x: number): number;
  /** Enter: as if the main button were pressed. */
  protected abstract done(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected get range(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  protected move(to: number, input: Input): void {
    const value = Math.min(this.max, Math.max(0, to));
    if (value === this.value) return;
    this.value = value;
    this.input = input;
    this.moves += 1;
  }

  protected readonly onPress = (event: PointerEvent): void => {
    this.press = { input: inputOf(event), moved: this.value === null };
    if (this.value === null) this.move(this.valueAt(event.clientX), this.press.input);
  };

  protected readonly onRelease = (event: PointerEvent): void => {
    // Some phones move their sliders only by dragging: a tap counts all the same.
    if (this.press !== null && !this.press.moved && this.press.input === 'touch') this.move(this.valueAt(event.clientX), 'touch');
    this.press = null;
  };

  protected readonly onInput = (): void => {
    const range = this.range;
    if (range === null) return;
    if (this.press !== null) {
      this.press.moved = true;
      return this.move(Number(range.value), this.press.input);
    }
    // Screen readers move the slider themselves, without a key that the page sees.
    this.move(this.value === null ? this.firstByArrow() : Number(range.value), 'key');
    range.value = String(this.value);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const within = (selector: string): boolean => event.target instanceof Element && event.target.closest(selector) !== null;
    if (event.ctrlKey || event.altKey || event.metaKey || within('dialog')) return;
    if (event.key === 'Enter') {
      // A button that has the focus is pressed itself.
      if (event.repeat || within('button, a, summary')) return;
      event.preventDefault();
      return this.done();
    }
    const to = this.target(event.key, event.target === this.range);
    if (to === null) return;
    event.preventDefault();
    this.range?.focus({ preventScroll: true });
    this.move(to, 'key');
  };

  /** Where a key leads; up and down scroll the page unless the slider has the focus. */
  private target(key: string, onRange: boolean): number | null {
    if (key === 'Home') return 0;
    if (key === 'End') return this.max;
    const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -this.page, PageUp: this.page, ArrowDown: -1, ArrowUp: 1 }[key];
    if (step === undefined || (!onRange && (key === 'ArrowDown' || key === 'ArrowUp'))) return null;
    return this.value === null ? this.firstByArrow() : this.value + step;
  }
}

/** `strive-recall`: one question of a test; acts on press-down, shows what was pressed and nothing else. */
import { html, LitElement, type TemplateResult } from 'lit';
import { keys, ordinal } from './dom';
import type { Input, Target } from './plan';
import { cueElement, targetElement } from './stimulus';

export interface AnswerPressed {
  /** Place of the answer, from 0. */
  readonly option: number;
  /** When it was pressed, in ms since the page was loaded. */
  readonly at: number;
  readonly input: Input;
}

/** @fires answer-pressed at each press, with AnswerPressed; whoever listens takes the first */
export class StriveRecall extends LitElement {
  static override properties = {
    cue: { type: String },
    options: { attribute: false },
    place: { type: Number },
    of: { type: Number },
    pressed: { type: Number },
  };

  declare cue: string;
  /** What is offered, in place order. */
  declare options: readonly Target[];
  /** Place of the question in the test, from 1, and how many there are. */
  declare place: number;
  declare of: number;
  /** Place of the answer that was taken, null before. */
  declare pressed: number | null;

  constructor() {
    super();
    this.cue = '';
    this.options = [];
    this.place = 1;
    this.of = 1;
    this.pressed = null;
  }

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

  protected override render(): TemplateResult {
    const kind = this.options[0]?.kind === 'symbol' ? 'drawing' : 'word';
    const dots = Array.from({ length: this.of }, (_, i) => (i + 1 < this.place ? 'd' : i + 1 === this.place ? 'n' : ''));
    return html`
      <div class="count"><span>Word ${this.place} of ${this.of}</span>
        <ol class="dots" aria-hidden="true">${dots.map((dot) => html`<li class=${dot}></li>`)}</ol></div>
      <div class="stage"><h1 tabindex="-1"><span>Which ${kind} goes with</span> ${cueElement(this.cue)}</h1></div>
      <div class="options ${kind}" role="group" aria-label="Answers">${this.options.map((target, place) => this.answer(target, place))}</div>
      <p class="note under">Not sure? Take your best guess. You see your points after the ${ordinal(this.of)} word.</p>
      ${keys([this.options.map((_, i) => String(i + 1)), 'choose the answer with that number'])}`;
  }

  private answer(target: Target, place: number): TemplateResult {
    return html`<button type="button" class=${place === this.pressed ? 'pressed' : ''}
      @pointerdown=${(event: PointerEvent) => this.onPress(event, place)} @click=${(event: MouseEvent) => this.onClick(event, place)}
      ><kbd>${place + 1}</kbd>${targetElement(target)}<span></span></button>`;
  }

  private onPress(event: PointerEvent, option: number): void {
    if (event.button === 0) this.press(option, event.timeStamp, event.pointerType === 'mouse' ? 'mouse' : 'touch');
  }

  /** Enter and space on an answer, and assistive technology, arrive as clicks without a pointer. */
  private onClick(event: MouseEvent, option: number): void {
    if (event.detail === 0) this.press(option, event.timeStamp, 'key');
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    // Keyboards that need Shift for digits (French) have them on the same keys.
    const digit = /^[1-9]$/.exec(event.key)?.[0] ?? /^Digit([1-9])$/.exec(event.code)?.[1];
    const option = digit === undefined ? -1 : Number(digit) - 1;
    if (option < 0 || option >= this.options.length || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]') !== null) return;
    this.press(option, event.timeStamp, 'key');
  };

  private press(option: number, at: number, input: Input): void {
    const detail: AnswerPressed = { option, at, input };
    this.dispatchEvent(new CustomEvent('answer-pressed', { detail }));
  }
}

customElements.define('strive-recall', StriveRecall);

declare global {
  interface HTMLElementTagNameMap {
    'strive-recall': StriveRecall;
  }
  interface HTMLElementEventMap {
    'answer-pressed': CustomEvent<AnswerPressed>;
  }
}

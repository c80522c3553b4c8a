/** `strive-probe`: how many of a hundred words somebody expects to get right in the last round; no default. */
import { html, nothing, type TemplateResult } from 'lit';
import { keys } from './dom';
import type { Input } from './plan';
import { UntouchedSlider } from './slider';

export interface ExpectationGiven {
  /** Out of 100. */
  readonly expectation: number;
  readonly input: Input;
}

const half = 50;

/** @fires expectation-given once, with ExpectationGiven */
export class StriveProbe extends UntouchedSlider {
  static override properties = { ...UntouchedSlider.properties, lastRound: { type: Number }, guessing: { type: Number } };

  declare lastRound: number;
  /** Right answers by guessing, of 100. */
  declare guessing: number;
  private given = false;
  private readonly hints = keys(
    [['←', '→'], 'one'], [['Page Up', 'Page Down'], 'ten'], [['Home'], 'none'], [['End'], 'all'], [['Enter'], 'go on']);

  constructor() {
    super();
    this.lastRound = 1;
    this.guessing = 25;
  }

  protected override readonly max = 100;
  protected override readonly page = 10;

  /** The middle says least; the first arrow key only brings the marker into view. */
  protected override firstByArrow(): number {
    return half;
  }

  protected override valueAt(x: number): number {
    const rail = this.querySelector('.rail')?.getBoundingClientRect();
    if (rail === undefined || rail.width === 0) return this.value ?? 0;
    return Math.round(((x - rail.left) / rail.width) * this.max);
  }

  protected override done(): void {
    this.give();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="probe ${this.value === null ? 'untouched' : ''}">
        <div class="big" aria-live="polite"><b>${this.value ?? '–'}</b><span>of 100 words right in round\u00a0${this.lastRound}</span></div>
        <div class="line">
          <div class="rail" .style=${`--v:${this.value ?? 0}%`}></div>
          <input type="range" min="0" max="100" step="1" .value=${String(this.value ?? half)} aria-labelledby="question"
            aria-valuetext=${this.value === null ? 'not chosen yet' : `${this.value} of 100 words right`}
            @pointerdown=${this.onPress} @pointerup=${this.onRelease} @pointercancel=${this.onRelease} @input=${this.onInput}>
        </div>
        <div class="ticks" aria-hidden="true">${this.ticks()}</div>
      </div>
      <p class="note under">There is no right or wrong guess. It does not change your points. Please say what you really think.</p>
      <div class="actions"><button type="button" class="go" aria-disabled=${this.value === null} @click=${this.give}>
        ${this.value === null ? 'First move the marker' : `My guess is ${this.value}`}</button></div>
      ${this.hints}`;
  }

  private ticks(): TemplateResult[] {
    const words = new Map([[0, 'none'], [this.guessing, 'guessing'], [half, 'half'], [75, ''], [100, 'all']]);
    return [...words].map(([at, word]) => html`<span .style=${`left:${at}%`}>${at}${word === '' ? nothing : html`<em>${word}</em>`}</span>`);
  }

  private give(): void {
    if (this.value === null || this.given) return;
    this.given = true;
    const detail: ExpectationGiven = { expectation: this.value, input: this.input };
    this.dispatchEvent(new CustomEvent('expectation-given', { detail }));
  }
}

customElements.define('strive-probe', StriveProbe);

declare global {
  interface HTMLElementTagNameMap {
    'strive-probe': StriveProbe;
  }
  interface HTMLElementEventMap {
    'expectation-given': CustomEvent<ExpectationGiven>;
  }
}

/** `strive-effort-chooser`: how many cards to practise; bars whose height is the price, no marker until it is touched. */
import { html, nothing, type TemplateResult } from 'lit';
import { keys, number } from './dom';
import { inputOf } from './input';
import { costOf, type Episode, type Input } from './plan';
import { UntouchedSlider } from './slider';

export interface EffortChosen {
  readonly cards: number;
  /** Where the first arrow key put the marker; null when another touch came first. */
  readonly start: number | null;
  /** Changes of the marker, the first included. */
  readonly moves: number;
  readonly input: Input;
}

/** What the chooser needs of an episode. */
export type Prices = Pick<Episode, 'cards' | 'costAtFull'>;

/** @fires effort-chosen once, with EffortChosen */
export class StriveEffortChooser extends UntouchedSlider {
  static override properties = { ...UntouchedSlider.properties, prices: { attribute: false }, facts: { attribute: false } };

  declare prices: Prices;
  /** Price, reward and last result, shown under the bars. */
  declare facts: Node | null;
  /** Seeded place of the first arrow key. */
  start = 0;
  private startedAt: number | null = null;
  private chosen = false;
  private readonly hints = keys(
    [['←', '→'], 'one card'], [['Page Up', 'Page Down'], 'five cards'], [['Home'], 'none'], [['End'], 'all'], [['Enter'], 'go on']);

  constructor() {
    super();
    this.prices = { cards: 20, costAtFull: 400 };
    this.facts = null;
  }

  protected override get max(): number {
    return this.prices.cards;
  }

  protected override readonly page = 5;

  protected override firstByArrow(): number {
    this.startedAt = this.start;
    return this.start;
  }

  protected override valueAt(x: number): number {
    const box = this.querySelector('.barsbox')?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return this.value ?? 0;
    return Math.floor(((x - box.left) / box.width) * (this.max + 1));
  }

  protected override done(): void {
    this.choose();
  }

  protected override render(): TemplateResult {
    const price = this.value === null ? '' : number(costOf(this.prices, this.value));
    return html`
      <div class="chooser ${this.value === null ? 'untouched' : ''}">
        <div class="now" aria-live="polite">
          <div><span>Practice cards</span>${this.value === null
            ? html`<b>–<small>not chosen yet</small></b>`
            : html`<b>${this.value}<small>of ${this.max}</small></b>`}</div>
          <div><span>Cost</span>${this.value === null ? html`<b>–</b>` : html`<b>${price}<small>points</small></b>`}</div>
        </div>
        <div class="field" .style=${`--n:${this.max}`}>
          <div class="barsbox" aria-hidden="true">${this.bars()}</div>
          <input type="range" min="0" max=${this.max} step="1" .value=${String(this.value ?? 0)} aria-labelledby="question"
            aria-valuetext=${this.value === null ? 'not chosen yet' : `${this.value} of ${this.max} cards, costs ${price} points`}
            @pointerdown=${this.onPress} @pointerup=${this.onRelease} @pointercancel=${this.onRelease} @input=${this.onInput}>
        </div>
        <div class="ends"><span>0 cards, free</span><span>${this.max} cards, ${number(this.prices.costAtFull)} points</span></div>
        <div class="fine">${this.value === null ? nothing : this.oneCard()}
          <span>${this.value === null ? html`Touch a bar<span class="by-key"> or press an arrow key</span> to choose.` : 'The height of a bar is what that many cards cost.'}</span>
        </div>
      </div>
      ${this.facts}
      <div class="actions"><button type="button" class="go" aria-disabled=${this.value === null} @click=${this.choose}>${this.label()}</button></div>
      ${this.hints}`;
  }

  private bars(): TemplateResult[] {
    return Array.from({ length: this.max }, (_, i) => {
      const share = ((i + 1) / this.max) ** 2;
      return html`<i class=${this.value !== null && i < this.value ? 'on' : ''} .style=${`height:${(100 * share).toFixed(2)}%`}></i>`;
    });
  }

  private oneCard(): TemplateResult {
    const by = (step: number) => (event: MouseEvent) => this.move((this.value ?? 0) + step, inputOf(event));
    return html`<button type="button" aria-label="One card fewer" @click=${by(-1)}>−</button>
      <button type="button" aria-label="One card more" @click=${by(1)}>+</button>`;
  }

  private label(): string {
    if (this.value === null) return 'First choose how much to practise';
    if (this.value === 0) return 'Skip practice, go to the test';
    return `Practise ${this.value} ${this.value === 1 ? 'card' : 'cards'}`;
  }

  private choose(): void {
    if (this.value === null || this.chosen) return;
    this.chosen = true;
    const detail: EffortChosen = { cards: this.value, start: this.startedAt, moves: this.moves, input: this.input };
    this.dispatchEvent(new CustomEvent('effort-chosen', { detail }));
  }
}

customElements.define('strive-effort-chooser', StriveEffortChooser);

declare global {
  interface HTMLElementTagNameMap {
    'strive-effort-chooser': StriveEffortChooser;
  }
  interface HTMLElementEventMap {
    'effort-chosen': CustomEvent<EffortChosen>;
  }
}

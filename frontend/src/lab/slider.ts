/** A slider over numbers, on a linear or logarithmic scale, with the number itself beside it to type in. */
import { html, LitElement, type TemplateResult } from 'lit';

/** A number that was chosen. */
export interface Chosen {
  readonly value: number;
  /** Whether the hand has let go; while it moves, numbers come many times a second. */
  readonly final: boolean;
}

declare global {
  interface HTMLElementEventMap {
    'slider-chosen': CustomEvent<Chosen>;
  }
}

/** Places of the slider between its ends. */
const places = 200;

export class StriveSlider extends LitElement {
  static override properties = {
    label: { type: String },
    symbol: { type: String },
    lowest: { type: Number },
    highest: { type: Number },
    /** A step of the number; 0 for two or three significant digits. */
    step: { type: Number },
    logarithmic: { type: Boolean },
    value: { type: Number },
    low: { type: String },
    high: { type: String },
    /** Whether a bias, coloured by its side. */
    signed: { type: Boolean },
  };

  declare label: string;
  declare symbol: string;
  declare lowest: number;
  declare highest: number;
  declare step: number;
  declare logarithmic: boolean;
  declare value: number;
  /** Words at the ends, empty for the numbers. */
  declare low: string;
  declare high: string;
  declare signed: boolean;

  constructor() {
    super();
    this.label = '';
    this.symbol = '';
    this.lowest = 0;
    this.highest = 1;
    this.step = 0;
    this.logarithmic = false;
    this.value = 0;
    this.low = '';
    this.high = '';
    this.signed = false;
  }

  /** The page's own style applies. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const side = !this.signed || this.value === 0 ? '' : this.value < 0 ? 'under' : 'over';
    return html`<div class="strive-slider ${side}">
      <span class="name">${this.label} <i>${this.symbol}</i></span>
      <input class="number" type="text" inputmode="decimal" autocomplete="off" aria-label=${this.label}
        .value=${words(this.value)} @change=${this.typed} />
      <input class="rail" type="range" min="0" max=${places} step="1" aria-label=${this.label}
        aria-valuetext=${words(this.value)} .value=${String(this.place(this.value))}
        @input=${(event: Event) => this.moved(event, false)} @change=${(event: Event) => this.moved(event, true)} />
      <span class="end">${this.low === '' ? words(this.lowest) : this.low}</span>
      <span class="end">${this.high === '' ? words(this.highest) : this.high}</span>
    </div>`;
  }

  private place(value: number): number {
    const share = this.logarithmic
      ? Math.log(value / this.lowest) / Math.log(this.highest / this.lowest)
      : (value - this.lowest) / (this.highest - this.lowest);
    return Math.round(places * Math.min(1, Math.max(0, share)));
  }

  private at(place: number): number {
    const share = place / places;
    if (place === 0) return this.lowest;
    if (place === places) return this.highest;
    const value = this.logarithmic
      ? this.lowest * (this.highest / this.lowest) ** share
      : this.lowest + share * (this.highest - this.lowest);
    return this.rounded(value);
  }

  /** A number that can be said: a step of the scale, or two significant digits. */
  private rounded(value: number): number {
    return this.step > 0 ? Number((Math.round(value / this.step) * this.step).toPrecision(12)) : Number(value.toPrecision(2));
  }

  private moved(event: Event, final: boolean): void {
    const value = this.at(Number((event.target as HTMLInputElement).value));
    if (value === this.value && !final) return;
    this.choose(value, final);
  }

  private typed(event: Event): void {
    const field = event.target as HTMLInputElement;
    const number = Number(field.value.trim().replace('−', '-').replace(',', '.'));
    const usable = field.value.trim() !== '' && Number.isFinite(number);
    const value = usable ? Math.min(this.highest, Math.max(this.lowest, this.step >= 1 ? this.rounded(number) : number)) : this.value;
    field.value = words(value);
    if (value !== this.value) this.choose(value, true);
  }

  private choose(value: number, final: boolean): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('slider-chosen', { detail: { value, final }, bubbles: true }));
  }
}

/** With a true minus, and no more digits than there are. */
function words(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

customElements.define('strive-slider', StriveSlider);

/** A forest cell: an estimate with its 95 % interval around zero; filled in its colour when the interval excludes 0. */
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';

const width = 84;
const height = 16;

export class StriveInterval extends LitElement {
  static override properties = {
    estimate: { type: Number },
    low: { type: Number },
    high: { type: Number },
    range: { type: Number },
  };

  /** NaN where it is not known. */
  declare estimate: number;
  declare low: number;
  declare high: number;
  /** The axis goes from minus to plus this. */
  declare range: number;

  constructor() {
    super();
    this.estimate = Number.NaN;
    this.low = Number.NaN;
    this.high = Number.NaN;
    this.range = 0.3;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const at = (value: number): number => width / 2 + (Math.max(-1, Math.min(1, value / this.range)) * (width - 10)) / 2;
    const known = Number.isFinite(this.low) && Number.isFinite(this.high);
    const kind = !known || (this.low <= 0 && this.high >= 0) ? 'open' : this.estimate < 0 ? 'under' : 'over';
    const two = (value: number): string => value.toFixed(2).replace(/^-0\.00$/, '0.00').replace('-', '−');
    const words = Number.isFinite(this.estimate)
      ? `${two(this.estimate)}${known ? `, 95 % interval ${two(this.low)} to ${two(this.high)}` : ', no interval'}`
      : 'not estimated';
    return html`<svg class="strive-forest ${kind}" width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${words}>
      ${svg`<line class="zero" x1=${width / 2} x2=${width / 2} y1="0" y2=${height}></line>`}
      ${known ? svg`<line class="range" x1=${at(this.low)} x2=${at(this.high)} y1=${height / 2} y2=${height / 2}></line>` : nothing}
      ${Number.isFinite(this.estimate) ? svg`<circle cx=${at(this.estimate)} cy=${height / 2} r="3"></circle>` : nothing}
    </svg>`;
  }
}

customElements.define('strive-interval', StriveInterval);

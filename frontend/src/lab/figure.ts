/**
 * A figure that the server's renderer drew: shown as SVG, saved as SVG, PNG and CSV, readable as a table, with one
 * read-out row for the place under the pointer. Colours never come in: the SVG names the page's variables.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { pixels, save, standalone } from './saving';

export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Wider figures keep this width on a small page, where they are scrolled. */
const narrow = 560;

export class StriveFigure extends LitElement {
  static override properties = {
    svg: { type: String },
    table: { type: Object },
    csv: { type: String },
    name: { type: String },
    showsTable: { state: true },
  };

  declare svg: string;
  declare table: FigureTable;
  declare csv: string;
  /** Name of saved files, without ending. */
  declare name: string;
  declare showsTable: boolean;

  constructor() {
    super();
    this.svg = '';
    this.table = { head: [], rows: [] };
    this.csv = '';
    this.name = 'figure';
    this.showsTable = false;
  }

  /** The page's own style applies. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="strive-figure-drawing" @click=${this.open} @pointermove=${this.readOut} @pointerleave=${this.clear}></div>
      <div class="strive-figure-read-out" aria-live="off"></div>
      <div class="strive-figure-actions">
        <button type="button" @click=${this.saveSvg}>Save as SVG</button>
        <button type="button" aria-label="Save as PNG" @click=${this.savePng}>PNG</button>
        <button type="button" aria-label="Save as CSV" @click=${this.saveCsv}>CSV</button>
        <button type="button" aria-expanded=${this.showsTable} @click=${() => (this.showsTable = !this.showsTable)}>
          ${this.showsTable ? 'Hide the table' : 'Show as table'}
        </button>
      </div>
      ${this.showsTable ? this.tableOf() : nothing}
    `;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('svg')) this.draw();
  }

  /** Parsed as XML, so that nothing in it can become a script. */
  private draw(): void {
    const holder = this.querySelector('.strive-figure-drawing');
    const parsed = new DOMParser().parseFromString(this.svg, 'image/svg+xml').documentElement;
    if (holder === null || parsed.nodeName !== 'svg') return;
    parsed.querySelectorAll('script, foreignObject').forEach((element) => element.remove());
    const drawn = document.importNode(parsed, true);
    drawn.classList.toggle('wide', Number(parsed.getAttribute('width')) > narrow);
    holder.replaceChildren(drawn);
  }

  private tableOf(): TemplateResult {
    return html`<div class="strive-table-scroll" tabindex="0" role="group" aria-label="Table, scrolls sideways"><table class="strive-table">
      <thead><tr>${this.table.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>${this.table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }

  private panelAt(event: Event): SVGGElement | null {
    return event.target instanceof Element ? event.target.closest<SVGGElement>('g[data-panel]') : null;
  }

  private open(event: Event): void {
    const own = event.target instanceof Element ? event.target.closest<SVGGElement>(`g[data-key]:not([data-key=""])`) : null;
    const key = own?.dataset['key'];
    if (key !== undefined) {
      this.dispatchEvent(new CustomEvent('panel-open', { detail: { key }, bubbles: true }));
    }
  }

  private readOut(event: PointerEvent): void {
    const panel = this.panelAt(event);
    const line = this.querySelector('.strive-figure-read-out');
    const box = panel?.querySelector('rect')?.getBoundingClientRect();
    if (panel === null || line === null || box === undefined) return;
    const from = Number(panel.dataset['from']);
    const to = Number(panel.dataset['to']);
    const block = Math.round(from + ((event.clientX - box.left) / box.width) * (to - from));
    const blockColumn = this.table.head.indexOf('block');
    const [first = 0, count = 0] = (panel.dataset['rows'] ?? '').split(' ').map(Number);
    const own = this.table.rows.slice(first, first + count);
    const row = blockColumn < 0 ? undefined : own.find((cells) => Number(cells[blockColumn]) === block);
    line.textContent = row === undefined ? '' : this.table.head.map((name, i) => `${name} ${row[i]}`).join(' · ');
  }

  private clear(): void {
    const line = this.querySelector('.strive-figure-read-out');
    if (line !== null) line.textContent = '';
  }

  private saveSvg(): void {
    const drawn = this.querySelector<SVGSVGElement>('.strive-figure-drawing svg');
    if (drawn !== null) save(`${this.name}.svg`, new Blob([standalone(drawn)], { type: 'image/svg+xml' }));
  }

  private async savePng(): Promise<void> {
    const drawn = this.querySelector<SVGSVGElement>('.strive-figure-drawing svg');
    if (drawn !== null) save(`${this.name}.png`, await pixels(drawn));
  }

  private saveCsv(): void {
    save(`${this.name}.csv`, new Blob([this.csv], { type: 'text/csv' }));
  }
}

customElements.define('strive-figure', StriveFigure);

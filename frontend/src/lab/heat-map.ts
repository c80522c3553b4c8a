/** Effort block by block, one row a person; a grid that can be read cell by cell. */
import { html, LitElement, type TemplateResult } from 'lit';

export interface HeatRow {
  readonly participant: string;
  /** What tells rows apart: condition, simulated; may be empty. */
  readonly mark: string;
  /** What stands at the right: when it was last seen, or how long it took. */
  readonly note: string;
  readonly silent: boolean;
  /** Efforts by episode and block; null where nothing was chosen. */
  readonly efforts: readonly (readonly (number | null)[])[];
  /** Where the person is: episode and block from 1, or null. */
  readonly here: { readonly episode: number; readonly block: number } | null;
  readonly stopped: boolean;
}

export interface HeatGroup {
  readonly title: string;
  readonly noteTitle: string;
  readonly rows: readonly HeatRow[];
}

export interface HeatData {
  /** Blocks of each episode. */
  readonly episodes: readonly number[];
  readonly groups: readonly HeatGroup[];
}

export class StriveHeatMap extends LitElement {
  static override properties = { data: { type: Object } };

  declare data: HeatData;

  constructor() {
    super();
    this.data = { episodes: [], groups: [] };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="strive-heat-key" aria-hidden="true">effort 0
        <span class="cells">${[0, 1, 2, 3, 4, 5].map((level) => html`<i class="cell level-${level}"></i>`)}</span> 1
        <i class="cell here"></i> now here <i class="cell here silent"></i> silent
      </div><div class="strive-table-scroll" tabindex="0" role="group" aria-label="Heat map, scrolls sideways"><table class="strive-heat" aria-label="Effort, block by block">
      <thead>
        <tr><td></td><td></td>${this.data.episodes.map((_, i) => html`<th scope="col" class="episode">Episode ${i + 1}</th>`)}<td></td></tr>
        <tr aria-hidden="true"><td></td><td></td>${this.data.episodes.map((blocks) => html`<th class="ticks"><span class="cells">
          ${Array.from({ length: blocks }, (_, i) => html`<i class="tick">${i === 0 || i + 1 === blocks || i + 1 === Math.round(blocks / 2) ? i + 1 : ''}</i>`)}
        </span></th>`)}<td></td></tr>
      </thead>
      ${this.data.groups.map((group) => this.group(group))}
    </table></div>`;
  }

  private group(group: HeatGroup): TemplateResult {
    return html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan=${2 + this.data.episodes.length}>${group.title} <span>${group.rows.length}</span></th>
        <th class="note">${group.noteTitle}</th></tr>
      ${group.rows.map((row) => this.row(row))}
    </tbody>`;
  }

  private row(row: HeatRow): TemplateResult {
    return html`<tr>
      <th scope="row"><button type="button" class="link" @click=${() => this.open(row)}>${row.participant}</button></th>
      <td class="mark">${row.mark}</td>
      ${this.data.episodes.map((blocks, episode) => html`<td><span class="cells">
        ${Array.from({ length: blocks }, (_, block) => this.cell(row, episode, block))}
      </span></td>`)}
      <td class="note ${row.silent ? 'silent' : ''}">${row.note}</td>
    </tr>`;
  }

  private cell(row: HeatRow, episode: number, block: number): TemplateResult {
    const effort = row.efforts[episode]?.[block] ?? null;
    const here = row.here !== null && row.here.episode === episode + 1 && row.here.block === block + 1;
    const label = `${row.participant}, episode ${episode + 1}, block ${block + 1}, ${effort === null ? 'no choice yet' : `effort ${effort.toFixed(2)}`}`;
    const level = effort === null ? 'none' : effort === 0 ? '0' : String(Math.min(5, Math.ceil(effort * 5)));
    const place = here ? (row.stopped ? 'stopped' : row.silent ? 'here silent' : 'here') : '';
    return html`<i class="cell level-${level} ${place}" role="img" aria-label=${label} title=${label}></i>`;
  }

  private open(row: HeatRow): void {
    this.dispatchEvent(new CustomEvent('person-open', { detail: { participant: row.participant }, bubbles: true }));
  }
}

customElements.define('strive-heat-map', StriveHeatMap);

/** `strive-progress`: where one is in the whole study, one cell a round, and the points so far. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { number } from './dom';
import { episodesOf, pointsOf, costOf, type Plan, type Position } from './plan';

export interface Progress {
  /** In words: "Set 2 of 4, round 5 of 10". */
  readonly place: string;
  /** Null where they do not count or say nothing. */
  readonly points: number | null;
  /** One list a set, one entry a round. */
  readonly sets: readonly (readonly ('done' | 'now' | 'left')[])[];
}

export class StriveProgress extends LitElement {
  static override properties = { progress: { attribute: false } };

  declare progress: Progress;

  constructor() {
    super();
    this.progress = { place: '', points: null, sets: [] };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { place, points, sets } = this.progress;
    const columns = sets.map((rounds) => `${rounds.length}fr`).join(' ');
    return html`<header>
      <div class="bar">
        <div class="where">${place}</div>
        ${points === null ? nothing : html`<div class="points"><b>${number(points)}</b> points</div>`}
        <div class="track" role="img" aria-label=${place} .style=${`grid-template-columns:${columns}`}>
          ${sets.map((rounds) => html`<span .style=${`grid-template-columns:repeat(${rounds.length},1fr)`}>
            ${rounds.map((round) => html`<i class=${round}></i>`)}
          </span>`)}
        </div>
      </div>
    </header>`;
  }
}

/** What the header says at a position. */
export function progressAt(plan: Plan, at: Position): Progress {
  const scored = episodesOf(plan).filter((episode) => !episode.practice);
  return {
    place: place(plan, at, scored.length),
    points: points(plan, at),
    sets: scored.map((episode) => Array.from({ length: episode.blocks }, (_, i) => {
      const step = plan.steps.indexOf(episode);
      if (step !== at.step) return step < at.step ? 'done' : 'left';
      return i + 1 < at.block ? 'done' : i + 1 === at.block ? 'now' : 'left';
    })),
  };
}

function place(plan: Plan, at: Position, sets: number): string {
  const step = plan.steps[at.step];
  if (at.phase === 'done') return sets === 1 ? 'The set is done' : `All ${sets} sets done`;
  if (step?.kind !== 'episode') return plan.title;
  const set = step.practice ? step.title : `Set ${step.episode} of ${sets}`;
  return at.block === 0 ? set : `${set}, round ${at.block} of ${step.blocks}`;
}

/** The cards are paid when they are chosen; what the test brings is added when it is over. */
function points(plan: Plan, at: Position): number | null {
  const step = plan.steps[at.step];
  if (at.phase === 'done' || at.phase === 'stopped') return null;
  if (step?.kind !== 'episode') return at.points === 0 ? null : at.points;
  if (step.practice) return null;
  if (at.phase === 'practise' || at.phase === 'test') return at.points - costOf(step, at.cards);
  return at.points + (at.phase === 'points' ? pointsOf(step, at.correct, at.cards) : 0);
}

customElements.define('strive-progress', StriveProgress);

declare global {
  interface HTMLElementTagNameMap {
    'strive-progress': StriveProgress;
  }
}

/** What stands around every screen: where one is, the steps of a round, whether answers are saved. */
import { el, number } from './dom';
import { episodesOf, type Phase, type Plan, type Position } from './plan';
import type { SavedState } from './sender';

const rounds: readonly [Phase, string][] = [['choose', 'Choose'], ['practise', 'Practise'], ['test', 'Test'], ['points', 'Points']];

export function header(plan: Plan, at: Position): HTMLElement {
  const scored = episodesOf(plan).filter((episode) => !episode.practice);
  const step = plan.steps[at.step];
  const here = step?.kind === 'episode' ? step : null;
  const place =
    here === null
      ? at.phase === 'done' ? `${scored.length === 1 ? 'The set is' : `All ${scored.length} sets are`} done` : plan.title
      : `${here.practice ? here.title : `Set ${here.episode} of ${scored.length}`}${at.block > 0 ? `, round ${at.block} of ${here.blocks}` : ''}`;
  const track = el('ul', { class: 'track', role: 'img', 'aria-label': place });
  track.style.gridTemplateColumns = scored.map((episode) => `${episode.blocks}fr`).join(' ');
  for (const episode of scored) {
    const cells = el('li');
    cells.style.gridTemplateColumns = `repeat(${episode.blocks}, 1fr)`;
    const before = plan.steps.indexOf(episode) < at.step;
    for (let round = 1; round <= episode.blocks; round++) {
      const now = episode === here && round === at.block;
      cells.append(el('i', { class: before || (episode === here && round < at.block) ? 'd' : now ? 'n' : '' }));
    }
    track.append(cells);
  }
  return el(
    'header',
    {},
    el('div', { class: 'bar' }, el('div', { class: 'where' }, place),
      el('div', { class: 'points' }, el('b', {}, number(at.points)), ' points'), track),
  );
}

/** The four steps of a round, with the present one marked. */
export function steps(phase: Phase): HTMLElement {
  const now = rounds.findIndex(([name]) => name === phase);
  const list = el('ol', { class: 'steps', 'aria-label': 'Steps of this round' });
  rounds.forEach(([, name], i) => {
    const item = el('li', { class: i < now ? 'done' : '' }, el('span', {}, i < now ? '✓' : String(i + 1)), name);
    if (i === now) item.setAttribute('aria-current', 'step');
    list.append(item);
  });
  return list;
}

/** Says whether answers are saved, and lets one stop. */
export class Footer {
  private readonly state = el('span', { class: 'saved', role: 'status' }, 'All answers saved');
  private readonly stop = el('button', { class: 'stop', type: 'button' }, 'Stop taking part');
  readonly element = el('footer', {}, this.state, this.stop);

  constructor(stop: () => void) {
    this.stop.addEventListener('click', stop);
  }

  show(state: SavedState): void {
    const words =
      state.kind === 'saved' ? 'All answers saved'
      : state.kind === 'saving' ? 'Saving'
      : 'Your answers are safe on this device. We will send them when you are online again.';
    if (this.state.textContent !== words) this.state.textContent = words;
    this.state.dataset['state'] = state.kind;
  }

  canStop(can: boolean): void {
    this.stop.hidden = !can;
  }
}

/** Asks before a run ends for good. */
export function confirmStop(stop: () => void): void {
  const dialog = el('dialog', { 'aria-labelledby': 'stop-title' });
  const keep = el('button', { class: 'go', type: 'button' }, 'Keep going');
  const end = el('button', { class: 'plain', type: 'button' }, 'Stop taking part');
  keep.addEventListener('click', () => dialog.close());
  end.addEventListener('click', () => { dialog.close(); stop(); });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(
    el('h2', { id: 'stop-title' }, 'Stop taking part?'),
    el('p', {}, 'What you have answered so far is saved. You cannot come back to this study afterwards.'),
    el('div', { class: 'actions' }, keep, end),
  );
  document.body.append(dialog);
  dialog.showModal();
  keep.focus();
}

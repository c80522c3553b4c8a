/** What stands around every screen: where one is, the steps of a round, whether answers are saved. */
import { el } from './dom';
import type { Phase } from './plan';
import { type Progress, StriveProgress } from './progress';
import type { SavedState } from './sender';

const rounds: readonly [Phase, string][] = [['choose', 'Choose'], ['practise', 'Practise'], ['test', 'Test'], ['points', 'Points']];

/** The four steps of a round, with the present one marked. */
export function steps(phase: Phase): HTMLElement {
  const now = rounds.findIndex(([name]) => name === phase);
  const list = el('ol', { class: 'steps', 'aria-label': 'Steps of this round' });
  rounds.forEach(([, name], i) => {
    const item = el('li', { class: i < now ? 'done' : '' }, el('span', {}, i < now ? '✓' : String(i + 1)), el('b', {}, name));
    if (i === now) item.setAttribute('aria-current', 'step');
    list.append(item);
  });
  return list;
}

/** The page: header, the screen, footer. */
export class Shell {
  readonly footer: Footer;
  private readonly top = new StriveProgress();
  private readonly main = el('main', { id: 'main' });
  /** Rises with each screen, so that a screen that is gone does nothing any more. */
  private shown = 0;

  constructor(root: HTMLElement, stop: () => void) {
    this.footer = new Footer(() => confirmStop(stop));
    this.top.hidden = true;
    root.replaceChildren(this.top, this.main, this.footer.element);
    document.addEventListener('keydown', (event) => this.enter(event));
  }

  progress(progress: Progress | null): void {
    this.top.hidden = progress === null;
    if (progress !== null) this.top.progress = progress;
  }

  /** Shows a screen; the answer says whether it still is the one that is shown. */
  show(children: readonly (Node | string)[]): () => boolean {
    this.shown += 1;
    const shown = this.shown;
    this.main.replaceChildren(...children);
    window.scrollTo(0, 0);
    this.main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    return () => shown === this.shown;
  }

  private enter(event: KeyboardEvent): void {
    const elsewhere = event.target instanceof Element && event.target.closest('button, a, summary, dialog') !== null;
    if (event.key !== 'Enter' || event.repeat || elsewhere) return;
    this.main.querySelector<HTMLButtonElement>('button[data-enter]')?.click();
  }
}

/** How long an answer may be on its way before the footer says so, in ms: less would flicker at every answer. */
const patience = 3_000;

/** Says whether answers are saved, and lets one stop. */
class Footer {
  private readonly state = el('span', { class: 'saved', role: 'status' }, 'All answers saved');
  private readonly stop = el('button', { class: 'stop', type: 'button' }, 'Stop taking part');
  readonly element = el('footer', {}, this.state, this.stop);
  private slow: ReturnType<typeof setTimeout> | null = null;

  constructor(stop: () => void) {
    this.stop.addEventListener('click', stop);
    this.element.hidden = true;
  }

  /** @param lasting whether what waits outlives a reload of the page */
  show(state: SavedState, lasting: boolean): void {
    if (state.kind === 'saving' && this.state.dataset['state'] !== 'offline') {
      this.slow ??= setTimeout(() => this.say('saving', 'Saving…'), patience);
      return;
    }
    if (state.kind === 'saving') return;
    if (this.slow !== null) clearTimeout(this.slow);
    this.slow = null;
    if (state.kind === 'saved') this.say('saved', 'All answers saved');
    else if (lasting) this.say('offline', 'Your answers are safe on this device. We will send them when you are online again.');
    else this.say('offline', 'Please keep this page open. Your last answer will be sent when you are online again.');
  }

  canStop(can: boolean): void {
    this.stop.hidden = !can;
  }

  private say(kind: SavedState['kind'], words: string): void {
    this.state.dataset['state'] = kind;
    if (this.state.textContent !== words) this.state.textContent = words;
  }
}

/** Asks before a run ends for good. */
function confirmStop(stop: () => void): void {
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

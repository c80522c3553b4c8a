/** Leads a participant from the link to the code: shows the screen of the present position and records what happens. */
import type { Landing } from './api';
import { Api } from './api';
import { el, mainButton, paragraphs } from './dom';
import { done, message, saving } from './ending';
import { confirmStop, Footer, header, steps } from './frame';
import type { Episode, Happening, Position } from './plan';
import * as screens from './screens';
import type { Trouble } from './sender';
import { newToken, Session } from './session';
import { practise, recall } from './timed';

const retryMs = 3_000;

export class App {
  private session: Session | null = null;
  private readonly footer = new Footer(() => confirmStop(() => this.happen({ type: 'stopped', reason: 'own wish' })));
  private readonly main = el('main', { id: 'main' });
  private readonly top = el('div');
  private readonly tabs: BroadcastChannel | null;
  private readonly tokenKey: string;
  /** Rises with each screen, so that a screen that is gone does nothing any more. */
  private shown = 0;
  private lost = false;

  constructor(root: HTMLElement, private readonly code: string) {
    root.replaceChildren(this.top, this.main, this.footer.element);
    this.tokenKey = `strive-run-${code}`;
    this.tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(this.tokenKey);
    if (this.tabs !== null) this.tabs.onmessage = () => this.session !== null && this.elsewhere();
    document.addEventListener('visibilitychange', () => this.visibility());
    window.addEventListener('pagehide', () => this.session?.leave());
    window.addEventListener('online', () => this.session?.sendNow());
  }

  async open(): Promise<void> {
    const token = localStorage.getItem(this.tokenKey);
    if (token === null) return this.landing();
    const opened = await Session.open(token, this.ears());
    if ('session' in opened) return this.go(opened.session);
    if ('none' in opened) {
      localStorage.removeItem(this.tokenKey);
      return this.landing();
    }
    this.show([...message('There is no connection', 'The study will go on here as soon as you are online again. Nothing you did is lost.')]);
    setTimeout(() => void this.open(), retryMs);
  }

  private async landing(): Promise<void> {
    this.top.replaceChildren();
    this.footer.element.hidden = true;
    const answer = await new Api('').landing(this.code);
    if ('refused' in answer) {
      return this.show(message('This link does not lead to a study', 'Please check the link, or ask the person who sent it to you.'));
    }
    if ('offline' in answer) {
      this.show(message('There is no connection', 'The page will open as soon as you are online.'));
      setTimeout(() => void this.landing(), retryMs);
      return;
    }
    this.welcome(answer.ok);
  }

  private welcome(landing: Landing): void {
    document.title = landing.title;
    if (!landing.open) return this.show(message(landing.title, landing.message ?? 'This study is not open at the moment.'));
    const [quick, slow] = landing.minutes;
    const begin = mainButton('Start', () => void this.begin(begin));
    this.show([
      el('h1', { tabindex: '-1' }, landing.title),
      ...paragraphs(landing.landing),
      el('p', { class: 'note' }, quick === slow ? `It takes about ${slow} minutes.` : `It takes ${quick} to ${slow} minutes.`),
      el('div', { class: 'actions' }, begin),
    ]);
  }

  private async begin(button: HTMLButtonElement): Promise<void> {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    const token = localStorage.getItem(this.tokenKey) ?? newToken();
    localStorage.setItem(this.tokenKey, token);
    const begun = await Session.begin(token, this.code, this.ears());
    if ('ok' in begun) return this.go(begun.ok);
    button.setAttribute('aria-disabled', 'false');
    if ('refused' in begun) {
      localStorage.removeItem(this.tokenKey);
      return this.landing();
    }
    button.textContent = 'No connection. Try again';
  }

  private go(session: Session): void {
    this.session = session;
    this.lost = false;
    this.tabs?.postMessage('taken over');
    document.title = session.plan.title;
    document.documentElement.lang = session.plan.language;
    const refused = sessionStorage.getItem('strive-refused');
    if (refused !== null) {
      sessionStorage.removeItem('strive-refused');
      void session.record({ type: 'local-copy', events: refused });
    }
    if (session.run.acknowledged > 0 && session.run.state === 'running') void session.record({ type: 'resumed', writer: session.run.writer });
    this.render();
  }

  private ears(): Parameters<typeof Session.open>[1] {
    return {
      saved: (state) => this.footer.show(state),
      trouble: (trouble) => this.trouble(trouble),
    };
  }

  private trouble(trouble: Trouble): void {
    if (trouble === 'other-tab') this.elsewhere();
    else void this.open();
  }

  /** Another tab holds the run; this one stops at once and offers to take it back. */
  private elsewhere(): void {
    this.session?.end();
    this.lost = true;
    this.footer.element.hidden = true;
    this.show(message('This study is open in another tab', 'Go on there, or continue here. Nothing you did is lost.',
      { label: 'Continue here', act: () => void this.open() }));
  }

  private visibility(): void {
    const session = this.session;
    if (session === null || this.lost || ended(session.position)) return;
    void session.record({ type: document.hidden ? 'hidden' : 'shown' });
    if (document.hidden) session.leave();
  }

  private happen(happening: Happening): void {
    const shown = this.shown;
    void this.keep(happening).then(() => shown === this.shown && this.render());
  }

  /** A screen moves on only when what happened is on the device. */
  private async keep(happening: Happening): Promise<void> {
    try {
      await this.session?.record(happening);
    } catch {
      this.show(message('This answer could not be saved on your device', 'Everything before it is safe. Please free some space, then load the page again.',
        { label: 'Load again', act: () => location.reload() }));
    }
  }

  private render(): void {
    const session = this.session;
    if (session === null || this.lost) return;
    const at = session.position;
    const step = session.plan.steps[at.step];
    this.top.replaceChildren(header(session.plan, at));
    this.footer.element.hidden = false;
    this.footer.canStop(!ended(at));
    const record = (happening: Happening): void => this.happen(happening);
    if (at.phase === 'stopped') return this.stopped();
    if (at.phase === 'done' || step === undefined) return void this.finish();
    switch (step.kind) {
      case 'consent': return this.show(screens.consent(step, record));
      case 'instructions': return this.show(screens.instructions(step, at, record));
      case 'quiz': return this.show(screens.quiz(step, at, record));
      case 'debrief': return this.show(screens.debrief(step, record));
      case 'episode': return this.episode(step, at, record);
    }
  }

  private episode(step: Episode, at: Position, record: screens.Record): void {
    switch (at.phase) {
      case 'intro': return this.show(screens.intro(step, record));
      case 'probe': return this.show(screens.expectation(step, at, record));
      case 'choose': return this.show(screens.choose(step, at, record));
      case 'points': return this.show(screens.points(step, at, record));
      default: return void this.timed(step, at);
    }
  }

  private async timed(step: Episode, at: Position): Promise<void> {
    const display = el('div', { class: 'timed' });
    this.show([steps(at.phase), display]);
    const shown = this.shown;
    const part = {
      display,
      episode: step,
      at,
      record: (happening: Happening): Promise<unknown> => (shown === this.shown ? this.keep(happening) : Promise.resolve()),
    };
    await (at.phase === 'practise' ? practise(part) : recall(part));
    if (shown === this.shown) this.render();
  }

  private async finish(): Promise<void> {
    this.show(saving('Saving your last answers'));
    const shown = this.shown;
    const answer = await this.session?.finish();
    if (answer === undefined || shown !== this.shown) return;
    if ('ok' in answer) {
      this.footer.element.hidden = true;
      return this.show(done(answer.ok));
    }
    if ('refused' in answer && answer.refused.name === 'other-tab') return this.elsewhere();
    setTimeout(() => shown === this.shown && void this.finish(), retryMs);
  }

  private stopped(): void {
    this.session?.sendNow();
    this.show(message('You have stopped taking part', 'Thank you for your time. You can close this page.'));
  }

  private show(children: (Node | string)[]): void {
    this.shown += 1;
    this.main.replaceChildren(...children);
    window.scrollTo(0, 0);
    // The new screen is read from its title; a slider that wants the focus takes it afterwards.
    this.main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}

function ended(at: Position): boolean {
  return at.phase === 'done' || at.phase === 'stopped';
}

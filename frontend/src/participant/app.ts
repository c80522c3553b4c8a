/** From the link to the run: landing page, start, taking over, and giving way to another tab. */
import { Api, type Landing } from './api';
import { Course } from './course';
import { el, mainButton, paragraphs } from './dom';
import { message } from './ending';
import { Shell } from './frame';
import { canKeep } from './queue';
import type { Trouble } from './sender';
import { newToken, Session, type SessionEars } from './session';
import { TokenShelf } from './token-shelf';

/** Between two tries to reach the server, in ms. */
const retry = 3_000;

const unkept =
  'Your browser does not let this page keep anything on your device. That may be a private window, or a full disk. ' +
  'You can still take part: each answer is sent before you go on. Please stay online and do not close or reload the page.';

export class App {
  private session: Session | null = null;
  private course: Course | null = null;
  private readonly shell: Shell;
  private readonly tokens: TokenShelf;
  private readonly tabs: BroadcastChannel | null;

  constructor(root: HTMLElement, private readonly code: string) {
    this.shell = new Shell(root, () => this.course?.stop());
    this.tokens = new TokenShelf(code);
    this.tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`strive-${code}`);
    if (this.tabs !== null) this.tabs.onmessage = () => this.course !== null && this.elsewhere();
    document.addEventListener('visibilitychange', () => this.visibility());
    window.addEventListener('pagehide', () => this.session?.leave());
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
    window.addEventListener('online', () => this.session?.sendNow());
  }

  async open(): Promise<void> {
    const token = this.tokens.token();
    if (token === null) return this.landing();
    const opened = await Session.open(token, this.ears());
    if ('session' in opened) return this.go(opened.session, true);
    if ('unknown' in opened) {
      // The server has forgotten a run that was begun; one that never reached it keeps its token.
      if (opened.begun) this.tokens.forget();
      return this.landing();
    }
    this.unreached('The study will go on here as soon as you are online again. Nothing you did is lost.', () => this.open());
  }

  private async landing(): Promise<void> {
    this.shell.progress(null);
    this.shell.footer.element.hidden = true;
    const answer = await new Api('').landing(this.code);
    if ('ok' in answer) return this.welcome(answer.ok, await canKeep());
    if ('refused' in answer && answer.refused.status !== 429) {
      this.shell.show(message('This link does not lead to a study', 'Please check the link, or ask the person who sent it to you.'));
      return;
    }
    this.unreached('This page will open as soon as the study can be reached.', () => this.landing());
  }

  private unreached(text: string, again: () => Promise<void>): void {
    const current = this.shell.show(message('There is no connection', text));
    setTimeout(() => current() && void again(), retry);
  }

  private welcome(landing: Landing, keeps: boolean): void {
    document.title = landing.title;
    document.documentElement.lang = landing.language ?? 'en';
    if (!landing.open) {
      this.shell.show(message(landing.title, landing.message ?? 'This study is not open at the moment.'));
      return;
    }
    const [quick, slow] = landing.minutes;
    const begin = mainButton('Start', () => void this.begin(begin));
    this.shell.show([
      el('h1', { tabindex: '-1' }, landing.title),
      ...paragraphs(landing.landing),
      el('p', { class: 'note' }, quick === slow ? `It takes about ${slow} minutes.` : `It takes ${quick} to ${slow} minutes.`),
      ...(keeps && this.tokens.lasting ? [] : [el('p', { class: 'warning' }, unkept)]),
      el('div', { class: 'actions' }, begin),
    ]);
  }

  private async begin(button: HTMLButtonElement): Promise<void> {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    // Kept before the server hears of it: however often this is tried, it is the same run.
    const token = this.tokens.token() ?? this.tokens.keep(newToken());
    const begun = await Session.begin(token, this.code, this.ears());
    if ('ok' in begun) return this.go(begun.ok, false);
    if ('refused' in begun && begun.refused.status !== 429) return this.landing();
    button.setAttribute('aria-disabled', 'false');
    button.textContent = 'No connection. Try again';
  }

  private go(session: Session, resumed: boolean): void {
    this.leave();
    this.session = session;
    this.tabs?.postMessage('taken over');
    document.title = session.plan.title;
    document.documentElement.lang = session.plan.language;
    const course = new Course(this.shell, session, () => this.elsewhere(), resumed);
    this.course = course;
    if (resumed && !course.ended) void course.keep({ type: 'resumed', writer: session.run.writer });
    course.render();
  }

  private ears(): SessionEars {
    return {
      saved: (state) => this.shell.footer.show(state, this.session?.lasting ?? true),
      trouble: (trouble) => this.trouble(trouble),
    };
  }

  private trouble(trouble: Trouble): void {
    if (trouble === 'other-tab') return this.elsewhere();
    this.leave();
    void this.open();
  }

  private leave(): void {
    this.course?.leave();
    this.session?.end();
    this.course = null;
    this.session = null;
  }

  /** Another tab holds the run; this one stops at once and offers to take it back. */
  private elsewhere(): void {
    this.leave();
    this.shell.progress(null);
    this.shell.footer.element.hidden = true;
    this.shell.show(message('This study is open in another tab', 'Go on there, or continue here. Nothing you did is lost.',
      { label: 'Continue here', act: () => void this.open() }));
  }

  private visibility(): void {
    if (this.course === null || this.course.ended) return;
    void this.course.keep({ type: document.hidden ? 'hidden' : 'shown' });
    if (document.hidden) this.session?.leave();
  }
}

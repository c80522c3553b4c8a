/** Leads through one run: shows the screen of the present position, and moves on when what happened is kept. */
import { done, message, saving } from './ending';
import type { Shell } from './frame';
import { steps } from './frame';
import { el } from './dom';
import type { Episode, Happening, Position } from './plan';
import { progressAt } from './progress';
import { TakenOver } from './queue';
import * as screens from './screens';
import type { Session } from './session';
import { play } from './timed';

/** Between two tries to get the code, in ms. */
const retry = 3_000;

export class Course {
  private left = false;
  /** Whether what is left of cards or questions waits for a press: nobody is thrown into them by a reload. */
  private welcome: boolean;

  constructor(
    private readonly shell: Shell,
    private readonly session: Session,
    /** Called when another tab turns out to hold the run. */
    private readonly elsewhere: () => void,
    resumed: boolean,
  ) {
    this.welcome = resumed;
  }

  get ended(): boolean {
    const { phase } = this.session.position;
    return phase === 'done' || phase === 'stopped';
  }

  /** Ends the showing of screens, not the run. */
  leave(): void {
    this.left = true;
  }

  stop(): void {
    void this.keep({ type: 'stopped', reason: 'own wish' }).then((kept) => kept && this.render());
  }

  /** Keeps what happened; false when it could not be, and something else is shown now. */
  async keep(happening: Happening): Promise<boolean> {
    try {
      await this.session.record(happening);
      return !this.left;
    } catch (fault) {
      if (!(fault instanceof TakenOver)) throw fault;
      if (!this.left) this.elsewhere();
      return false;
    }
  }

  render(): void {
    if (this.left) return;
    const at = this.session.position;
    const step = this.session.plan.steps[at.step];
    this.shell.progress(progressAt(this.session.plan, at));
    this.shell.footer.element.hidden = false;
    this.shell.footer.canStop(!this.ended);
    if (at.phase === 'stopped') return void this.stopped(at);
    if (step === undefined) return void this.finish();
    const record = this.once();
    switch (step.kind) {
      case 'consent': return this.show(screens.consent(step, record));
      case 'instructions': return this.show(screens.instructions(step, at, record));
      case 'quiz': return this.show(screens.quiz(step, at, record));
      case 'debrief': return this.show(screens.debrief(step, record));
      case 'episode': return this.episode(step, at, record);
    }
  }

  private show(children: Node[]): void {
    this.shell.show(children);
  }

  /** A screen tells one thing, however often its button is pressed. */
  private once(): screens.Record {
    let happened = false;
    return (happening) => {
      if (happened) return;
      happened = true;
      void this.keep(happening).then((kept) => kept && this.render());
    };
  }

  private episode(step: Episode, at: Position, record: screens.Record): void {
    const welcome = this.welcome;
    this.welcome = false;
    switch (at.phase) {
      case 'intro': return this.show(screens.intro(step, record));
      case 'probe': return this.show(screens.expectation(step, at, record));
      case 'choose': return this.show(screens.choose(step, at, record));
      case 'points': return this.show(screens.points(step, at, record));
      default:
        if (welcome) return this.show(screens.welcomeBack(step, at, () => void this.timed(step, at)));
        return void this.timed(step, at);
    }
  }

  private async timed(step: Episode, at: Position): Promise<void> {
    const display = el('div', { class: 'timed' });
    const current = this.shell.show([steps(at.phase), display]);
    await play({ display, episode: step, at, record: (happening) => this.inTime(happening, current) });
    if (current()) this.render();
  }

  /** A timed part that was left waits for ever, so that it neither records nor shows any more. */
  private async inTime(happening: Happening, current: () => boolean): Promise<void> {
    if (!current() || !(await this.keep(happening))) await new Promise<never>(() => {});
  }

  private async finish(): Promise<void> {
    const status = saving(this.session.left);
    const current = this.shell.show(status.screen);
    const watching = setInterval(() => status.left(this.session.left), 250);
    const answer = await this.session.finish();
    clearInterval(watching);
    if (!current() || this.left) return;
    if ('ok' in answer) return this.finished(answer.ok);
    if ('refused' in answer && answer.refused.name === 'other-tab') return this.elsewhere();
    setTimeout(() => current() && void this.finish(), retry);
  }

  private finished(finished: Parameters<typeof done>[0]): void {
    this.shell.footer.element.hidden = true;
    const debrief = this.session.plan.steps.find((step) => step.kind === 'debrief') ?? null;
    this.show(done(finished, this.session.pointsBySet(), debrief));
  }

  private async stopped(at: Position): Promise<void> {
    const { title, why } = screens.whyStopped(this.session.plan.steps[at.step], at);
    const current = this.shell.show(message(title, `${why}Please keep this page open for a moment. Your answers are being saved.`));
    await this.session.allSent();
    if (current()) this.show(message(title, `${why}Thank you for your time. You can close this page.`));
  }
}

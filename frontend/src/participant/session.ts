/** One tab's hold on a run: where it is, what happens next, and that nothing of it is lost. */
import { Api, type Answer, type Finished } from './api';
import { type Happening, type Plan, type Position, type Run, type StriveEvent } from './plan';
import { openQueue, type Queue } from './queue';
import { type SavedState, Sender, type Trouble } from './sender';
import { after } from './walk';

export interface SessionEars {
  readonly saved: (state: SavedState) => void;
  readonly trouble: (trouble: Trouble) => void;
}

export type Opened =
  | { readonly session: Session }
  | { readonly none: true }
  | { readonly offline: true };

export class Session {
  private seq: number;
  private at: Position;
  private readonly sender: Sender;

  private constructor(
    readonly api: Api,
    readonly queue: Queue,
    readonly run: Run,
    at: Position,
    seq: number,
    ears: SessionEars,
  ) {
    this.at = at;
    this.seq = seq;
    this.sender = new Sender(
      {
        api,
        queue,
        saved: ears.saved,
        trouble: (trouble) => void this.troubled(trouble, ears),
        wait: (ms) => new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          window.addEventListener('online', () => { clearTimeout(timer); resolve(); }, { once: true });
        }),
      },
      run.writer,
      run.acknowledged,
      seq,
    );
  }

  /** Takes a run over, or goes on with what this device knows when there is no network. */
  static async open(token: string, ears: SessionEars): Promise<Opened> {
    const api = new Api(token);
    const queue = await openQueue(token);
    const claimed = await api.claim();
    if ('refused' in claimed) return { none: true };
    const run = 'ok' in claimed ? claimed.ok : await queue.run();
    if (run === null) return { offline: true };
    return { session: await Session.over(api, queue, run, ears) };
  }

  /** Begins a run; the token is kept by the caller before. */
  static async begin(token: string, code: string, ears: SessionEars): Promise<Answer<Session>> {
    const api = new Api(token);
    const begun = await api.begin(code);
    if (!('ok' in begun)) return begun;
    return { ok: await Session.over(api, await openQueue(token), begun.ok, ears) };
  }

  private static async over(api: Api, queue: Queue, run: Run, ears: SessionEars): Promise<Session> {
    await queue.acknowledged(run.acknowledged);
    await queue.keepRun(run);
    // What the server does not have yet moves the position on through the same reducer.
    let at = run.position;
    let seq = run.acknowledged;
    for (const queued of await queue.from(run.acknowledged + 1)) {
      const walked = after(run.plan, at, queued.event);
      if ('moved' in walked) at = walked.moved;
      seq = queued.seq;
    }
    const session = new Session(api, queue, run, at, seq, ears);
    session.sender.notify(seq);
    return session;
  }

  get plan(): Plan {
    return this.run.plan;
  }

  get position(): Position {
    return this.at;
  }

  /** Keeps what happened on the device, moves on, and sends it. */
  async record(happening: Happening): Promise<Position> {
    const event: StriveEvent = { ...happening, at: Date.now() };
    this.seq += 1;
    const seq = this.seq;
    await this.queue.put({ seq, event });
    const walked = after(this.plan, this.at, event);
    if ('moved' in walked) this.at = walked.moved;
    this.sender.notify(seq);
    // Without a lasting place on the device an answer counts only when the server has it.
    if (!this.queue.durable) await this.sender.flush();
    return this.at;
  }

  /** Asks for the completion code until the server holds everything. */
  async finish(): Promise<Answer<Finished>> {
    await this.sender.flush();
    return this.api.finish(this.run.writer, this.seq);
  }

  leave(): void {
    void this.sender.leave();
  }

  sendNow(): void {
    this.sender.notify(this.seq);
  }

  /** This tab no longer holds the run. */
  end(): void {
    this.sender.stop();
  }

  private async troubled(trouble: Trouble, ears: SessionEars): Promise<void> {
    if (trouble === 'content-conflict') {
      // The server holds other events under these numbers: its state counts, ours is kept for the lab.
      const own = await this.queue.from(this.sender.stored + 1);
      await this.queue.setAside(own);
      sessionStorage.setItem('strive-refused', JSON.stringify(own.map((one) => one.event)).slice(0, 15_000));
    }
    ears.trouble(trouble);
  }
}

/** 128 random bits in hex, kept before the server hears of them, so that no answer can lose a run. */
export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

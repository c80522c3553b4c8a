/** One tab's hold on a run: where it is, what happens next, and that nothing of it is lost. */
import { Api, type Answer, type Finished } from './api';
import { episodesOf, type Happening, type Plan, type Position, type Run, type StriveEvent } from './plan';
import { type Mark, openQueue, type Queue, type Queued, TakenOver } from './queue';
import { type SavedState, Sender, type Trouble } from './sender';
import { advance, pointsBySet, type Standing, standing } from './standing';

export interface SessionEars {
  readonly saved: (state: SavedState) => void;
  readonly trouble: (trouble: Trouble) => void;
}

export type Opened =
  | { readonly session: Session }
  /** The server does not know the run; `begun` when this device does. */
  | { readonly unknown: true; readonly begun: boolean }
  | { readonly offline: true };

/** Bytes of JSON in one local-copy event, under the 16 kB that an event may have. */
const pieceBytes = 12_000;

export class Session {
  private now: Mark;
  private mark: Mark;
  private readonly sender: Sender;
  private careful: boolean;
  private closed = false;
  private order: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly api: Api,
    private readonly queue: Queue,
    readonly run: Run,
    stands: Standing,
    private readonly ears: SessionEars,
  ) {
    this.now = stands.now;
    this.mark = stands.mark;
    this.careful = !queue.durable;
    this.sender = new Sender({
      api,
      writer: run.writer,
      acknowledged: stands.mark.acknowledged,
      waiting: stands.waiting,
      saved: ears.saved,
      stored: (queued) => this.stored(queued),
      trouble: (trouble) => void this.troubled(trouble),
    });
  }

  /** Takes a run over, or goes on with what this device knows when there is no network. */
  static async open(token: string, ears: SessionEars): Promise<Opened> {
    const api = new Api(token);
    const queue = await openQueue(token);
    const claimed = await api.claim();
    if ('refused' in claimed && claimed.refused.name === 'unknown-run') {
      return { unknown: true, begun: (await queue.hold(null)) !== null };
    }
    const session = await Session.over(api, queue, 'ok' in claimed ? claimed.ok : null, ears);
    return session === null ? { offline: true } : { session };
  }

  /** Begins a run; the caller has kept the token before. */
  static async begin(token: string, code: string, ears: SessionEars): Promise<Answer<Session>> {
    const api = new Api(token);
    const begun = await api.begin(code);
    if (!('ok' in begun)) return begun;
    const session = await Session.over(api, await openQueue(token), begun.ok, ears);
    return session === null ? { offline: true } : { ok: session };
  }

  private static async over(api: Api, queue: Queue, claimed: Run | null, ears: SessionEars): Promise<Session | null> {
    const held = await queue.hold(claimed);
    if (held === null) return null;
    const stands = standing(held, claimed);
    await queue.acknowledged(stands.mark);
    if (stands.stray.length > 0) await queue.setAside(stands.stray);
    const session = new Session(api, queue, held.run, stands, ears);
    if (claimed?.state === 'running') await session.tellOfRefused();
    return session;
  }

  get plan(): Plan {
    return this.run.plan;
  }

  get position(): Position {
    return this.now.position;
  }

  /** How many events the server does not have yet. */
  get left(): number {
    return this.sender.left.length;
  }

  /** Whether answers outlive a reload. */
  get lasting(): boolean {
    return !this.careful;
  }

  /** Keeps what happened on the device, moves on, and sends it; one after the other, in the order of the calls. */
  record(happening: Happening): Promise<Position> {
    const event: StriveEvent = { ...happening, at: Date.now() };
    const kept = this.order.then(() => this.keep(event));
    this.order = kept.catch(() => {});
    return kept;
  }

  /** Asks for the completion code; the server gives it when it holds everything. */
  async finish(): Promise<Answer<Finished>> {
    const before = await this.queue.finished();
    if (before !== null) return { ok: before };
    await this.order;
    await this.sender.flush();
    const answer = await this.api.finish(this.run.writer, this.now.acknowledged);
    if ('ok' in answer) await this.queue.keepFinished(answer.ok);
    return answer;
  }

  /** Resolves when the server has everything. */
  async allSent(): Promise<void> {
    await this.order;
    await this.sender.flush();
  }

  /** Points of each set, if this device has seen every set end. */
  pointsBySet(): readonly number[] | null {
    return pointsBySet(episodesOf(this.plan).filter((episode) => !episode.practice).length, this.now);
  }

  leave(): void {
    this.sender.leave();
  }

  sendNow(): void {
    this.sender.hurry();
  }

  /** This tab no longer holds the run. */
  end(): void {
    this.closed = true;
    this.sender.stop();
  }

  private async keep(event: StriveEvent): Promise<Position> {
    if (this.closed) throw new TakenOver();
    const queued: Queued = { seq: this.now.acknowledged + 1, event };
    if (!this.careful) await this.put(queued);
    this.now = advance(this.plan, this.now, queued);
    this.sender.add(queued);
    // Without a lasting place on the device an answer counts only when the server has it.
    if (this.careful) await this.sender.flush();
    return this.position;
  }

  private async put(queued: Queued): Promise<void> {
    try {
      await this.queue.put(queued);
    } catch (fault) {
      if (fault instanceof TakenOver) throw fault;
      // The device is full: from here on as if it could keep nothing.
      this.careful = true;
    }
  }

  private async stored(queued: readonly Queued[]): Promise<void> {
    this.mark = queued.reduce((at, one) => advance(this.plan, at, one), this.mark);
    // If it fails the events stay on the device and are sent again, which does no harm.
    await this.queue.acknowledged(this.mark).catch(() => {});
  }

  private async troubled(trouble: Trouble): Promise<void> {
    this.end();
    // What was being kept when the answer came belongs to it.
    await this.order;
    // The server's state counts; what it does not take is kept here, and a copy sent to the laboratory.
    if (trouble === 'content-conflict' || trouble === 'run-ended') await this.queue.setAside(this.sender.left);
    this.ears.trouble(trouble);
  }

  private async tellOfRefused(): Promise<void> {
    // A copy of a copy helps nobody, and would grow for ever.
    const untold = (await this.queue.untold()).filter((event) => event.type !== 'local-copy');
    for (const events of pieces(untold)) await this.record({ type: 'local-copy', events });
    if (untold.length > 0) await this.queue.told();
  }
}

function pieces(events: readonly StriveEvent[]): StriveEvent[][] {
  const made: StriveEvent[][] = [];
  let size = pieceBytes;
  for (const event of events) {
    const bytes = new TextEncoder().encode(JSON.stringify(event)).length + 1;
    if (size + bytes > pieceBytes) {
      made.push([]);
      size = 0;
    }
    made.at(-1)?.push(event);
    size += bytes;
  }
  return made;
}

/** 128 random bits in hex, kept before the server hears of them, so that no answer can lose a run. */
export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes events from the queue to the server, in order, until it has acknowledged them all. */
import type { Api, Refusal } from './api';
import type { Queue, Queued } from './queue';

export type SavedState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly left: number }
  | { readonly kind: 'offline'; readonly left: number };

/** What the server said that the page itself must answer. */
export type Trouble = 'other-tab' | 'content-conflict' | 'unknown-run' | 'run-ended';

export interface SenderPart {
  readonly api: Pick<Api, 'send'>;
  readonly queue: Queue;
  readonly saved: (state: SavedState) => void;
  readonly trouble: (trouble: Trouble, refusal: Refusal) => void;
  /** Waits; handed in so that tests need no clock. */
  readonly wait: (ms: number) => Promise<void>;
}

const batchSize = 100;
/** Bytes of JSON in a batch, well under the server's 256 kB. */
const batchBytes = 120_000;
/** Browsers allow 64 kB to a request that outlives its page. */
const leavingBytes = 60_000;
const firstPause = 500;
const longestPause = 15_000;

export class Sender {
  private acknowledged: number;
  private last: number;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly part: SenderPart,
    private readonly writer: number,
    acknowledged: number,
    last: number,
  ) {
    this.acknowledged = acknowledged;
    this.last = last;
  }

  /** Highest number the server holds. */
  get stored(): number {
    return this.acknowledged;
  }

  /** Says that the queue holds events up to `last`. */
  notify(last: number): void {
    this.last = Math.max(this.last, last);
    void this.flush();
  }

  /** Resolves when everything is acknowledged, or sending has stopped for good. */
  flush(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (!this.stopped && this.acknowledged < this.last) void this.flush();
    });
    return this.running;
  }

  stop(): void {
    this.stopped = true;
  }

  /** One try that outlives the page, for when it is being closed. */
  async leave(): Promise<void> {
    if (this.stopped || this.acknowledged >= this.last) return;
    const batch = await this.batch(leavingBytes);
    if (batch.length > 0) await this.part.api.send(this.writer, this.acknowledged + 1, batch.map((one) => one.event), true);
  }

  private async run(): Promise<void> {
    let pause = firstPause;
    while (!this.stopped && this.acknowledged < this.last) {
      this.part.saved({ kind: 'saving', left: this.last - this.acknowledged });
      const batch = await this.batch(batchBytes);
      const answer = await this.part.api.send(this.writer, this.acknowledged + 1, batch.map((one) => one.event));
      if ('ok' in answer) {
        await this.accept(answer.ok.acknowledged);
        pause = firstPause;
      } else if ('refused' in answer && this.refused(answer.refused)) {
        return;
      } else {
        this.part.saved({ kind: 'offline', left: this.last - this.acknowledged });
        await this.part.wait(pause);
        pause = Math.min(2 * pause, longestPause);
      }
    }
    if (!this.stopped) this.part.saved({ kind: 'saved' });
  }

  private async accept(acknowledged: number): Promise<void> {
    this.acknowledged = Math.max(this.acknowledged, acknowledged);
    await this.part.queue.acknowledged(this.acknowledged);
  }

  /** Whether sending ends here; a gap or haste is answered by trying again. */
  private refused(refusal: Refusal): boolean {
    if (refusal.name === 'gap' && refusal.expected !== undefined) {
      this.acknowledged = refusal.expected - 1;
      return false;
    }
    if (refusal.name === 'too-many-requests' || refusal.name === 'other') return false;
    this.stopped = true;
    const name = refusal.name;
    this.part.trouble(
      name === 'other-tab' || name === 'unknown-run' || name === 'run-ended' ? name : 'content-conflict',
      refusal,
    );
    return true;
  }

  private async batch(bytes: number): Promise<Queued[]> {
    const waiting = await this.part.queue.from(this.acknowledged + 1);
    const batch: Queued[] = [];
    let size = 0;
    for (const queued of waiting) {
      size += JSON.stringify(queued.event).length * 2;
      if (batch.length === batchSize || (batch.length > 0 && size > bytes)) break;
      batch.push(queued);
    }
    return batch;
  }
}

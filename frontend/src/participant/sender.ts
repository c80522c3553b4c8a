/** Takes events from this tab to the server, in order, until it has acknowledged them all. */
import type { Api, Refusal } from './api';
import type { Queued } from './queue';

/** Whether answers are saved; `left` have not arrived yet. */
export interface SavedState {
  readonly kind: 'saved' | 'saving' | 'offline';
  readonly left: number;
}

/** What the server said that the page itself must answer. */
export type Trouble = 'other-tab' | 'content-conflict' | 'unknown-run' | 'run-ended';

/** In ms: how long an event waits for company, and between tries. */
export interface Pauses {
  readonly linger: number;
  readonly first: number;
  readonly longest: number;
}

const usualPauses: Pauses = { linger: 1_000, first: 500, longest: 15_000 };

export interface SenderPart {
  readonly api: Pick<Api, 'send'>;
  readonly writer: number;
  /** Events up to this number are stored. */
  readonly acknowledged: number;
  readonly waiting: readonly Queued[];
  readonly saved: (state: SavedState) => void;
  /** The server holds these now. */
  readonly stored: (queued: readonly Queued[]) => Promise<void>;
  readonly trouble: (trouble: Trouble, refusal: Refusal) => void;
  readonly pauses?: Pauses;
}

const batchSize = 200;
/** So many are sent at once, without waiting for more. */
const enough = 20;
/** Bytes of JSON in a batch, well under the server's 256 kB. */
const batchBytes = 120_000;
/** Browsers allow 64 kB to requests that outlive their page. */
const leavingBytes = 60_000;

export class Sender {
  private acknowledged: number;
  private readonly waiting: Queued[];
  private readonly pauses: Pauses;
  private running: Promise<void> | null = null;
  private urgent = true;
  private stopped = false;
  private wake: () => void = () => {};

  constructor(private readonly part: SenderPart) {
    this.acknowledged = part.acknowledged;
    this.waiting = [...part.waiting];
    this.pauses = part.pauses ?? usualPauses;
    this.start();
  }

  /** What the server does not have yet. */
  get left(): readonly Queued[] {
    return this.waiting;
  }

  /** Sends an event soon; it is on the device already. */
  add(queued: Queued): void {
    this.waiting.push(queued);
    if (this.waiting.length >= enough) this.hurry();
    this.start();
  }

  /** Resolves when everything is acknowledged, or sending has stopped for good. */
  async flush(): Promise<void> {
    while (!this.stopped && this.waiting.length > 0) {
      this.hurry();
      this.start();
      await this.running;
    }
  }

  /** Tries now instead of after the pause. */
  hurry(): void {
    this.urgent = true;
    this.wake();
  }

  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /** One try that outlives the page; what it brings is sent again if no answer is heard. */
  leave(): void {
    const batch = this.batch(leavingBytes);
    if (!this.stopped && batch.length > 0) {
      void this.part.api.send(this.part.writer, this.acknowledged + 1, batch.map((one) => one.event), true);
    }
  }

  private start(): void {
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (!this.stopped && this.waiting.length > 0) this.start();
    });
  }

  private async run(): Promise<void> {
    let pause = this.pauses.first;
    while (!this.stopped && this.waiting.length > 0) {
      if (!this.urgent) {
        this.tell('saving');
        await this.sleep(this.pauses.linger);
      }
      this.urgent = false;
      this.tell('saving');
      const batch = this.batch(batchBytes);
      const answer = await this.part.api.send(this.part.writer, this.acknowledged + 1, batch.map((one) => one.event));
      if (this.stopped) return;
      if ('ok' in answer) {
        await this.accept(answer.ok.acknowledged);
        pause = this.pauses.first;
      } else if ('refused' in answer && this.final(answer.refused)) {
        return;
      } else {
        this.tell('offline' in answer ? 'offline' : 'saving');
        // Not all at once: a whole class may have lost the same server.
        await this.sleep(pause * (0.75 + Math.random() / 2));
        this.urgent = true;
        pause = Math.min(2 * pause, this.pauses.longest);
      }
    }
    if (!this.stopped) this.tell('saved');
  }

  private tell(kind: SavedState['kind']): void {
    this.part.saved({ kind, left: this.waiting.length });
  }

  private async accept(acknowledged: number): Promise<void> {
    const stored = this.waiting.splice(0, Math.max(0, acknowledged - this.acknowledged));
    this.acknowledged = Math.max(this.acknowledged, acknowledged);
    await this.part.stored(stored);
  }

  /** Whether sending ends here; a gap that this tab can fill, or haste, is answered by trying again. */
  private final(refusal: Refusal): boolean {
    const name = refusal.name;
    // The server always wants the first one that this tab still has, unless it has lost some.
    const lost = name === 'gap' && refusal.expected !== undefined && refusal.expected <= this.acknowledged;
    if (!lost && (name === 'gap' || name === 'too-many-requests' || name === 'other')) return false;
    this.stopped = true;
    const known = name === 'other-tab' || name === 'unknown-run' || name === 'run-ended';
    this.part.trouble(known ? name : 'content-conflict', refusal);
    return true;
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), ms);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = () => {};
        resolve();
      };
    });
  }

  private batch(bytes: number): Queued[] {
    const batch: Queued[] = [];
    let size = 0;
    for (const queued of this.waiting) {
      size += new TextEncoder().encode(JSON.stringify(queued.event)).length + 1;
      if (batch.length === batchSize || (batch.length > 0 && size > bytes)) break;
      batch.push(queued);
    }
    return batch;
  }
}

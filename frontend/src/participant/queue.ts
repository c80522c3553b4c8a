/**
 * What the device keeps of a run, in IndexedDB: the plan, and every event that the server has not acknowledged yet,
 * written before the screen moves on, so that a closed tab or a dead battery loses nothing. Where a browser has no
 * IndexedDB (some private windows) all of it lives in memory, and `durable` says so.
 */
import type { Finished } from './api';
import type { Position, Run, StriveEvent } from './plan';

export interface Queued {
  readonly seq: number;
  readonly event: StriveEvent;
}

/** Where the run was after the newest event that the server holds. */
export interface Mark {
  readonly acknowledged: number;
  readonly position: Position;
  /** Points at the end of set 1, 2, ...; null where this device has not seen it. */
  readonly totals: readonly (number | null)[];
}

/** What the device knows when a tab takes a run over. */
export interface Held {
  readonly run: Run;
  readonly mark: Mark | null;
  /** Everything after the mark, ascending. */
  readonly queued: readonly Queued[];
}

/** Another tab of this browser has taken the run over; nothing was written. */
export class TakenOver extends Error {}

export interface Queue {
  readonly durable: boolean;
  /** Takes the run over for this tab; null when neither the server nor the device knows it. */
  hold(claimed: Run | null): Promise<Held | null>;
  /** Keeps an event; resolves when it is on the device, rejects with TakenOver when another tab holds the run. */
  put(queued: Queued): Promise<void>;
  /** Forgets what the server has. */
  acknowledged(mark: Mark): Promise<void>;
  /** Sets events aside that the server has refused for good. */
  setAside(queued: readonly Queued[]): Promise<void>;
  /** Events set aside that the laboratory has not been told of yet. */
  untold(): Promise<StriveEvent[]>;
  told(): Promise<void>;
  keepFinished(finished: Finished): Promise<void>;
  finished(): Promise<Finished | null>;
}

const version = 1;

/** Opens the queue of one run. */
export async function openQueue(token: string): Promise<Queue> {
  try {
    return new DurableQueue(await open(`strive-${token.slice(0, 16)}`));
  } catch {
    return new MemoryQueue();
  }
}

/** Whether this browser keeps anything: some private windows refuse, a full disk does too. */
export async function canKeep(): Promise<boolean> {
  try {
    const db = await open('strive-trial');
    await new DurableQueue(db).setAside([]);
    db.close();
    indexedDB.deleteDatabase('strive-trial');
    return true;
  } catch {
    return false;
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('events', { keyPath: 'seq' });
      request.result.createObjectStore('refused', { autoIncrement: true });
      request.result.createObjectStore('run');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'));
    request.onblocked = () => reject(new Error('blocked'));
  });
}

interface Stores {
  readonly events: IDBObjectStore;
  readonly refused: IDBObjectStore;
  readonly run: IDBObjectStore;
  /** Resolves when the transaction is on the disk. */
  readonly written: Promise<void>;
}

class DurableQueue implements Queue {
  readonly durable = true;
  /** Marks this tab as the one that may write; checked in the same transaction as each write. */
  private readonly holder = `${performance.timeOrigin}-${Math.random()}`;

  constructor(private readonly db: IDBDatabase) {}

  async hold(claimed: Run | null): Promise<Held | null> {
    const { run: kept, events, written } = this.stores();
    const run = claimed ?? (await answer<Run | undefined>(kept.get('run')));
    if (run === undefined) return null;
    const mark = await answer<Mark | undefined>(kept.get('mark'));
    const after = IDBKeyRange.lowerBound(mark?.acknowledged ?? 0, true);
    const queued = await answer<Queued[]>(events.getAll(after));
    kept.put(run, 'run');
    kept.put(this.holder, 'holder');
    await written;
    return { run, mark: mark ?? null, queued };
  }

  async put(queued: Queued): Promise<void> {
    const { run, events, written } = this.stores();
    if ((await answer(run.get('holder'))) !== this.holder) throw new TakenOver();
    events.add(queued);
    await written;
  }

  async acknowledged(mark: Mark): Promise<void> {
    const { run, events, written } = this.stores();
    const before = await answer<Mark | undefined>(run.get('mark'));
    const holds = (await answer(run.get('holder'))) === this.holder;
    if (holds || before === undefined || before.acknowledged < mark.acknowledged) run.put(mark, 'mark');
    events.delete(IDBKeyRange.upperBound(mark.acknowledged));
    await written;
  }

  async setAside(queued: readonly Queued[]): Promise<void> {
    const { refused, events, written } = this.stores();
    for (const one of queued) {
      refused.add({ ...one, told: false });
      events.delete(one.seq);
    }
    await written;
  }

  async untold(): Promise<StriveEvent[]> {
    const all = await answer<(Queued & { told: boolean })[]>(this.stores().refused.getAll());
    return all.filter((one) => !one.told).map((one) => one.event);
  }

  async told(): Promise<void> {
    const { refused, written } = this.stores();
    for (const key of await answer<IDBValidKey[]>(refused.getAllKeys())) {
      refused.put({ ...(await answer<object>(refused.get(key))), told: true }, key);
    }
    await written;
  }

  async keepFinished(finished: Finished): Promise<void> {
    const { run, written } = this.stores();
    run.put(finished, 'finished');
    await written;
  }

  async finished(): Promise<Finished | null> {
    return (await answer<Finished | undefined>(this.stores().run.get('finished'))) ?? null;
  }

  private stores(): Stores {
    const transaction = this.db.transaction(['events', 'refused', 'run'], 'readwrite', { durability: 'strict' });
    const written = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
    });
    // Whoever waits for it hears of a failure; whoever only reads does not wait.
    written.catch(() => {});
    return {
      events: transaction.objectStore('events'),
      refused: transaction.objectStore('refused'),
      run: transaction.objectStore('run'),
      written,
    };
  }
}

function answer<T = unknown>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error('not read'));
  });
}

/** Keeps nothing over a reload: what is in it must be sent before a screen moves on. */
export class MemoryQueue implements Queue {
  readonly durable = false;
  private refused: StriveEvent[] = [];
  private code: Finished | null = null;

  async hold(claimed: Run | null): Promise<Held | null> {
    return claimed === null ? null : { run: claimed, mark: null, queued: [] };
  }

  async put(): Promise<void> {}

  async acknowledged(): Promise<void> {}

  async setAside(queued: readonly Queued[]): Promise<void> {
    this.refused.push(...queued.map((one) => one.event));
  }

  async untold(): Promise<StriveEvent[]> {
    return this.refused;
  }

  async told(): Promise<void> {
    this.refused = [];
  }

  async keepFinished(finished: Finished): Promise<void> {
    this.code = finished;
  }

  async finished(): Promise<Finished | null> {
    return this.code;
  }
}

/**
 * Events that the server has not acknowledged yet, in IndexedDB: written before the screen moves on, so that a closed
 * tab or a dead battery loses nothing. Where a browser has no IndexedDB (some private windows) they live in memory, and
 * `durable` says so.
 */
import type { Run, StriveEvent } from './plan';

export interface Queued {
  readonly seq: number;
  readonly event: StriveEvent;
}

export interface Queue {
  readonly durable: boolean;
  /** Keeps an event; resolves when it is on the device. */
  put(queued: Queued): Promise<void>;
  /** Everything from a number on, ascending. */
  from(seq: number): Promise<Queued[]>;
  /** Forgets what the server has. */
  acknowledged(seq: number): Promise<void>;
  /** Sets events aside that the server has refused for good, for the lab. */
  setAside(queued: readonly Queued[]): Promise<void>;
  /** The last run view, so that a reload without a network can go on. */
  keepRun(run: Run): Promise<void>;
  run(): Promise<Run | null>;
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

class DurableQueue implements Queue {
  readonly durable = true;

  constructor(private readonly db: IDBDatabase) {}

  put(queued: Queued): Promise<void> {
    return this.write('events', (store) => store.put(queued));
  }

  from(seq: number): Promise<Queued[]> {
    return this.read('events', (store) => store.getAll(IDBKeyRange.lowerBound(seq)));
  }

  acknowledged(seq: number): Promise<void> {
    return this.write('events', (store) => store.delete(IDBKeyRange.upperBound(seq)));
  }

  async setAside(queued: readonly Queued[]): Promise<void> {
    await this.write('refused', (store) => queued.forEach((one) => store.add(one)));
    await this.write('events', (store) => queued.forEach((one) => store.delete(one.seq)));
  }

  keepRun(run: Run): Promise<void> {
    return this.write('run', (store) => store.put(run, 'run'));
  }

  async run(): Promise<Run | null> {
    return (await this.read<Run | undefined>('run', (store) => store.get('run'))) ?? null;
  }

  private write(name: string, change: (store: IDBObjectStore) => unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction(name, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error ?? new Error('not stored'));
      transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
      change(transaction.objectStore(name));
    });
  }

  private read<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    return new Promise((resolve, reject) => {
      const request = ask(this.db.transaction(name, 'readonly').objectStore(name));
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(request.error ?? new Error('not read'));
    });
  }
}

class MemoryQueue implements Queue {
  readonly durable = false;
  private events: Queued[] = [];
  private last: Run | null = null;

  async put(queued: Queued): Promise<void> {
    this.events.push(queued);
  }

  async from(seq: number): Promise<Queued[]> {
    return this.events.filter((queued) => queued.seq >= seq);
  }

  async acknowledged(seq: number): Promise<void> {
    this.events = this.events.filter((queued) => queued.seq > seq);
  }

  async setAside(queued: readonly Queued[]): Promise<void> {
    const refused = new Set(queued.map((one) => one.seq));
    this.events = this.events.filter((one) => !refused.has(one.seq));
  }

  async keepRun(run: Run): Promise<void> {
    this.last = run;
  }

  async run(): Promise<Run | null> {
    return this.last;
  }
}

/** The participant's API: every answer is a value, also the refusals; only a broken connection has none. */
import type { Run, StriveEvent } from './plan';

export interface Landing {
  readonly title: string;
  readonly language?: string;
  readonly open: boolean;
  readonly message?: string;
  readonly minutes: readonly [number, number];
  readonly landing: readonly string[];
}

/** Why the server refused; `name` is the last part of the problem's type. */
export interface Refusal {
  readonly name:
    | 'unknown-link' | 'study-closed' | 'unknown-run' | 'malformed' | 'too-large' | 'gap' | 'content-conflict'
    | 'other-tab' | 'run-ended' | 'not-all-stored' | 'too-many-requests' | 'other';
  readonly status: number;
  readonly detail: string;
  readonly expected?: number;
  readonly acknowledged?: number;
}

export type Answer<T> = { readonly ok: T } | { readonly refused: Refusal } | { readonly offline: true };

export interface Finished {
  readonly code: string;
  readonly points: number;
  readonly bonus: string | null;
}

/** How long an answer may take, in ms. */
const patience = 20_000;

export class Api {
  constructor(private readonly token: string, private readonly base = '') {}

  landing(code: string): Promise<Answer<Landing>> {
    return this.call('GET', `/api/p/links/${encodeURIComponent(code)}`);
  }

  begin(code: string): Promise<Answer<Run>> {
    return this.call('POST', `/api/p/links/${encodeURIComponent(code)}/runs`, { origin: 'person' });
  }

  claim(): Promise<Answer<Run>> {
    return this.call('POST', '/api/p/run/claim', {});
  }

  send(writer: number, first: number, events: readonly StriveEvent[], leaving = false): Promise<Answer<{ acknowledged: number }>> {
    return this.call('POST', '/api/p/run/events', { writer, first, events }, leaving);
  }

  finish(writer: number, events: number): Promise<Answer<Finished>> {
    return this.call('POST', '/api/p/run/finish', { writer, events });
  }

  private async call<T>(method: string, path: string, body?: unknown, keepalive = false): Promise<Answer<T>> {
    try {
      const response = await fetch(this.base + path, {
        method,
        keepalive,
        cache: 'no-store',
        credentials: 'omit',
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(this.token === '' ? {} : { Authorization: `Bearer ${this.token}` }),
        },
        signal: AbortSignal.timeout(patience),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (response.ok) return { ok: (await response.json()) as T };
      // A proxy that cannot reach the server answers in its stead: as good as no answer.
      if (response.status >= 500) return { offline: true };
      return { refused: await refusal(response) };
    } catch {
      return { offline: true };
    }
  }
}

async function refusal(response: Response): Promise<Refusal> {
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const type = typeof problem['type'] === 'string' ? problem['type'] : '';
  return {
    name: (type.startsWith('urn:strive:problem:') ? type.slice('urn:strive:problem:'.length) : 'other') as Refusal['name'],
    status: response.status,
    detail: typeof problem['detail'] === 'string' ? problem['detail'] : '',
    ...(typeof problem['expected'] === 'number' ? { expected: problem['expected'] } : {}),
    ...(typeof problem['acknowledged'] === 'number' ? { acknowledged: problem['acknowledged'] } : {}),
  };
}

/** A small server for tests that speaks the participants' contract over real HTTP, and can be out of order. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Run, StriveEvent } from './plan';
import { newRun } from './sample';
import { after } from './walk';

interface Call { readonly path: string; readonly body: Record<string, unknown> }
interface Reply { readonly status: number; readonly body: object }

export class Laboratory {
  readonly events: StriveEvent[] = [];
  readonly calls: Call[] = [];
  writer = 0;
  /** Calls that are answered by nothing, before or after they were done. */
  deaf = 0;
  dumb = 0;
  /** Answers these first, whatever is asked. */
  readonly answers: Reply[] = [];
  private server: Server | null = null;
  private usual: typeof fetch = fetch;

  /** Opens on a port of its own; calls without a host go there, as they do from a page. */
  async open(): Promise<void> {
    const server = createServer((request, response) => void this.hear(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.usual = globalThis.fetch;
    const usual = this.usual;
    globalThis.fetch = (path, settings) => usual(base + String(path), settings);
  }

  async close(): Promise<void> {
    globalThis.fetch = this.usual;
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += String(part);
    const call = { path: request.url ?? '', body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    this.calls.push(call);
    if (this.deaf > 0) {
      this.deaf -= 1;
      return void request.socket.destroy();
    }
    const reply = this.answers.shift() ?? this.reply(call);
    if (this.dumb > 0) {
      this.dumb -= 1;
      return void request.socket.destroy();
    }
    response.writeHead(reply.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  private reply({ path, body }: Call): Reply {
    if (path.endsWith('/runs')) {
      if (this.writer > 0) return { status: 200, body: this.run() };
      this.writer = 1;
      return { status: 201, body: this.run() };
    }
    if (this.writer === 0) return problem(401, 'unknown-run');
    if (path.endsWith('/claim')) {
      this.writer += 1;
      return { status: 200, body: this.run() };
    }
    if (body['writer'] !== this.writer) return problem(409, 'other-tab');
    if (path.endsWith('/finish')) {
      if (body['events'] !== this.events.length) return problem(409, 'not-all-stored', { acknowledged: this.events.length });
      return { status: 200, body: { code: 'K7QM-2XTP', points: this.run().points, bonus: null } };
    }
    return this.store(Number(body['first']), body['events'] as StriveEvent[]);
  }

  private store(first: number, events: StriveEvent[]): Reply {
    if (first > this.events.length + 1) return problem(409, 'gap', { expected: this.events.length + 1 });
    const other = events.findIndex((event, i) => {
      const stored = this.events[first - 1 + i];
      return stored !== undefined && JSON.stringify(stored) !== JSON.stringify(event);
    });
    if (other >= 0) return problem(409, 'content-conflict', { seq: first + other, acknowledged: this.events.length });
    this.events.push(...events.slice(this.events.length - first + 1));
    return { status: 200, body: { acknowledged: this.events.length } };
  }

  private run(): Run {
    const begun = newRun();
    const position = this.events.reduce((at, event) => {
      const walked = after(begun.plan, at, event);
      return 'moved' in walked ? walked.moved : at;
    }, begun.position);
    return { ...begun, writer: this.writer, acknowledged: this.events.length, position, points: position.points };
  }
}

export function problem(status: number, name: string, more: object = {}): Reply {
  return { status, body: { type: `urn:strive:problem:${name}`, status, ...more } };
}

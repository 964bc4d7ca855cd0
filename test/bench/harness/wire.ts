import { Agent, type ClientRequest, request } from 'node:http';
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import type { LiveLine } from '#app/sync/live.ts';
import type { Member } from '../servers/sign-in.ts';

/** What one device received and sent, in bytes on the wire. */
export interface Traffic {
  /** Bodies of answers, still compressed. */
  bodies: number;
  /** Status lines and headers of answers, by HTTP/1.1, which repeats them each time. */
  heads: number;
  /** Event streams, with their chunk marks. */
  pokes: number;
  /** Requests, with their headers. */
  sent: number;
  requests: number;
}
export const noTraffic = (): Traffic => ({ bodies: 0, heads: 0, pokes: 0, sent: 0, requests: 0 });

const CLOSED = 2;
const UNPACKED: Readonly<Record<string, (raw: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/**
 * A device's own connections, by the plain client of `node:http`: it costs the simulator least. Like a browser it keeps
 * up to six connections, and its event streams take one each.
 */
export function createWire({ url, member }: { url: string; member: Member }) {
  const { hostname, port } = new URL(url.replace('localhost', '127.0.0.1'));
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const traffic = noTraffic();
  const lines = new Set<ClientRequest>();
  const cookie = `${member.cookie.name}=${member.cookie.value}`;

  /** As much of `fetch` as the product's own client uses. */
  const fetch: typeof globalThis.fetch = (path, init = {}) =>
    new Promise((resolve, reject) => {
      const text = typeof init.body === 'string' ? init.body : '';
      const call = request(
        {
          ...{ hostname, port, agent, path: String(path), method: init.method ?? 'GET' },
          headers: {
            ...(init.headers as Record<string, string>),
            ...{
              Cookie: cookie,
              'Sec-Fetch-Site': 'same-origin',
              'Accept-Encoding': 'gzip, deflate, br, zstd',
            },
            'Content-Length': Buffer.byteLength(text),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const raw = Buffer.concat(parts);
            const unpack = UNPACKED[answer.headers['content-encoding'] ?? ''];
            traffic.requests += 1;
            traffic.bodies += raw.length;
            traffic.heads += answer.rawHeaders.reduce((sum, each) => sum + each.length + 2, 19);
            traffic.sent += text.length + Buffer.byteLength(headOf(call));
            const headers = answer.headers as Record<string, string>;
            const status = answer.statusCode ?? 0;
            resolve(new Response(new Uint8Array(unpack?.(raw) ?? raw), { status, headers }));
          });
        },
      );
      call.on('error', (error) => {
        // The server may close a connection that was idle at the moment it is used again: a browser takes another.
        if (call.reusedSocket) fetch(path, init).then(resolve, reject);
        else reject(error);
      });
      call.end(text);
    });

  /** As much of `EventSource` as the product's own client uses. */
  function open(path: string): LiveLine {
    const listeners = new Map<string, Parameters<LiveLine['addEventListener']>[1][]>();
    const tell = (type: string, data: string) => {
      for (const listener of listeners.get(type) ?? []) listener({ data });
    };
    let state = 0;
    const call = request(
      { ...{ hostname, port, path, agent: false }, headers: { Accept: 'text/event-stream', Cookie: cookie } },
      (answer) => {
        state = answer.statusCode === 200 ? 1 : CLOSED;
        if (state === CLOSED) throw new Error(`${path}: ${answer.statusCode}`);
        answer.on('data', (part: Buffer) => {
          traffic.pokes += part.length;
          for (const [, data = ''] of part.toString().matchAll(/event: poke\ndata: (.*)\n\n/g))
            tell('poke', data);
        });
        answer.on('error', () => undefined);
        answer.on('end', () => {
          state = CLOSED;
        });
      },
    );
    call.on('error', () => {
      state = CLOSED;
    });
    call.end();
    lines.add(call);
    return {
      get readyState() {
        return state;
      },
      addEventListener(type, listener) {
        listeners.set(type, [...(listeners.get(type) ?? []), listener]);
      },
      close() {
        state = CLOSED;
        lines.delete(call);
        call.destroy();
      },
    };
  }

  return {
    fetch,
    open,
    traffic,
    close() {
      for (const line of lines) line.destroy();
      agent.destroy();
    },
  };
}
export type Wire = ReturnType<typeof createWire>;

function headOf(call: ClientRequest): string {
  const named = Object.entries(call.getHeaders()).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${call.method} ${call.path} HTTP/1.1\r\n${named.join('')}Connection: keep-alive\r\n\r\n`;
}

import type { HttpRequest } from '#app/sync/http.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import type { Envelope, PushRequest, ReceiptAnswer, Verdict } from '#shared/sync/protocol.ts';

/** Which life of the server answers. */
export const LIFE = { instance: 'i', epoch: 1 };

/** What happens on the way to the server and back, and what came of it. */
export interface AtOnceNet {
  /** What is lost on the way. */
  loses: 'request' | 'answer' | null;
  /** Whether the server can be asked what came of an act. */
  isAsked: boolean;
  /** The code with which the server refuses what comes. */
  refuses: string | null;
  /** All that was sent, in order. */
  readonly sent: Envelope[];
  /** What the server accepted. */
  readonly taken: Envelope[];
  asked: number;
}

/** A server that takes acts that count at their moment, loses what it is told to lose, and answers who asks. */
export function createAtOnceServer(now: number) {
  const net: AtOnceNet = { loses: null, isAsked: true, refuses: null, sent: [], taken: [], asked: 0 };
  const lost = () => Promise.reject(new TransportError({ kind: 'offline' }));
  const verdictOf = (id: string, code: string | null): Verdict => ({
    ...{ id, status: code === null ? 'accepted' : 'refused', seq: 9, receivedAt: now },
    ...(code === null ? {} : { code }),
  });
  async function request({ path, json }: HttpRequest): Promise<unknown> {
    if (path === '/api/push') {
      const { request: of, mutations } = json as PushRequest;
      const [envelope] = mutations;
      if (envelope === undefined) return lost();
      net.sent.push(envelope);
      if (net.loses === 'request') return lost();
      const code = net.refuses;
      if (code === null) net.taken.push(envelope);
      if (net.loses === 'answer') return lost();
      const head = { seq: 9, hash: '0'.repeat(64) };
      const answer = { kind: 'clasi.push', request: of, ...LIFE, serverTime: now };
      return { ...answer, verdicts: [verdictOf(envelope.id, code)], head };
    }
    if (path !== '/api/receipts') return lost();
    net.asked += 1;
    if (!net.isAsked) return lost();
    const { id } = json as { id: string };
    const isTaken = net.taken.some((each) => each.id === id);
    const verdict = verdictOf(id, isTaken ? null : 'sync.never_arrived');
    const answer: ReceiptAnswer = { kind: 'clasi.receipt', verdict, ...LIFE, serverTime: now };
    return answer;
  }
  return { net, request };
}

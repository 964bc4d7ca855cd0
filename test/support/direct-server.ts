import { createHash } from 'node:crypto';
import { toUtf8 } from '#app/store/bytes.ts';
import type { PullListener, Transport, WireBody } from '#app/sync/transport.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import type { PullRequest, PushRequest } from '#shared/sync/protocol.ts';
import type { Program } from '#shared/sync/registry.ts';

export type Fault = 'lose_request' | 'lose_answer' | 'portal' | 'reject' | null;

export interface DirectServer {
  readonly compartment: Compartment;
  /** A connection from one person's device to this server; `fault` is asked before every request. */
  connect(actor: () => Actor): Transport & {
    fault: (kind: 'push' | 'pull', body: unknown) => Fault;
    readonly pushed: PushRequest[];
    readonly pulled: PullRequest[];
  };
  close(): void;
}

/** A real compartment in this process, by default the committee's, behind a connection that can be cut. */
export function createDirectServer(init: {
  program: Pick<
    Program,
    'registry' | 'retention' | 'granting' | 'widening' | 'opening' | 'traced' | 'due' | 'upgrades'
  >;
  clock: Clock;
  random: RandomBytes;
  sql?: NodeSql;
  name?: string;
}): DirectServer {
  const sql = init.sql ?? openNodeSqlite({ path: ':memory:' });
  const compartment = createCompartment({
    sql,
    name: init.name ?? COMMITTEE,
    program: init.program,
    clock: init.clock,
    monotonic: init.clock,
    random: init.random,
    sha256(parts) {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest('hex');
    },
  });
  return {
    compartment,
    close: () => sql.close(),
    connect(actor) {
      const pushed: PushRequest[] = [];
      const pulled: PullRequest[] = [];
      async function carry(kind: 'push' | 'pull', body: unknown, work: () => unknown): Promise<unknown> {
        const fault = wire.fault(kind, body);
        if (fault === 'lose_request') throw new TransportError({ kind: 'offline' });
        if (fault === 'portal') return { kind: 'welcome', html: '<h1>Wi-Fi</h1>' };
        if (fault === 'reject') {
          throw new TransportError({ kind: 'rejected', status: 400, code: 'http.bad_body' });
        }
        const answer = work();
        if (fault === 'lose_answer') throw new TransportError({ kind: 'timeout' });
        return answer;
      }
      const wire = {
        pushed,
        pulled,
        fault: (_kind: 'push' | 'pull', _body: unknown): Fault => null,
        async push(body: unknown, packed: WireBody = JSON.stringify(body)) {
          const text = typeof packed === 'string' ? packed : await packed.text();
          if (!isSameJson(JSON.parse(text), body))
            throw new Error('the text says something else than the body');
          const request = structuredClone(body) as PushRequest;
          pushed.push(request);
          return carry('push', body, () =>
            structuredClone(compartment.push({ actor: actor(), label: actor().person, request })),
          );
        },
        pull(body: unknown, listener?: PullListener) {
          const request = structuredClone(body) as PullRequest;
          pulled.push(request);
          return carry('pull', body, () => {
            const { text, next } = compartment.pull({ label: 'x', actor: actor(), request });
            listener?.onNext(structuredClone(next));
            listener?.onBytes(toUtf8(text));
            return JSON.parse(text);
          });
        },
      };
      return wire;
    },
  };
}

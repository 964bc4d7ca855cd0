import type { Actor } from '#shared/kernel/actor.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import type { Traced } from '#shared/kernel/feature.ts';
import type { PullRequest } from '#shared/sync/protocol.ts';
import type { Sql } from './sql.ts';

/** A device that had stored an entry by then. */
export interface Delivery {
  readonly person: string;
  readonly label: string;
  /** Of the person then; null for somebody of the committee. */
  readonly state: string | null;
  readonly device: string;
  /** Milliseconds since 1970, by the server's clock: when it asked for what came after. */
  readonly at: number;
}

export interface Deliveries {
  note(pulled: { actor: Actor; label: string; streams: PullRequest['streams']; now: number }): void;
  /** First delivery of an entry as it was created, or as it is, to each device, oldest first. */
  of(entry: Asked): Delivery[];
}

export interface Asked {
  readonly collection: string;
  readonly id: string;
  /** `whole`: the entry as it is now, with every traced one within it. By default the entry as it was created. */
  readonly as?: 'whole';
}

/**
 * Which device has stored what of the traced collections. The evidence is the device's own: it names in each request up
 * to where it has stored a stream, and it says so only after the commit. So a page that was lost on the way is no
 * delivery.
 */
export function createDeliveries({ sql, traced }: { sql: Sql; traced: readonly Traced[] }): Deliveries {
  function holdsTraced(scope: string, { after, to }: { after: number; to: number }): boolean {
    return traced.some(({ collection, under }) => {
      if (!scope.startsWith(under)) return false;
      return (
        sql.get(
          `select 1 from entry where seq > ? and seq <= ? and collection = ? and (audience = ? or (audience >= ? and audience < ?)) limit 1`,
          after,
          to,
          collection,
          scope,
          scope.endsWith('/') ? scope : '',
          scope.endsWith('/') ? `${scope.slice(0, -1)}0` : '',
        ) !== undefined
      );
    });
  }
  function created({ collection, id }: Asked) {
    return sql.get<{ seq: number; audience: string }>(
      'select seq, audience from revision where collection = ? and id = ? order by rev limit 1',
      collection,
      id,
    );
  }
  function whole({ collection, id }: Asked) {
    const found = sql.get<{ seq: number; audience: string }>(
      'select seq, audience from entry where collection = ? and id = ? and deleted = 0',
      collection,
      id,
    );
    if (found === undefined) return undefined;
    const within = traced.map(
      (each) =>
        sql.get<{ last: number | null }>(
          'select max(seq) as last from entry where collection = ? and parent = ? and deleted = 0',
          each.collection,
          id,
        )?.last ?? 0,
    );
    return { ...found, seq: Math.max(found.seq, ...within) };
  }
  return {
    note({ actor, label, streams, now }) {
      for (const { scope, after } of streams) {
        if (!traced.some(({ under }) => scope.startsWith(under))) continue;
        const known = sql.get<{ last: number | null }>(
          'select max(to_seq) as last from delivered where device = ? and scope = ?',
          actor.device,
          scope,
        );
        const last = known?.last ?? 0;
        if (after <= last || !holdsTraced(scope, { after: last, to: after })) continue;
        sql.run(
          'insert into delivered (device, scope, to_seq, person, label, at, state) values (?, ?, ?, ?, ?, ?, ?)',
          actor.device,
          scope,
          after,
          actor.person,
          label,
          now,
          actor.state,
        );
      }
    },
    of(asked) {
      const found = asked.as === 'whole' ? whole(asked) : created(asked);
      if (found === undefined) return [];
      const { seq, audience } = found;
      const rows = sql.all<{ [K in keyof Delivery]: Delivery[K] } & { scope: string }>(
        'select person, label, state, device, scope, at from delivered where to_seq >= ? order by at, device',
        seq,
      );
      const first = new Map<string, Delivery>();
      for (const { scope, ...delivery } of rows)
        if (isWithinScope({ audience, scope }) && !first.has(delivery.device))
          first.set(delivery.device, delivery);
      return [...first.values()];
    },
  };
}

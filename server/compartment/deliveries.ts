import type { Actor } from '#shared/kernel/actor.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import type { Traced } from '#shared/kernel/feature.ts';
import type { PullRequest } from '#shared/sync/protocol.ts';
import type { Sql } from './sql.ts';

/** A device that had stored an entry by then. */
export interface Delivery {
  readonly person: string;
  readonly label: string;
  readonly device: string;
  /** Milliseconds since 1970, by the server's clock: when it asked for what came after. */
  readonly at: number;
}

export interface Deliveries {
  note(pulled: { actor: Actor; label: string; streams: PullRequest['streams']; now: number }): void;
  /** First delivery of an entry to each device, oldest first. */
  of(entry: { collection: string; id: string }): Delivery[];
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
          'insert into delivered (device, scope, to_seq, person, label, at) values (?, ?, ?, ?, ?, ?)',
          actor.device,
          scope,
          after,
          actor.person,
          label,
          now,
        );
      }
    },
    of({ collection, id }) {
      const [first] = sql.all<{ seq: number; audience: string }>(
        'select seq, audience from revision where collection = ? and id = ? order by rev limit 1',
        collection,
        id,
      );
      if (first === undefined) return [];
      const { seq, audience } = first;
      const rows = sql.all<{ person: string; label: string; device: string; scope: string; at: number }>(
        'select person, label, device, scope, at from delivered where to_seq >= ? order by at, device',
        seq,
      );
      const found = new Map<string, Delivery>();
      for (const { person, label, device, scope, at } of rows)
        if (isWithinScope({ audience, scope }) && !found.has(device))
          found.set(device, { person, label, device, at });
      return [...found.values()];
    },
  };
}

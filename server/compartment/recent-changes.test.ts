import { expect, test } from 'vitest';
import type { PullRequest } from '#shared/sync/protocol.ts';
import { type Bench, chair, observer, openBench } from '#test/contracts/engine.ts';
import { createSeededRandom } from '#test/support/notes.ts';
import { createLog } from './log.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { ENTRY_TEXT, GONE_TEXT, pull } from './pull.ts';
import { createRecentChanges, type RecentChanges } from './recent-changes.ts';
import { sha256 } from './sha256.ts';

const META = { instance: 'ins_1', epoch: 1 };
const NEVER: RecentChanges = { of: () => null, mayHaveActed: () => true };
const AUDIENCES = ['all', 'presidency/a', 'presidency/b', 'floor/mtg_1', 'members/x', 'person/per_chair'];
const SCOPES = ['all', 'floor/', 'members/', 'person/per_chair', 'presidency/'];
/** Of whoever reads less. */
const FEWER = ['all', 'floor/', 'presidency/b'];

function openWorld(seed: number) {
  const sql = openNodeSqlite({ path: ':memory:' });
  const bench = openBench(sql);
  const log = createLog({ sql, sha256, upgrades: [] });
  const recent = createRecentChanges({ sql, entryText: ENTRY_TEXT, goneText: GONE_TEXT });
  const random = createSeededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[(random(1)[0] ?? 0) % list.length] as T;
  const read = (
    by: RecentChanges,
    scopes: readonly string[],
    after: number,
    more: Partial<PullRequest> = {},
  ) =>
    pull({
      ...{ sql, log, recent: by, meta: META, scopes, now: 0 },
      request: {
        ...{ protocol: 1, request: 'req_1', device: observer.device, person: observer.person },
        ...{ compartment: 'committee', instance: 'ins_1', epoch: 1, settled: after, limit: 1_000 },
        streams: scopes.map((scope) => ({ scope, after })),
        ...more,
      },
    }).text;
  return { sql, bench, log, recent, pick, read };
}

/** One act of many: a card is made, changed, moved once or through several audiences, removed, or made again. */
function actOnce(bench: Bench, pick: <T>(list: readonly T[]) => T): void {
  const card = `crd_${pick([1, 2, 3, 4, 5, 6, 7, 8])}`;
  const audience = pick(AUDIENCES);
  const name = pick(['add', 'edit', 'move', 'move', 'remove', 'renew', 'add_many'] as const);
  const args = {
    add: { card, title: card, audience },
    edit: { card, fields: { note: audience } },
    move: { card, to: [audience, ...pick([[], [pick(AUDIENCES)]])] },
    remove: { card },
    renew: { card, audience },
    add_many: { cards: [`${card}a`, `${card}b`, `${card}c`], audience },
  }[name];
  bench.give(chair, `cards.${name}`, args);
}

test('what is read once for all is what each stream’s own queries give, from any point, at any limit', () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const { sql, bench, log, recent, pick, read } = openWorld(seed);
    for (let turn = 0; turn < 40; turn += 1) {
      actOnce(bench, pick);
      const { seq } = log.head();
      const after = Math.max(0, seq - pick([0, 1, 2, 3, 8, 20]));
      for (const scopes of [SCOPES, FEWER]) {
        expect(read(recent, scopes, after)).toBe(read(NEVER, scopes, after));
        const acting = { device: chair.device, person: chair.person };
        expect(read(recent, scopes, after, acting)).toBe(read(NEVER, scopes, after, acting));
        const limit = pick([1, 2, 3]);
        expect(read(recent, scopes, after, { limit })).toBe(read(NEVER, scopes, after, { limit }));
        const streams = scopes.map((scope) => ({ scope, after: pick([after, after, seq]) }));
        expect(read(recent, scopes, after, { streams })).toBe(read(NEVER, scopes, after, { streams }));
      }
    }
    sql.close();
  }
});

test('three hundred devices at one point cost the database one reading, until something is written', () => {
  const { sql, bench } = openWorld(1);
  let readings = 0;
  const recent = createRecentChanges({
    sql: {
      ...sql,
      all(text, ...params) {
        readings += 1;
        return sql.all(text, ...params);
      },
    },
    entryText: ENTRY_TEXT,
    goneText: GONE_TEXT,
  });
  const log = createLog({ sql, sha256, upgrades: [] });
  bench.give(chair, 'cards.add', { card: 'crd_1', title: 'x' });
  bench.give(chair, 'cards.add', { card: 'crd_2', title: 'x' });
  for (let device = 0; device < 300; device += 1)
    expect(recent.of({ scope: 'all', after: 1, upTo: 2, head: log.head() })).toHaveLength(1);
  expect(readings).toBe(2);
  const acted = (device: string) => recent.mayHaveActed({ device, after: 1, upTo: 2, head: log.head() });
  for (let device = 0; device < 300; device += 1) expect(acted(`dev_${device}`)).toBe(false);
  expect(acted(chair.device)).toBe(true);
  expect(readings).toBe(3);
  bench.give(chair, 'cards.edit', { card: 'crd_2', fields: { note: 'n' } });
  expect(recent.of({ scope: 'all', after: 1, upTo: 2, head: log.head() })).toEqual([]);
  expect(recent.of({ scope: 'all', after: 1, upTo: 3, head: log.head() })).toHaveLength(1);
  sql.close();
});

test('a device that was away for long is read for stream by stream', () => {
  const { sql, bench, log, recent, read } = openWorld(1);
  bench.give(chair, 'cards.add', { card: 'crd_0', title: 'x' });
  const cards = Array.from({ length: 1_001 }, (_, index) => `crd_many${index}`);
  bench.give(chair, 'cards.add_many', { cards });
  expect(recent.of({ scope: 'all', after: 1, upTo: 2, head: log.head() })).toBeNull();
  expect(read(recent, SCOPES, 1)).toBe(read(NEVER, SCOPES, 1));
  expect(recent.of({ scope: 'all', after: 0, upTo: 2, head: log.head() })).toBeNull();
  sql.close();
});

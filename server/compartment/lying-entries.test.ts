import { beforeEach, describe, expect, test } from 'vitest';
import { ALL_CHECKED, acceptedArgs, SIGNATURE } from '#shared/presidencies/handover.fixtures.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { openBench } from '#test/contracts/engine.ts';
import { appointed } from '#test/support/appointed.ts';
import { openSigningCommittee } from '../checkins/signing-committee.fixtures.ts';
import { MANDATED, PEOPLE, type Who } from '../sync/readers-people.fixtures.ts';
import type { Compartment } from './compartment.ts';
import { createEntries, type Entries } from './entries.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { sha256 } from './sha256.ts';
import type { Sql } from './sql.ts';

/** Counts how often everything under an audience is read. */
function counting(sql: Sql): Sql & { readonly reads: Map<string, number> } {
  const reads = new Map<string, number>();
  return {
    ...sql,
    reads,
    all(text, ...params) {
      const [audience] = params;
      if (text.includes('and audience = ? order by'))
        reads.set(String(audience), (reads.get(String(audience)) ?? 0) + 1);
      return sql.all(text, ...params);
    },
  };
}

describe('what lies under an audience', () => {
  const origin = { seq: 1, mutation: 'mut_1', device: 'dev_1', counter: 1, person: 'per_1', at: 0 };
  const card = (id: string, audience = 'a', collection = 'cards') =>
    ({ op: 'create', collection, id, parent: 'crd_0', audience, body: { title: id } }) as const;
  const named = (entries: Entries, audience: string) =>
    entries.lyingAt([audience]).map(({ collection, id, body }) => `${collection}/${id} ${body.title}`);

  test('is read once in a push, and has what is written, moved and removed meanwhile', () => {
    const sql = counting(openBench(openNodeSqlite({ path: ':memory:' })).sql);
    const entries = createEntries({ sql, sha256, onWrite: () => undefined });
    for (const id of ['crd_3', 'crd_5', 'crd_7']) entries.apply(card(id), origin);
    entries.apply(card('crd_9', 'b'), origin);
    const last = entries.keepingWithin(() => {
      expect(named(entries, 'a')).toHaveLength(3);
      expect(named(entries, 'b')).toEqual(['cards/crd_9 crd_9']);
      entries.apply(card('crd_4'), origin);
      // Of another collection, and with an id that is there already.
      entries.apply(card('crd_5', 'a', 'boxes'), origin);
      const fields = { title: 'new' };
      entries.apply({ op: 'set', collection: 'cards', id: 'crd_3', fields }, origin);
      entries.apply({ op: 'set', collection: 'cards', id: 'crd_5', fields: {}, audience: 'b' }, origin);
      entries.apply({ op: 'set', collection: 'cards', id: 'crd_9', fields: {}, audience: 'a' }, origin);
      entries.apply({ op: 'remove', collection: 'cards', id: 'crd_7' }, origin);
      return [named(entries, 'a'), named(entries, 'b')];
    });
    expect([...sql.reads]).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(last).toEqual([
      ['boxes/crd_5 crd_5', 'cards/crd_3 new', 'cards/crd_4 crd_4', 'cards/crd_9 crd_9'],
      ['cards/crd_5 crd_5'],
    ]);
    expect([named(entries, 'a'), named(entries, 'b')]).toEqual(last);
  });

  test('is read again after something was undone, and in the next push', () => {
    const sql = counting(openBench(openNodeSqlite({ path: ':memory:' })).sql);
    const entries = createEntries({ sql, sha256, onWrite: () => undefined });
    entries.keepingWithin(() => {
      entries.lyingAt(['a']);
      entries.dropKept();
      entries.lyingAt(['a']);
    });
    entries.keepingWithin(() => entries.lyingAt(['a']));
    expect(sql.reads.get('a')).toBe(3);
  });
});

describe('one push with many acts that look at what lies there', () => {
  const NOW = Date.parse('2026-10-14T15:00Z');
  let sql: ReturnType<typeof counting>;
  let compartment: Compartment;
  let count = 0;
  beforeEach(() => {
    sql = counting(openNodeSqlite({ path: ':memory:' }));
    ({ compartment } = openSigningCommittee({ sql, clock: () => NOW }));
    for (const each of MANDATED) appointed(compartment, each);
    count = 0;
  });

  function push(who: Who, acts: readonly (readonly [name: string, args: object])[]): string[] {
    const actor = PEOPLE[who];
    const { person, device } = actor;
    const mutations = acts.map(([name, args]): Envelope => {
      count += 1;
      return {
        ...{ v: 1, id: `mut_${count}`, name, args, compartment: 'committee', device, person },
        ...{ counter: count, madeAt: NOW, base: {}, after: [], replaces: null },
      };
    });
    const head = { protocol: 1, request: 'req_1', device, person, compartment: 'committee' };
    sql.reads.clear();
    const { verdicts } = compartment.push({ actor, label: who, request: { ...head, mutations } as never });
    return verdicts.map(({ status, code }) => code ?? status);
  }
  const begin = (silence: string, calendar: string | null = null) =>
    [
      'silences.begin',
      {
        ...{ silence, meeting: null, item: null, papers: [], restsOn: null, asked: ['CL'] },
        ...{ text: { es: 'x', pt: 'x', en: 'x' }, term: { kind: 'hours', hours: 48 } },
        ...{ timeZone: 'America/Lima', calendar },
      },
    ] as const;
  const dayOff = (day: string) => ['holidays.name', { state: 'CL', day, name: { es: 'Feriado' } }] as const;

  test('of somebody who may not reads nothing of it', () => {
    const begins = Array.from({ length: 50 }, (_, index) => begin(`sil_${index}`));
    expect(new Set(push('clOfficer', begins))).toEqual(new Set(['access.not_allowed']));
    expect([...sql.reads]).toEqual([]);
    const accept = { ...acceptedArgs({ hash: Array(8).fill('00000000').join('-') }), checked: ALL_CHECKED };
    const accepts = Array.from(
      { length: 50 },
      () => ['presidencies.accept_handover', { ...accept, signature: SIGNATURE }] as const,
    );
    expect(new Set(push('clOfficer', accepts))).toEqual(new Set(['access.not_allowed']));
    expect([...sql.reads]).toEqual([]);
  });

  test('of whoever may reads each place once, and counts the day off that was named before it', () => {
    expect(push('admin', [['holidays.follow', { state: 'CL' }]])).toEqual(['accepted']);
    const working = (silence: string) =>
      [
        'silences.begin',
        { ...begin(silence)[1], term: { kind: 'working_days', days: 1, hour: '18:00' }, calendar: 'CL' },
      ] as const;
    const answers = push('admin', [
      working('sil_1'),
      dayOff('2026-10-15'),
      working('sil_2'),
      dayOff('2026-10-16'),
      working('sil_3'),
    ]);
    expect(answers).toEqual(Array(5).fill('accepted'));
    expect(sql.reads.get('members/holidays')).toBe(1);
    expect([...sql.reads.values()].every((reads) => reads === 1)).toBe(true);
    const untilOf = (id: string) => {
      const until = compartment.document('silences', id)?.body.until;
      return new Date(Number(until)).toISOString().slice(0, 10);
    };
    // Friday and Thursday off: the next working day is a Monday.
    expect(['sil_1', 'sil_2', 'sil_3'].map(untilOf)).toEqual(['2026-10-15', '2026-10-16', '2026-10-19']);
  });
});

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { accept, create, defineMutation } from '#shared/kernel/mutation.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { envelope, openBench, port7 } from '#test/contracts/engine.ts';
import { program as product } from '../program.ts';
import { createEntries } from './entries.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { sha256 } from './sha256.ts';
import type { Sql } from './sql.ts';

/** Counts how often everything within a parent is read. */
function counting(sql: Sql): Sql & { readonly reads: Map<string, number> } {
  const reads = new Map<string, number>();
  return {
    ...sql,
    reads,
    all(text, ...params) {
      if (text.includes('parent = ?')) reads.set(String(params[0]), (reads.get(String(params[0])) ?? 0) + 1);
      return sql.all(text, ...params);
    },
  };
}

const origin = { seq: 1, mutation: 'mut_1', device: 'dev_1', counter: 1, person: 'per_1', at: 0 };
const card = (id: string, parent = 'crd_0') =>
  ({ op: 'create', collection: 'cards', id, parent, audience: 'all', body: { title: id } }) as const;

function openEntries() {
  const sql = counting(openBench(openNodeSqlite({ path: ':memory:' })).sql);
  return { reads: sql.reads, entries: createEntries({ sql, sha256, onWrite: () => undefined }) };
}

test('what lies within a parent is read once, and has what is written meanwhile', () => {
  const { entries, reads } = openEntries();
  entries.apply(card('crd_5'), origin);
  const within = () => entries.within('cards', 'crd_0');
  const last = entries.keepingWithin(() => {
    expect(within().map(({ id }) => id)).toEqual(['crd_5']);
    for (const id of ['crd_7', 'crd_1', 'crd_6']) entries.apply(card(id), { ...origin, seq: 2 });
    entries.apply({ op: 'remove', collection: 'cards', id: 'crd_6' }, { ...origin, seq: 3 });
    const fields = { title: 'new' };
    entries.apply({ op: 'set', collection: 'cards', id: 'crd_5', fields }, { ...origin, seq: 4 });
    return within();
  });
  expect(reads.get('cards')).toBe(1);
  expect(last).toEqual(within());
  expect(last.map(({ id, body }) => `${id} ${body.title}`)).toEqual([
    'crd_1 crd_1',
    'crd_5 new',
    'crd_7 crd_7',
  ]);
});

test('after something is undone, and in the next push, it is read again', () => {
  const { entries, reads } = openEntries();
  entries.keepingWithin(() => {
    entries.within('cards', 'crd_0');
    entries.dropKept();
    entries.within('cards', 'crd_0');
  });
  entries.keepingWithin(() => entries.within('cards', 'crd_0'));
  expect(reads.get('cards')).toBe(3);
});

test('however many corrections of a report one push holds, its edits are read once', () => {
  const plant = defineMutation({
    name: 'reports.plant',
    args: v.any(),
    compartment: () => 'state:CL',
    reads: () => [],
    decide: ({ args }) => accept([create(reports, args)]),
  });
  const registry = new Map([...product.registry, [plant.name, plant]]);
  const sql = counting(openNodeSqlite({ path: ':memory:' }));
  const bench = openBench(sql, { name: 'state:CL', program: { ...product, registry } });
  const audience = 'reports/customs/port-7/per_p7';
  const body = { state: 'CL', author: port7.person, formVersion: '1', folio: 'x' };
  const at = { compartment: 'state:CL' };
  bench.push(port7, [envelope(port7, plant.name, { id: 'rep_1', audience, body }, at)]);
  let count = 0;
  const correct = (reference: string) => {
    count += 1;
    const change = { edit: `edt_${count}`, on: null, reference, kind: 'answer', before: null };
    const changes = [{ ...change, after: `${count}` }];
    const about = { correction: `cor_${count}`, entry: `rvs_${count}`, report: 'rep_1', state: 'CL' };
    const args = { ...about, formVersion: '1', changes, files: [], summary: {}, note: null };
    return envelope(port7, 'reports.correct', args, at);
  };
  const references = ['/data/a', '/data/b', ...Array.from({ length: 20 }, () => '/data/a')];
  const { verdicts } = bench.push(port7, references.map(correct));
  expect(verdicts.map(({ status, code }) => code ?? status)).toEqual([
    'accepted',
    'accepted',
    ...Array.from({ length: 20 }, () => 'reports.same_question'),
  ]);
  expect(sql.reads.get('reportEdits')).toBe(1);
  expect(bench.compartment.verify()).toBeNull();
});

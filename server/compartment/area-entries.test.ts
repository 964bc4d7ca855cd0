import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Link, links } from '#shared/contributions/contributions.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { aboutWithin, docsWithin, isAbout, type ReadWithin } from '#shared/kernel/mutation.ts';
import { type PanelFigure, panelFigures } from '#shared/panels/panels.schemas.ts';
import { INFORMATION_GRADES, SOURCE_GRADES } from '#shared/scoring/scoring.schemas.ts';
import { openRatedState, RATED_EDITION } from '#test/support/rated-state.ts';
import { createEntries } from './entries.ts';
import { migrate } from './migrate.ts';
import { compartmentMigrations } from './migrations.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { sha256 } from './sha256.ts';
import type { Sql } from './sql.ts';

const AREAS = AREA_CODES.slice(0, 4);
const IDS = ['lnc_1', 'lnc_2', 'lnc_3', 'lnc_4'];
const CONTRIBUTIONS = ['ctb_1', 'ctb_2'];

function entriesOf(sql: Sql) {
  return createEntries({ sql, sha256, onWrite: () => undefined });
}
/** What is read of each contribution and area, and what a look at every link finds. */
function both(sql: Sql) {
  const entries = entriesOf(sql);
  return CONTRIBUTIONS.flatMap((parent) =>
    AREAS.map((area) => ({
      read: docsWithin(entries, aboutWithin(links, parent, area) as ReadWithin),
      anew: entries.within(links.name, parent).filter(({ body }) => isAbout(body as unknown as Link, area)),
    })),
  );
}

const to = fc
  .uniqueArray(fc.constantFrom(...AREAS), { maxLength: 3 })
  .map((codes) => [...codes.map((code) => ({ kind: 'area', code })), { kind: 'network', id: 'ntw_1' }]);
const grade = { source: fc.constantFrom(...SOURCE_GRADES), information: fc.constantFrom('1', '2', '3', '4') };
const act = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), id: fc.constantFrom(...IDS), to, ...grade }),
  fc.record({ kind: fc.constant('edit' as const), id: fc.constantFrom(...IDS), to, ...grade }),
  fc.record({
    kind: fc.constant('leave out' as const),
    id: fc.constantFrom(...IDS),
    why: fc.constantFrom(null, 'x'),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ kind: fc.constant('carry on' as const) }),
);

function withState(work: (state: ReturnType<typeof openRatedState>, sql: Sql) => void) {
  const sql = openNodeSqlite({ path: ':memory:' });
  try {
    work(openRatedState(sql), sql);
  } finally {
    sql.close();
  }
}

test('after any acts on links, those of an area are those that a look at all of them finds', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
      withState((state, sql) => {
        const living = new Set<string>();
        const made = new Set<string>();
        let seq = 1_000_000;
        for (const each of acts) {
          if (each.kind === 'carry on') {
            state.must('contributions.begin', { edition: 'edn_2', startFrom: RATED_EDITION });
          } else if (each.kind === 'link') {
            const { id, kind: _, ...said } = each;
            if (made.has(id)) continue;
            state.link(new Map([[id, said]]));
            living.add(id);
            made.add(id);
          } else if (living.has(each.id)) {
            if (each.kind === 'remove') {
              // No act of today removes a link; what forgets or restores one writes it like this.
              seq += 1;
              const origin = {
                seq,
                mutation: `mut_${seq}`,
                device: 'dev_x',
                counter: seq,
                person: 'per_x',
                at: 1,
              };
              entriesOf(sql).apply({ op: 'remove', collection: links.name, id: each.id }, origin);
              living.delete(each.id);
            } else if (each.kind === 'edit') {
              const { id: link, kind: _, ...fields } = each;
              state.must('contributions.edit_link', { link, fields });
            } else state.must('contributions.edit_link', { link: each.id, fields: { leftOut: each.why } });
          }
        }
        for (const { read, anew } of both(sql)) expect(read).toEqual(anew);
      });
    }),
    { numRuns: 60 },
  );
});

test('the figure of an area rests on as many links of each grade as a look at all of them counts', () => {
  withState((state) => {
    const [area = '', other = ''] = AREAS;
    const said = (at: number) => ({
      to: [area, other]
        .slice(at % 3 === 0 ? 1 : 0, at % 3 === 1 ? 1 : 2)
        .map((code) => ({ kind: 'area', code })),
      source: SOURCE_GRADES[at % 4] ?? '',
      information: `${INFORMATION_GRADES[at % 3]}`,
    });
    const all = new Map(Array.from({ length: 60 }, (_, at) => [`lnc_${at}`, said(at)] as const));
    state.link(all);
    state.rate({ areas: [area], seats: 4 });
    state.must('panels.close_area', { area, round: 1, missing: null });
    state.settle();
    const figure = state.sql.get<{ body: string }>(
      'select body from entry where collection = ? and id like ?',
      panelFigures.name,
      `pfg_%${area}`,
    );
    const { evidence } = JSON.parse(figure?.body ?? '') as PanelFigure & JsonObject;
    const counted = Map.groupBy(
      [...all.values()].filter((each) => each.to.some(({ code }) => code === area)),
      ({ source, information }) => `${source}${information}`,
    );
    expect(
      Object.fromEntries(evidence.map((each) => [`${each.source}${each.information}`, each.count])),
    ).toEqual(Object.fromEntries([...counted].map(([grade, own]) => [grade, own.length])));
  });
});

test('links of a database of an earlier version are found by area', () => {
  const sql = openNodeSqlite({ path: ':memory:' });
  const all = compartmentMigrations([]);
  const before = all.findIndex(({ name }) => name === '0018_links_are_found_by_area');
  migrate({ sql, migrations: all.slice(0, before) });
  const row = `insert into entry (collection, id, parent, rev, seq, audience, body, deleted) values (?, ?, ?, 1, 1, 'all', ?, ?)`;
  const about = (...codes: string[]) =>
    JSON.stringify({ to: [...codes.map((code) => ({ kind: 'area', code })), { kind: 'civil', code: 'x' }] });
  const [one = '', other = ''] = AREAS;
  sql.run(row, links.name, 'lnc_1', 'ctb_1', about(one, other), 0);
  sql.run(row, links.name, 'lnc_2', 'ctb_2', about(one), 0);
  sql.run(row, links.name, 'lnc_3', 'ctb_2', '{}', 1);
  sql.run(row, 'others', 'oth_1', 'ctb_2', JSON.stringify({ to: 'somebody' }), 0);
  migrate({ sql, migrations: all });
  for (const { read, anew } of both(sql)) expect(read).toEqual(anew);
  expect(both(sql).filter(({ read }) => read.length > 0)).toHaveLength(3);
  sql.close();
});

import { describe, expect, test } from 'vitest';
import { scopesOf } from '#shared/access/scopes.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import { chileanDelegate, presidency } from '#shared/meetings/meetings.fixtures.ts';
import { paper, version } from './documents.fixtures.ts';
import {
  canBecome,
  fileAudience,
  inForce,
  isYearOf,
  latestFiles,
  mayKeep,
  nextRelation,
  orderChain,
  orderRegister,
  referenceOf,
  replacedBy,
} from './documents.rules.ts';
import { DOCUMENT_STATES, MARKINGS, type Marking } from './documents.schemas.ts';

const REV1 = { kind: 'REV', count: 1, revision: 0 } as const;
const REV2 = { kind: 'REV', count: 2, revision: 0 } as const;

describe('the reference', () => {
  test.each([
    [null, 'CLASI/2026/DOC/014'],
    [REV1, 'CLASI/2026/DOC/014 REV 1'],
    [{ kind: 'ADD', count: 2, revision: 0 } as const, 'CLASI/2026/DOC/014 ADD 2'],
    [{ kind: 'ADD', count: 2, revision: 1 } as const, 'CLASI/2026/DOC/014 REV 1 ADD 2'],
    [{ kind: 'COR', count: 1, revision: 3 } as const, 'CLASI/2026/DOC/014 REV 3 COR 1'],
  ])('of %o is %s', (relation, expected) => {
    expect(referenceOf({ number: 14, year: 2026, relation })).toBe(expected);
  });

  test('does not truncate a number of four digits, and does not exist before the server gave one', () => {
    expect(referenceOf({ number: 1402, year: 2026, relation: null })).toBe('CLASI/2026/DOC/1402');
    expect(referenceOf({ number: null, year: 2026, relation: REV1 })).toBeNull();
  });
});

describe('the year of a number', () => {
  const newYear = Date.UTC(2027, 0, 1);
  test.each([
    [2026, newYear - 1, true],
    [2027, newYear - 1, true],
    [2027, newYear - 15 * 3_600_000, false],
    [2026, newYear + 13 * 3_600_000, true],
    [2026, newYear + 15 * 3_600_000, false],
    [2028, newYear, false],
  ])('%i at %i: %s', (year, now, expected) => expect(isYearOf({ year, now })).toBe(expected));
});

test('a withdrawn paper never comes back, and no paper becomes a draft again', () => {
  const steps = DOCUMENT_STATES.flatMap((from) =>
    DOCUMENT_STATES.filter((to) => canBecome({ from, to })).map((to) => `${from} ${to}`),
  );
  expect(steps).toEqual(['draft released', 'draft withdrawn', 'released withdrawn']);
});

describe('who reads a file', () => {
  const reads = (
    roles: readonly 'observer'[] | null,
    state: 'draft' | 'released' | 'withdrawn',
    marking: Marking,
  ) => {
    const actor = roles === null ? chileanDelegate : { ...chileanDelegate, roles: [...roles] };
    const audience = fileAudience({ state, marking });
    return scopesOf({ actor, compartment: 'committee' }).some((scope) => isWithinScope({ audience, scope }));
  };
  const markings = Object.keys(MARKINGS) as Marking[];

  test('a delegate reads every released one, an observer the open ones, nobody else a draft or a withdrawn one', () => {
    expect(markings.map((marking) => reads(null, 'released', marking))).toEqual([true, true, true, true]);
    expect(markings.map((marking) => reads(['observer'], 'released', marking))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    for (const state of ['draft', 'withdrawn'] as const) {
      expect(markings.some((marking) => reads(null, state, marking))).toBe(false);
      const scopes = scopesOf({ actor: presidency, compartment: 'committee' });
      const audience = fileAudience({ state, marking: 'clear' });
      expect(scopes.some((scope) => isWithinScope({ audience, scope }))).toBe(true);
    }
  });

  test('a phone stores neither red ones nor withdrawn ones', () => {
    expect(markings.map((marking) => mayKeep({ state: 'released', marking }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(mayKeep({ state: 'withdrawn', marking: 'clear' })).toBe(false);
  });
});

describe('a chain', () => {
  const first = paper('doc_1');
  const rev1 = paper('doc_2', { relation: REV1 }, 'doc_1');
  const rev2 = paper('doc_3', { relation: REV2, state: 'draft' }, 'doc_1');
  const add = paper('doc_4', { relation: { kind: 'ADD', count: 1, revision: 0 } }, 'doc_1');
  const cor = paper('doc_5', { relation: { kind: 'COR', count: 1, revision: 1 } }, 'doc_1');
  const chain = [rev2, cor, add, rev1, first];

  test('is read text by text, each with what was added to it', () => {
    expect(orderChain(chain).map(({ id }) => id)).toEqual(['doc_1', 'doc_4', 'doc_2', 'doc_5', 'doc_3']);
  });

  test('the last released revision is in force; drafts and withdrawn ones replace nothing', () => {
    expect(inForce(chain)?.id).toBe('doc_2');
    expect(replacedBy({ doc: first, chain })?.id).toBe('doc_2');
    expect(replacedBy({ doc: rev1, chain })).toBeNull();
    const withdrawn = paper('doc_2', { relation: REV1, state: 'withdrawn' }, 'doc_1');
    expect(inForce([first, withdrawn])?.id).toBe('doc_1');
    expect(inForce([withdrawn])).toBeNull();
  });

  test('a revision does not replace an addendum', () => {
    expect(replacedBy({ doc: add, chain })).toBeNull();
  });

  test('counts each kind of link separately, addenda by the text they belong to', () => {
    const next = (kind: 'REV' | 'ADD' | 'COR', to = first) => nextRelation({ kind, to: to.body, chain });
    expect(next('REV')).toEqual({ kind: 'REV', count: 3, revision: 0 });
    expect(next('ADD')).toEqual({ kind: 'ADD', count: 2, revision: 0 });
    expect(next('ADD', rev1)).toEqual({ kind: 'ADD', count: 1, revision: 1 });
    expect(next('COR', cor)).toEqual({ kind: 'COR', count: 2, revision: 1 });
    expect(nextRelation({ kind: 'REV', to: first.body, chain: [] }).count).toBe(1);
  });
});

test('the file in force is the last of its language, in whatever order they arrived', () => {
  const files = [
    version('dvr_2', 'doc_1', { version: 2 }),
    version('dvr_1', 'doc_1'),
    version('dvr_3', 'doc_1', { language: 'en' }),
  ];
  expect([...latestFiles(files)].map(([language, { id }]) => [language, id])).toEqual([
    ['es', 'dvr_2'],
    ['en', 'dvr_3'],
  ]);
});

test('the register begins with papers that wait for a number, then the highest number of the latest year', () => {
  const docs = [
    paper('doc_a', { number: 2 }),
    paper('doc_b', { number: null }),
    paper('doc_c', { number: 40, year: 2025 }),
    paper('doc_d', { number: 10 }),
    paper('doc_z', { number: 10, relation: REV1 }, 'doc_d'),
  ];
  expect(orderRegister(docs).map(({ id }) => id)).toEqual(['doc_b', 'doc_z', 'doc_d', 'doc_a', 'doc_c']);
});

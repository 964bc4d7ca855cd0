import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import {
  amendmentDoc,
  articleDoc,
  DRAFT_DOCS,
  FORCE_DOCS,
  FROM_ECUADOR,
  MINUTES,
  PARAMETERS,
  parametersDoc,
  positionDoc,
  setDoc,
} from './rules-pages.fixtures.ts';
import { rulesToday } from './rules-today.ts';

const NOW = Date.parse('2026-06-20T15:00:00Z');
const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const URUGUAY = of('UY', 'delegate');
const CHAIR = of(null, 'presidencyDelegate');

function linesOf(docs: readonly Doc[], as: object, now = NOW) {
  const actor = as as TodayAsker['actor'];
  const t = (key: string, said: Record<string, unknown> = {}) =>
    [key.replace('rules.today.', ''), ...Object.values(said)].join(' ');
  const asker = { client: { replica: replicaOf(docs) }, actor, now, t, locale: 'es' };
  return rulesToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, href, tone }) => [words, href, tone ?? ''].join(' | '));
}
const without = (lines: readonly string[], word: string) => lines.filter((line) => !line.startsWith(word));

test('a delegation is told until when amendments may be handed in, and when that presses', () => {
  const docs = [setDoc({ amendUntil: '2026-07-10' }), ...DRAFT_DOCS.slice(1)];
  expect(linesOf(docs, URUGUAY)).toEqual(['amend_until 10 jul 2026 | /rules/rst_1 | ']);
  const pressing = Date.parse('2026-07-08T15:00:00Z');
  expect(linesOf(docs, URUGUAY, pressing)).toEqual(['amend_until 10 jul 2026 | /rules/rst_1 | decide']);
  expect(linesOf(docs, URUGUAY, Date.parse('2026-07-12T15:00:00Z'))).toEqual([]);
  expect(linesOf(docs, URUGUAY, Date.parse('2026-05-01T15:00:00Z'))).toEqual([]);
  expect(linesOf(docs, CHAIR)).toEqual([]);
  const read = [setDoc({ amendUntil: '2026-07-10', stage: 'read_for_adoption' }), ...DRAFT_DOCS.slice(1)];
  expect(linesOf(read, URUGUAY)).toEqual([]);
});

test('a deadline by the rules in force names its article', () => {
  const meeting = {
    ...{ collection: 'meetings', id: 'mtg_x', parent: null, audience: 'all', rev: 1 },
    body: { startsOn: '2026-07-20' },
  };
  const ruled = { ...PARAMETERS, amendments: { days: 10, article: MINUTES } };
  const rules = FORCE_DOCS.map((doc) =>
    doc.collection === 'parameterVersions' ? parametersDoc(1, '2026-02-01', ruled) : doc,
  );
  const docs = [...rules, meeting, setDoc({ meeting: 'mtg_x' }, 'rst_2')];
  expect(linesOf(docs, URUGUAY)).toEqual(['amend_until_by 10 jul 2026 11 | /rules/rst_2 | ']);
});

test('a delegation is told of amendments of which it has not said where it stands, except its own', () => {
  const docs = [...DRAFT_DOCS, amendmentDoc(), FROM_ECUADOR];
  expect(linesOf(docs, URUGUAY)).toEqual(['no_position 2 | /rules/rst_1 | decide']);
  expect(linesOf([...docs, positionDoc('UY')], URUGUAY)).toEqual([
    'no_position 1 | /rules/rst_1/amendments/amd_ec | decide',
  ]);
  const earlier = positionDoc('UY', { seen: '' });
  expect(linesOf([...docs, earlier], URUGUAY)).toEqual(['no_position 2 | /rules/rst_1 | decide']);
  expect(linesOf(docs, of('CL', 'delegate'))).toEqual([
    'no_position 1 | /rules/rst_1/amendments/amd_ec | decide',
  ]);
  expect(linesOf(docs, of('UY', 'fieldOfficer'))).toEqual([]);
  const settled = amendmentDoc('amd_cl', { state: 'adopted' });
  expect(linesOf([...DRAFT_DOCS, settled], URUGUAY)).toEqual([]);
});

test('whose amendment went into a text that was not adopted is told for a month that it is open again', () => {
  const into = { amendment: 'amd_both', state: 'admissible' as const, until: NOW - 86_400_000 };
  const joined = positionDoc('UY', { isAuthor: true });
  const docs = [...DRAFT_DOCS, amendmentDoc('amd_cl', { into }), joined];
  const told = 'deciding.reopened 1 | /rules/rst_1/amendments/amd_cl | decide';
  expect(linesOf(docs, of('CL', 'delegate'))).toEqual([told]);
  expect(linesOf(docs, URUGUAY)).toEqual([told]);
  expect(linesOf(docs, of('EC', 'delegate'))).not.toContain(told);
  expect(linesOf(docs, of('CL', 'delegate'), NOW + 31 * 86_400_000)).toEqual([]);
  const inside = amendmentDoc('amd_cl', { state: 'consolidated', into: { ...into, until: null } });
  expect(linesOf([...DRAFT_DOCS, inside], of('CL', 'delegate'))).toEqual([]);
  const settled = amendmentDoc('amd_cl', { state: 'withdrawn', into });
  expect(linesOf([...DRAFT_DOCS, settled], of('CL', 'delegate'))).toEqual([]);
});

test('whoever presides is told which amendment is decided next, in the order that was given', () => {
  const [first, second] = [amendmentDoc(), FROM_ECUADOR].map((doc, at) => ({
    ...doc,
    body: { ...doc.body, state: 'under_discussion' as const, place: 2 - at },
  }));
  const docs = [...DRAFT_DOCS, first as Doc, second as Doc];
  expect(linesOf(docs, CHAIR)).toEqual(['to_decide 1 Ecuador | /rules/rst_1/amendments/amd_ec | decide']);
  const other = amendmentDoc('amd_minutes', { article: MINUTES, state: 'under_discussion' });
  expect(linesOf([...docs, other, articleDoc(MINUTES)], CHAIR)[0]).toMatch(/^to_decide 2 /);
});

test('whoever presides is told of what came late and waits for a ruling', () => {
  const late = amendmentDoc('amd_cl', { isLate: true, state: 'submitted' });
  const lines = linesOf([...DRAFT_DOCS, late], CHAIR);
  expect(lines).toEqual(['late 1 | /rules/rst_1/amendments/amd_cl | decide']);
  expect(without(linesOf([...DRAFT_DOCS, late], URUGUAY), 'amend_until')).toEqual([]);
});

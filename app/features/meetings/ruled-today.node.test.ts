import { expect, test } from 'vitest';
import { FORCE_DOCS, MINUTES, PARAMETERS, parametersDoc } from '#app/features/rules/rules-pages.fixtures.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { meetingsToday } from './meetings-today.ts';

const ruled = { ...PARAMETERS, agenda: { days: 14, article: MINUTES } };
const rules = FORCE_DOCS.map((doc) =>
  doc.collection === 'parameterVersions' ? parametersDoc(1, '2026-02-01', ruled) : doc,
);
const { meeting: _, ...fields } = meetingArgs as { meeting: string } & Record<string, unknown>;
const meeting = {
  ...{ collection: 'meetings', id: MEETING, parent: null, audience: 'all', rev: 1 },
  body: {
    ...{ ...fields, state: 'convened', type: 'support_group', precision: 'day', timeZone: 'UTC' },
    ...{ title: { es: 'Reunión' }, startsOn: '2026-07-20', endsOn: '2026-07-21' },
  },
} as unknown as Doc;

function linesOf(docs: readonly Doc[], day: string) {
  const actor = {
    ...{ person: 'per_x', device: 'dev_x', state: null, delegation: 'presidency', institution: null },
    ...{ unit: null, roles: ['presidencyDelegate'] },
  } as unknown as TodayAsker['actor'];
  const t = (key: string, said: Record<string, unknown> = {}) => [key, ...Object.values(said)].join(' ');
  const now = Date.parse(`${day}T12:00:00Z`);
  const asker = { client: { replica: replicaOf(docs) }, actor, now, t, locale: 'es' };
  return meetingsToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .filter(({ words }) => words.startsWith('rules.'))
    .map(({ words, tone }) => `${words.replace('rules.deadline.', '')} ${tone ?? ''}`.trim());
}

test('whoever presides is told by when agenda and papers must be out, with the article that says so', () => {
  const docs = [...rules, meeting];
  expect(linesOf(docs, '2026-06-21')).toEqual([]);
  expect(linesOf(docs, '2026-06-22')).toEqual(['agenda_due 6 jul 2026 11']);
  expect(linesOf(docs, '2026-07-01')).toEqual(['agenda_due 6 jul 2026 11', 'papers_due 13 jul 2026 11']);
  // The agenda is late and still owed; of papers nobody knows whether more come.
  expect(linesOf(docs, '2026-07-14')).toEqual(['agenda_late 6 jul 2026 11 act']);
});

test('without rules in force no deadline is told', () => {
  expect(linesOf([meeting], '2026-07-01')).toEqual([]);
});

test('a change of the rules moves no deadline that is over', () => {
  const changed = parametersDoc(2, '2026-07-08', { ...ruled, agenda: { days: 2, article: MINUTES } });
  const docs = [...rules, changed, meeting];
  expect(linesOf(docs, '2026-07-09')).toContain('agenda_late 6 jul 2026 11 act');
});

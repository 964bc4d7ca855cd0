import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { decisionsToday } from './decisions-today.ts';
import { actionOf, heldDocs, SECOND_DAY } from './outcome-pages.fixtures.ts';

const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const CHILE = of('CL', 'delegate');
const ECUADOR = of('EC', 'delegate');
const EUROPOL = { ...of(null, 'agencyAnalyst'), delegation: 'europol' };
const CHAIR = of(null, 'presidencyDelegate');
const OFFICER = of('CL', 'fieldOfficer');

const flat = flatten(es as Record<string, unknown>);
const inSpanish = translator(() => flat) as unknown as Translate;

function linesOf(docs: readonly Doc[], as: object) {
  const actor = as as TodayAsker['actor'];
  const others = heldDocs.filter(({ collection }) => collection !== 'actionPoints');
  const client = { replica: replicaOf([...others, ...docs]) };
  const asker = { client, actor, now: SECOND_DAY, t: inSpanish, locale: 'es' };
  return decisionsToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker));
}
const hrefsOf = (docs: readonly Doc[], as: object) =>
  linesOf(docs, as).map(({ href }) => href.replace(`/meetings/${MEETING}/outcomes/actions/`, ''));
const reported = (owner: string, state: string): Doc => ({
  ...actionOf('apr_x'),
  ...{ collection: 'actionProgress', id: `apr_${owner}`, parent: 'acp_two' },
  body: { owner, state, evidence: null, takenAt: 1, by: 'per_x', at: 1 },
});

test('each of several has it on Hoy until its own part is done', () => {
  const docs = [actionOf('acp_two', { owners: ['CL', 'EC'] })];
  expect(hrefsOf(docs, CHILE)).toEqual(['acp_two']);
  expect(hrefsOf([...docs, reported('CL', 'done')], CHILE)).toEqual([]);
  expect(hrefsOf([...docs, reported('CL', 'done')], ECUADOR)).toEqual(['acp_two']);
  expect(hrefsOf([...docs, reported('CL', 'in_progress')], CHILE)).toEqual(['acp_two']);
  expect(hrefsOf(docs, CHAIR)).toEqual([]);
});

test('what all states owe is on Hoy of states, what whoever presides owes on theirs', () => {
  const docs = [
    actionOf('acp_all', { owner: '*all', owners: ['*all'] }),
    actionOf('acp_chair', { owner: '*presidency', owners: ['*presidency'] }),
  ];
  expect(hrefsOf(docs, CHILE)).toEqual(['acp_all']);
  expect(hrefsOf(docs, CHAIR)).toEqual(['acp_chair']);
  expect(hrefsOf(docs, EUROPOL)).toEqual([]);
  expect(hrefsOf(docs, OFFICER)).toEqual([]);
});

test('what an earlier version wrote is on Hoy of the one that it names', () => {
  expect(hrefsOf([actionOf('acp_plan')], CHILE)).toEqual(['acp_plan']);
  expect(hrefsOf([actionOf('acp_plan')], ECUADOR)).toEqual([]);
});

test('its line says that it is an action point, with whom it is shared, of which meeting, and until when', () => {
  const wordsOf = (change: Parameters<typeof actionOf>[1]) =>
    linesOf([actionOf('acp_two', change)], CHILE).map(({ words }) => words);
  const meeting = heldDocs.find(({ collection }) => collection === 'meetings')?.body as {
    title: { es: string };
  };
  const rest = `${meeting.title.es} · ${inSpanish('board.due', { day: '30 nov 2026' })}`;
  expect(wordsOf({ owners: ['CL', 'EC', 'BR'] })).toEqual([
    expect.stringMatching(/^Punto de acción con (Ecuador y Brasil|Brasil y Ecuador) · /),
  ]);
  expect(wordsOf({ owners: ['CL', 'EC'] })).toEqual([`Punto de acción con Ecuador · ${rest}`]);
  expect(wordsOf({ owner: '*all', owners: ['*all'] })).toEqual([
    `Punto de acción de todos los Estados · ${rest}`,
  ]);
  expect(wordsOf({})).toEqual([`Punto de acción · ${rest}`]);
});

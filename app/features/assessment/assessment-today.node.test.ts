import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { assessmentToday } from './assessment-today.ts';
import { seenAnswerKey, seenVersionKey } from './seen-text.ts';
import {
  ANSWERED,
  correctionDoc,
  EDITION,
  HERE_EDITION,
  OVER,
  paragraphDoc,
  roundDoc,
  saidDoc,
  spokenDoc,
  TEXT,
  validated,
  versionDoc,
  WHEN,
} from './validation-pages.fixtures.ts';

const NOW = Date.parse('2026-10-14T12:00:00Z');
const CONTACT = { person: 'per_c', state: 'CL', institution: null, unit: null, roles: ['pointOfContact'] };
const ANALYST = { person: 'per_a', state: 'XA', institution: null, unit: null, roles: ['partnerAnalyst'] };
const CHAIR = { person: 'per_p', state: null, institution: null, unit: null, roles: ['presidencyDelegate'] };

function linesOf(
  docs: readonly Doc[],
  as: object,
  now = NOW,
  remembered: Readonly<Record<string, number>> = {},
) {
  const actor = as as TodayAsker['actor'];
  const client = { replica: replicaOf(docs), remembered: (key: string) => remembered[key] ?? null };
  const t = (key: string, said: { n?: number; day?: string } = {}) =>
    [key.replace('validation.today.', ''), said.n, said.day].filter((each) => each !== undefined).join(' ');
  const asker = { client, actor, now, t, locale: 'es' } as unknown as TodayAsker;
  return assessmentToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker))
    .map(({ words, href, tone }) => [words, href.replace(HERE_EDITION, ''), tone ?? '']);
}

test('a point of contact is told of an open round until the state has spoken or the round is over', () => {
  const open = [validated(), roundDoc()];
  expect(linesOf(open, CONTACT)).toEqual([['speak 18 oct 2026', '/validation', 'decide']]);
  expect(linesOf(open, CONTACT, NOW + 2 * 86_400_000)).toEqual([['speak 18 oct 2026', '/validation', 'act']]);
  expect(linesOf([...open, spokenDoc('CL', 'has_said')], CONTACT)).toEqual([]);
  expect(linesOf([...open, spokenDoc('EC', 'agrees')], CONTACT)).toHaveLength(1);
  expect(linesOf([validated(), roundDoc(OVER)], CONTACT)).toEqual([]);
  // Its last day is over everywhere, though the server has not said so yet.
  expect(linesOf([validated(), roundDoc({ until: '2026-10-12' })], CONTACT)).toEqual([]);
  expect(linesOf([validated({ status: 'analysing' }), roundDoc()], CONTACT)).toEqual([]);
  expect(linesOf(open, ANALYST)).toEqual([]);
});

test('an analyst is told how many comments wait, and of none that is answered, withdrawn or a reservation', () => {
  const gone = { by: 'per_x', at: NOW };
  const docs = [
    validated(),
    roundDoc(),
    saidDoc('cmt_1', 'CL'),
    saidDoc('cmt_2', 'EC'),
    saidDoc('cmt_3', 'EC', { answer: ANSWERED }),
    saidDoc('cmt_4', 'EC', { withdrawn: gone }),
    saidDoc('cmt_5', 'EC', { kind: 'reservation', printed: 'annex' }),
  ];
  expect(linesOf(docs, ANALYST)).toEqual([['answer 2', '/validation', 'decide']]);
  expect(linesOf([validated({ status: 'adopted' }), ...docs.slice(1)], ANALYST)).toEqual([]);
});

test('whoever presides is told that a round is over, what is missing, and then that it can be adopted', () => {
  const over = [validated(), roundDoc(OVER)];
  expect(linesOf([validated(), roundDoc()], CHAIR)).toEqual([]);
  expect(linesOf([...over, saidDoc('cmt_1', 'CL')], CHAIR)).toEqual([['over 1', '/adopt', '']]);
  expect(linesOf([...over, saidDoc('cmt_1', 'CL', { answer: ANSWERED })], CHAIR)).toEqual([
    ['adopt', '/adopt', 'decide'],
  ]);
  // What came late is still answered, and keeps nobody from adopting.
  const late = saidDoc('cmt_1', 'CL', { isLate: true });
  expect(linesOf([...over, late], CHAIR)).toEqual([['adopt', '/adopt', 'decide']]);
  expect(linesOf([...over, late], ANALYST)).toEqual([['answer 1', '/validation', 'decide']]);
  expect(linesOf([validated({ status: 'adopted' }), roundDoc(OVER)], CHAIR)).toEqual([]);
});

test('a correction waits for the second person, never for whoever proposed it, and not once it is out', () => {
  const paragraph = paragraphDoc(TEXT, { es: 'La cocaína sale por cuatro puertos.' });
  const edition = validated({ status: 'published' });
  const waiting = correctionDoc('crr_1', paragraph);
  expect(linesOf([edition, waiting], CHAIR)).toEqual([['publish 1', '/corrections', 'decide']]);
  expect(linesOf([edition, waiting], ANALYST)).toEqual([]);
  const own = correctionDoc('crr_1', paragraph, { proposed: { by: CHAIR.person, at: NOW } });
  expect(linesOf([edition, own], CHAIR)).toEqual([]);
  const out = correctionDoc('crr_1', paragraph, { published: { version: 4, at: NOW, signed: null } });
  expect(linesOf([edition, out], CHAIR)).toEqual([]);
  expect(linesOf([validated({ status: 'closed' }), waiting], CHAIR)).toEqual([]);
  // What only analysts read, another of them publishes.
  const hidden = { ...waiting, audience: `assessment/analysts/${EDITION}` };
  expect(linesOf([edition, hidden], CHAIR)).toEqual([]);
  expect(linesOf([edition, hidden], ANALYST)).toEqual([['publish 1', '/corrections', 'decide']]);
});

test('readers are told that a report came out or was corrected, until they had it on the screen', () => {
  const docs = [validated({ status: 'published' }), versionDoc(3, 'published')];
  const day = 86_400_000;
  expect(linesOf(docs, CONTACT, WHEN)).toEqual([['published', '/report', '']]);
  expect(linesOf(docs, CONTACT, WHEN + 15 * day)).toEqual([]);
  expect(linesOf(docs, CONTACT, WHEN, { [seenVersionKey(EDITION)]: 3 })).toEqual([]);
  const above = [...docs, versionDoc(4, 'corrected')];
  // Of a correction above what they read they hear nothing.
  expect(linesOf(above, CONTACT, WHEN, { [seenVersionKey(EDITION)]: 3 })).toEqual([]);
  const corrected = [
    ...above,
    correctionDoc('crr_1', paragraphDoc(TEXT, {}), { published: { version: 4, at: NOW, signed: null } }),
  ];
  expect(linesOf(corrected, CONTACT, WHEN, { [seenVersionKey(EDITION)]: 3 })).toEqual([
    ['corrected 4', '/report', ''],
  ]);
  // They did it themselves; and a draft is no news.
  for (const who of [ANALYST, CHAIR]) expect(linesOf(docs, who, WHEN)).toEqual([]);
  expect(linesOf([validated(), versionDoc(1, 'draft')], CONTACT, WHEN)).toEqual([]);
});

test('a state is told that what it said was answered, and no other state is, until somebody looks', () => {
  const docs = [validated({ status: 'adopted' }), saidDoc('cmt_1', 'CL', { answer: ANSWERED })];
  expect(linesOf(docs, CONTACT, WHEN)).toEqual([['answered 1', '/validation/cmt_1', '']]);
  expect(linesOf(docs, { ...CONTACT, state: 'EC' }, WHEN)).toEqual([]);
  expect(linesOf(docs, CONTACT, WHEN, { [seenAnswerKey('cmt_1')]: ANSWERED.at })).toEqual([]);
  const two = [...docs, saidDoc('cmt_2', 'CL', { answer: ANSWERED })];
  expect(linesOf(two, CONTACT, WHEN)).toEqual([['answered 2', '/validation', '']]);
});

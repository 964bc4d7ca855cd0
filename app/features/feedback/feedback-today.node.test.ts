import { expect, test } from 'vitest';
import { EDITION } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import {
  ANSWER,
  daysAgo,
  HERE_FEEDBACK,
  NOW,
  noteDoc,
  PUBLISHED,
  partDoc,
  questionDoc,
  useDoc,
} from './feedback-pages.fixtures.ts';
import { feedbackToday } from './feedback-today.ts';
import { seenUse } from './seen-use.ts';

const REPORT = 'rep_port-1';
const author = 'per_officer';
const report: Doc = {
  ...{
    collection: 'reports',
    id: REPORT,
    parent: null,
    audience: `reports/customs/port-7/${author}`,
    rev: 1,
  },
  body: { author, title: 'Drogas, San Antonio' },
};
const OFFICER = {
  person: author,
  state: 'CL',
  institution: 'customs',
  unit: 'port-7',
  roles: ['fieldOfficer'],
};
const CONTACT = { person: 'per_c', state: 'CL', institution: null, unit: null, roles: ['pointOfContact'] };
const HEAD = { ...CONTACT, person: 'per_h', institution: 'customs', roles: ['institutionHead'] };
const ANALYST = { ...CONTACT, person: 'per_a', state: 'XA', roles: ['partnerAnalyst'] };

function linesOf(docs: readonly Doc[], as: object, remembered: Readonly<Record<string, Json>> = {}) {
  const actor = as as TodayAsker['actor'];
  const client = { replica: replicaOf(docs), remembered: (key: string) => remembered[key] ?? null };
  const t = (key: string, said: object = {}) => [key, ...Object.values(said)].join(' ');
  const asker = { client, actor, now: NOW, t, locale: 'es' } as unknown as TodayAsker;
  return feedbackToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker))
    .map(({ words, href }) => [words, href]);
}

test('whoever wrote a report hears for two weeks that it was used, until its page was on the screen', () => {
  const { audience } = report;
  const use = useDoc({ report: REPORT, audience });
  const docs = [report, use];
  const where = 'feedback.paragraph assessment.section.judgements 2.4';
  expect(linesOf(docs, OFFICER)).toEqual([[`feedback.today.used_more ${where} 1`, `/reports/${REPORT}`]]);
  const { key, value } = seenUse(use);
  expect(linesOf(docs, OFFICER, { [key]: value })).toEqual([]);
  expect(linesOf([report, useDoc({ report: REPORT, audience, at: daysAgo(15) })], OFFICER)).toEqual([]);
  // Whoever merely reads the report has other things to do.
  expect(linesOf(docs, { ...OFFICER, person: 'per_other' })).toEqual([]);
});

test('a state hears of its note until it is acknowledged, and of what its units ask', () => {
  const part = partDoc();
  const asks = questionDoc('fbq_1', {}, part);
  expect(linesOf([PUBLISHED, noteDoc(), part, asks], CONTACT)).toEqual([
    ['feedback.today.note', HERE_FEEDBACK],
    ['feedback.today.unit_asks', HERE_FEEDBACK],
  ]);
  const settled = [
    PUBLISHED,
    noteDoc({ acknowledged: { by: 'per_c', at: NOW } }),
    part,
    questionDoc('fbq_1', { answer: ANSWER }, part),
  ];
  expect(linesOf(settled, CONTACT)).toEqual([]);
  expect(linesOf([PUBLISHED, noteDoc({ state: 'EC' })], CONTACT)).toEqual([]);
});

test('the head of an institution hears of its part, and of no other’s', () => {
  const came = ['feedback.today.part', HERE_FEEDBACK];
  expect(linesOf([partDoc(), partDoc({ institution: 'police' })], HEAD)).toEqual([came]);
  expect(linesOf([partDoc({ acknowledged: { by: 'per_h', at: NOW } })], HEAD)).toEqual([]);
});

test('the analysts hear what states ask, the longest waiting first, and not what units ask within a state', () => {
  const ecuador = noteDoc({ state: 'EC' });
  const docs = [
    PUBLISHED,
    noteDoc(),
    ecuador,
    questionDoc('fbq_1'),
    questionDoc('fbq_2', { state: 'EC', at: daysAgo(4) }, ecuador),
    questionDoc('fbq_3', { answer: ANSWER }),
    questionDoc('fbq_4', {}, partDoc()),
  ];
  expect(linesOf(docs, ANALYST)).toEqual([
    ['feedback.today.state_asks', `/ideal/${EDITION}/feedback/EC`],
    ['feedback.today.state_asks', `/ideal/${EDITION}/feedback/CL`],
  ]);
});

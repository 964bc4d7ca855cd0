import { expect, test } from 'vitest';
import { EDITION, editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { docOf } from '#test/support/deciding.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { answeredDoc, consentDoc, contributionDoc } from './contributions-pages.fixtures.ts';
import { contributionsToday } from './contributions-today.ts';

const NOW = Date.parse('2026-10-20T12:00:00Z');
const DAY = 86_400_000;
const ACTOR = {
  person: 'per_c',
  state: 'CL',
  institution: null,
  unit: null,
  roles: ['pointOfContact'],
} as unknown as TodayAsker['actor'];

function linesOf(docs: readonly Doc[]) {
  const replica = replicaOf(docs);
  const t = (key: string, said?: { who?: string; body?: string }) =>
    [key, said?.who ?? said?.body].filter(Boolean).join(' ');
  const asker = { client: { replica }, actor: ACTOR, now: NOW, t, locale: 'es' } as unknown as TodayAsker;
  return contributionsToday.filter((source) => source.isFor(ACTOR)).flatMap((source) => source.lines(asker));
}
const wordsOf = (docs: readonly Doc[]) => linesOf(docs).map(({ words, href }) => [words, href]);
const answer = (given: 'granted' | 'refused', at: number) => ({
  answer: { given, expires: null, reference: null, reason: null, by: 'per_x', at, takenAt: at },
});

test('whoever prepares the contribution sees what came: an answer, a consent, a refusal; old news goes', () => {
  const by = { by: 'per_x', label: 'Jefatura de Aduanas' };
  const docs = [
    editionDoc(),
    contributionDoc(),
    answeredDoc('sec_new', { answeredBy: { ...by, at: NOW - DAY, takenAt: NOW - DAY } }),
    answeredDoc('sec_old', { answeredBy: { ...by, at: NOW - 9 * DAY, takenAt: NOW - 9 * DAY } }),
    consentDoc('cns_given', answer('granted', NOW - 2 * DAY)),
    consentDoc('cns_refused', answer('refused', NOW - 1)),
    consentDoc('cns_open'),
  ];
  expect(wordsOf(docs)).toEqual([
    ['contributions.today.consent_refused people.institution.customs', '/ideal/consents/cns_refused'],
    ['contributions.today.answered Jefatura de Aduanas', '/ideal/sections/sec_new'],
    ['contributions.today.consent_given people.institution.customs', '/ideal/consents/cns_given'],
  ]);
  const over = [{ ...editionDoc({ status: 'closed' }), id: EDITION }, ...docs.slice(1)];
  expect(linesOf(over)).toEqual([]);
});

test('a unit that is the national unit of a body is called so', () => {
  const unit = { institution: 'customs', unit: 'port-7' } as const;
  const profile = { state: 'CL', dutyPhone: null, dutyLabel: null, partnerUnits: [{ ...unit, body: 'XA' }] };
  const docs = [
    editionDoc(),
    contributionDoc(),
    answeredDoc('sec_unit', { ...unit, answeredBy: { by: 'per_x', at: NOW, takenAt: NOW } }),
    answeredDoc('sec_whole', { answeredBy: { by: 'per_x', at: NOW - 1, takenAt: NOW - 1 } }),
    { ...docOf({ collection: 'stateProfiles', id: 'sta_CL', body: profile }), audience: 'all' },
  ] as Doc[];
  expect(linesOf(docs).map(({ subject }) => subject)).toEqual([
    'people.institution.customs · Port 7 · people.partner_unit.is AMERIPOL',
    'people.institution.customs',
  ]);
});

import { expect, test } from 'vitest';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { unreadNotes } from '../report-notes.ts';
import { returnedReports } from './owed.ts';
import { historyOf } from './report-history.ts';
import { reviewNote, reviewReport, reviewStep } from './review-docs.fixtures.ts';
import { reviewedReports } from './reviewed.ts';

const NOW = Date.parse('2026-06-25T12:00:00Z');
const DAY = 86_400_000;
const YEAR = 365 * DAY;
/** As its replica has it: where the server took it. */
const taken = <D extends Doc>(doc: D, seq: number): D => ({ ...doc, seq });
const waiting = <D extends Doc>(doc: D): D => ({ ...doc, rev: 0 });

const report = reviewReport('0001', { now: NOW });
const other = reviewReport('0002', { now: NOW });
const contact = demoActorOf(demoPeople.find(({ key }) => key === 'chile-contact') as never);
const officer = { ...contact, person: report.body.author, roles: ['fieldOfficer' as const] };

function replicaOf(docs: readonly Doc[]) {
  const of = (name: string) => docs.filter(({ collection }) => collection === name);
  return {
    all: (({ name }: Collection) => of(name)) as never,
    within: (({ name }: Collection, id: string) => of(name).filter(({ parent }) => parent === id)) as never,
    one: (({ name }: Collection, id: string) => of(name).find((doc) => doc.id === id) ?? null) as never,
  };
}

test('what happened is in the order in which the server took it, whatever the clocks said', () => {
  const ask = { step: 'ask', status: 'has_issues' } as const;
  const steps = [
    // A clock a year behind, and one a year ahead.
    taken(reviewStep(report, 2, { ...ask, at: NOW - YEAR }), 12),
    taken(reviewStep(report, 1, { ...ask, at: NOW + YEAR }), 11),
  ];
  const notes = [
    waiting(reviewNote(report, 'waits', { author: 'per_1', at: NOW - 2 * YEAR })),
    taken(reviewNote(report, 'last', { author: 'per_1', at: NOW }), 13),
  ];
  const history = historyOf({
    report,
    origin: 'Aduanas',
    steps,
    notes,
    corrections: [],
    edits: [],
    readings: [],
  });
  expect(history.map(({ id }) => id)).toEqual([
    'rep_note-waits',
    'rep_note-last',
    'rvs_rep_0001-2',
    'rvs_rep_0001-1',
    'rep_0001/1',
    'rep_0001/0',
  ]);
  expect(history.map(({ isPending }) => isPending)).toEqual([true, false, false, false, false, false]);
  // The hour is what the device said.
  expect(history[3]?.at).toBe(NOW + YEAR);
});

test('who was answered, and what is new, follows the server as well', () => {
  const asked = taken(reviewNote(report, 'a', { author: contact.person, at: NOW + YEAR }), 5);
  const answer = taken(reviewNote(report, 'b', { author: report.body.author, at: NOW - YEAR }), 6);
  const replica = replicaOf([report, answer, asked]);
  const [found] = reviewedReports({ replica, actor: () => contact });
  expect([found?.isAsked, found?.isAnswered]).toEqual([false, true]);

  const more = taken(reviewNote(report, 'c', { author: 'per_else', at: NOW - 2 * YEAR }), 7);
  const beside = taken(reviewNote(other, 'd', { author: contact.person, at: NOW }), 8);
  const theirs = taken(reviewNote(other, 'e', { author: 'per_else', at: NOW - 3 * YEAR }), 9);
  const client = { replica: replicaOf([report, other, more, answer, asked, beside, theirs]) as never };
  const unread = unreadNotes({ ...client, remembered: () => null }, contact.person);
  expect(unread.map(({ notes }) => notes.map(({ id }) => id))).toEqual([
    ['rep_note-e'],
    ['rep_note-b', 'rep_note-c'],
  ]);
});

test('of reports that came back, the one that the server sent back last comes first', () => {
  const mine = { author: officer.person };
  const second = { ...other, body: { ...other.body, ...mine } };
  const ask = { step: 'ask', status: 'has_issues' } as const;
  const replica = replicaOf([
    report,
    second,
    taken(reviewStep(report, 1, { ...ask, at: NOW + YEAR }), 20),
    taken(reviewStep(second, 1, { ...ask, at: NOW - YEAR }), 21),
  ]);
  expect(returnedReports({ client: { replica }, actor: officer }).map(({ id }) => id)).toEqual([
    'rep_0002',
    'rep_0001',
  ]);
});

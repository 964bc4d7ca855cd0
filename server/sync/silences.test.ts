import { beforeEach, expect, test } from 'vitest';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import { breakId, type Silence, silentDecisionId } from '#shared/decisions/silences.schemas.ts';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Envelope, Verdict } from '#shared/sync/protocol.ts';
import { appointed } from '#test/support/appointed.ts';
import { openSigningCommittee } from '../checkins/signing-committee.fixtures.ts';
import type { Compartment } from '../compartment/compartment.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { MANDATED, PEOPLE, type Who } from './readers-people.fixtures.ts';

const HOUR = 3_600_000;
const BEGUN = Date.parse('2026-10-14T15:00Z');
const UNTIL = BEGUN + 48 * HOUR;
let now = BEGUN;
let compartment: Compartment;
let count = 0;

beforeEach(() => {
  now = BEGUN;
  count = 0;
  ({ compartment } = openSigningCommittee({ sql: openNodeSqlite({ path: ':memory:' }), clock: () => now }));
  for (const each of MANDATED) appointed(compartment, each);
});

function envelope(who: Who, name: string, args: object, change: Partial<Envelope> = {}): Envelope {
  const { person, device } = PEOPLE[who];
  count += 1;
  return {
    ...{ v: 1, id: `mut_${count}`, name, args, compartment: 'committee', device, person },
    ...{ counter: count, madeAt: now, base: {}, after: [], replaces: null, ...change },
  } as Envelope;
}
function push(who: Who, ...mutations: Envelope[]): Verdict[] {
  const { person, device } = PEOPLE[who];
  const request = { protocol: 1, request: 'req_1', device, person, compartment: 'committee', mutations };
  return compartment.push({ actor: PEOPLE[who], label: who, request }).verdicts;
}
const does = (who: Who, name: string, args: object, change: Partial<Envelope> = {}) => {
  const [verdict] = push(who, envelope(who, name, args, change));
  return verdict?.status === 'accepted' ? 'accepted' : (verdict?.code ?? verdict?.status);
};
const begins = (silence: string) =>
  does('admin', 'silences.begin', {
    ...{ silence, meeting: null, item: null, papers: [], restsOn: null, asked: ['CL', 'EC'] },
    ...{ text: { es: 'x', pt: 'x', en: 'x' }, term: { kind: 'hours', hours: 48 } },
    ...{ timeZone: 'America/Lima', calendar: null },
  });
const breaks = (who: Who, silence: string, change: Partial<Envelope> = {}) =>
  does(who, 'silences.break', { silence, state: PEOPLE[who].state, reason: 'No.' }, change);
const silence = (id: string) => compartment.document('silences', id)?.body as Silence | undefined;
const decision = (id: string) => compartment.document('decisions', id)?.body as CommitteeDecision | undefined;
const broken = (state: string) =>
  compartment.document('silenceBreaks', breakId({ silence: 'sil_1', state }))?.body;

test('with nobody there the server adopts what nobody broke, and no number of the year is left out', () => {
  for (const id of ['sil_1', 'sil_2', 'sil_3']) expect(begins(id)).toBe('accepted');
  expect(breaks('clDelegate', 'sil_2')).toBe('accepted');
  expect(compartment.nextDue()).toBe(UNTIL);
  now = UNTIL - 1;
  expect(compartment.decideDue()).toBe(0);
  now = UNTIL;
  compartment.decideDue();
  expect(['sil_1', 'sil_2', 'sil_3'].map((id) => silence(id)?.state)).toEqual([
    'adopted',
    'broken',
    'adopted',
  ]);
  const numbers = ['sil_1', 'sil_3'].map((id) => decision(silentDecisionId(id))?.number);
  expect([...numbers].sort()).toEqual([1, 2]);
  expect(decision(silentDecisionId('sil_2'))).toBeUndefined();
  expect([compartment.nextDue(), compartment.decideDue()]).toEqual([null, 0]);
  // The next decision of a meeting goes on counting.
  does('admin', 'meetings.schedule', meetingArgs);
  does('admin', 'decisions.draft', {
    ...{ decision: 'dcs_1', meeting: MEETING, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' },
  });
  does('admin', 'decisions.adopt', { decision: 'dcs_1', meeting: MEETING, decidedOn: '2026-10-16' });
  expect(decision('dcs_1')?.number).toBe(3);
});

test('a server that was down at the deadline decides by it: what arrives meanwhile is late', () => {
  begins('sil_1');
  now = UNTIL + 5 * 24 * HOUR;
  expect(breaks('clDelegate', 'sil_1', { madeAt: UNTIL - 1 })).toBe('accepted');
  expect(broken('CL')).toMatchObject({ isLate: true, takenAt: now });
  compartment.decideDue();
  expect(silence('sil_1')).toMatchObject({ state: 'adopted', endedAt: UNTIL });
  expect(decision(silentDecisionId('sil_1'))).toMatchObject({ decidedOn: '2026-10-16', number: 1 });
});

test('two members break it at once, neither having seen the other’s, and one is sent twice', () => {
  begins('sil_1');
  now = UNTIL - 1;
  const mine = envelope('clDelegate', 'silences.break', { silence: 'sil_1', state: 'CL', reason: 'No.' });
  const [first] = push('clDelegate', mine);
  expect(breaks('ecDelegate', 'sil_1')).toBe('accepted');
  now = UNTIL + HOUR;
  // The answer was lost on the way: sent again, it is the same receipt of the same hour.
  expect(push('clDelegate', mine)).toEqual([first]);
  expect([broken('CL'), broken('EC')]).toMatchObject([
    { isLate: false, takenAt: UNTIL - 1 },
    { isLate: false, takenAt: UNTIL - 1 },
  ]);
  compartment.decideDue();
  expect(silence('sil_1')).toMatchObject({ state: 'broken' });
});

test('a break and what takes it back, made without a network, arrive together and in order', () => {
  begins('sil_1');
  const args = { silence: 'sil_1', state: 'CL' };
  const breaking = envelope('clDelegate', 'silences.break', { ...args, reason: 'No.' });
  const back = envelope('clDelegate', 'silences.take_back', args, { after: [breaking.id] });
  // Out of order: it waits for the one that it rests on.
  expect(push('clDelegate', back)).toMatchObject([{ status: 'held' }]);
  expect(push('clDelegate', breaking, back).map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  now = UNTIL;
  compartment.decideDue();
  expect(silence('sil_1')).toMatchObject({ state: 'adopted' });
});

test('an A list of which a text was changed elsewhere is refused as a whole; else each gets its number', () => {
  does('admin', 'meetings.schedule', meetingArgs);
  does('admin', 'agenda.add_item', { ...itemArgs, class: 'A', kind: 'session' });
  const entry = { item: itemArgs.item, text: { es: 'x' }, mode: 'consensus' };
  for (const id of ['dcs_1', 'dcs_2'])
    does('admin', 'decisions.draft', { ...entry, decision: id, meeting: MEETING });
  const base = { 'decisions/dcs_1': 1, 'decisions/dcs_2': 1 };
  const list = ['dcs_1', 'dcs_2'].map((id) => ({ ...entry, decision: id, effectiveOn: null }));
  const adopts = (decisions: object[]) =>
    does(
      'delegate',
      'decisions.adopt_list',
      { meeting: MEETING, decidedOn: '2026-10-14', decisions },
      { base },
    );
  does('admin', 'decisions.edit', { decision: 'dcs_2', meeting: MEETING, fields: { text: { es: 'y' } } });
  expect(adopts(list)).toBe('decisions.list_changed');
  expect([decision('dcs_1')?.state, decision('dcs_2')?.state]).toEqual(['draft', 'draft']);
  const [first, second] = list;
  // Read again: what is on the screen now is what is adopted.
  expect(adopts([first ?? {}, { ...second, text: { es: 'y' } }])).toBe('accepted');
  expect(decision('dcs_1')).toMatchObject({ state: 'adopted', number: null });
  expect(compartment.nextDue()).toBe(now);
  compartment.decideDue();
  expect([decision('dcs_1')?.number, decision('dcs_2')?.number].sort()).toEqual([1, 2]);
});

test('a day of effect that was set elsewhere meanwhile is adopted by nobody who has not read it', () => {
  does('admin', 'meetings.schedule', meetingArgs);
  const words = { text: { es: 'x' }, mode: 'consensus' };
  const of = { decision: 'dcs_1', meeting: MEETING };
  does('admin', 'decisions.draft', { ...of, ...words, item: 'agi_1' });
  const base = { 'decisions/dcs_1': 1 };
  does('admin', 'decisions.take_effect', { ...of, effectiveOn: '2026-12-01' });
  const seen = { ...of, ...words, decidedOn: '2026-10-14' };
  expect(does('delegate', 'decisions.adopt_text', seen, { base })).toBe('decisions.effect_changed');
  const other = { ...seen, effectiveOn: '2026-11-01' };
  expect(does('delegate', 'decisions.adopt_dated', other, { base })).toBe('sync.changed_meanwhile');
  expect(decision('dcs_1')).toMatchObject({ state: 'draft', effectiveOn: '2026-12-01' });
  // Read again: the day that is on the screen now.
  const read = { ...seen, effectiveOn: '2026-12-01' };
  expect(does('delegate', 'decisions.adopt_dated', read, { base: { 'decisions/dcs_1': 2 } })).toBe(
    'accepted',
  );
  expect(decision('dcs_1')).toMatchObject({ state: 'adopted', number: 1, effectiveOn: '2026-12-01' });
});

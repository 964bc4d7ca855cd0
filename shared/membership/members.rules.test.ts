import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  affiliationsOn,
  depositaryList,
  entryAsOf,
  inPrecedence,
  type Membership,
  membersOn,
  type Status,
  statusOn,
} from './members.rules.ts';
import { membersFact } from './members-fact.rules.ts';
import { consentOf, instrumentOf, standingOf } from './membership.fixtures.ts';

const left = (state: string, on: string) => consentOf(state, on, on, { kind: 'withdrawal' });
const membership: Membership = {
  instruments: [instrumentOf(), instrumentOf({ kind: 'other' }, 'ins_other')],
  consents: [
    consentOf('PE', '2026-03-01'),
    consentOf('AR', '2026-03-01'),
    consentOf('DO', '2026-03-02'),
    consentOf('UY', '2026-03-03', null),
    consentOf('MX', '2026-03-03', '2026-03-03', {}, 'ins_other'),
    left('AR', '2026-06-01'),
  ],
  standings: [
    standingOf('BO', { status: 'interested', from: '2026-02-01' }),
    standingOf('interpol', { name: { es: 'Interpol' }, from: '2026-01-01', until: '2026-12-31' }),
    standingOf('ameripol', { name: { es: 'AMERIPOL' } }),
    standingOf('AR', { from: '2027-01-01' }),
    standingOf('PE', { status: 'guest', from: '2026-01-01' }),
  ],
};

test('states stand by their names in the stored language, whoever reads them', () => {
  const all = ['UY', 'DO', 'PE', 'BR', 'MX', 'SV', 'EC', 'CR', 'CL'];
  expect(inPrecedence('es', all)).toEqual(['BR', 'CL', 'CR', 'EC', 'SV', 'MX', 'PE', 'DO', 'UY']);
  expect(inPrecedence('en', all)).toEqual(['BR', 'CL', 'CR', 'DO', 'EC', 'SV', 'MX', 'PE', 'UY']);
  // One that the committee's papers do not name: Alemania.
  expect(inPrecedence('es', ['AR', 'DE'])).toEqual(['DE', 'AR']);
});

test.each([
  ['2026-03-11', []],
  ['2026-03-12', ['AR', 'PE', 'DO']],
  ['2026-08-29', ['AR', 'PE', 'DO']],
  ['2026-08-30', ['PE', 'DO']],
])('the members on %s are those whom a constitutive instrument binds, in precedence', (day, members) => {
  expect(membersOn({ ...membership, day })).toEqual(members);
});

test('a draft, or an instrument that founds nothing, makes no member', () => {
  for (const change of [{ state: 'draft' as const }, { kind: 'other' as const }])
    expect(membersOn({ ...membership, instruments: [instrumentOf(change)], day: '2026-06-01' })).toEqual([]);
});

test('a device is not told who is bound, which is something else than nobody', () => {
  const lyingOf = (...lying: readonly Doc[]) => ({ numbers: {}, offsets: {}, lying });
  const day = '2026-08-29';
  expect(membersFact(null, day)).toEqual({ isKnown: false, states: [] });
  expect(membersFact(lyingOf(), day)).toEqual({ isKnown: true, states: [] });
  const all = [...membership.instruments, ...membership.consents, ...membership.standings] as readonly Doc[];
  expect(membersFact(lyingOf(...all), day)).toEqual({ isKnown: true, states: ['AR', 'PE', 'DO'] });
});

describe('what a state or a body is', () => {
  test.each<[code: string, day: string, Status | null]>([
    ['PE', '2026-02-28', 'guest'],
    ['PE', '2026-03-01', 'guest'],
    ['PE', '2026-03-12', 'member'],
    ['DO', '2026-03-01', null],
    ['DO', '2026-03-02', 'interested'],
    ['UY', '2026-07-01', 'interested'],
    ['MX', '2026-07-01', null],
    ['AR', '2026-08-29', 'member'],
    ['AR', '2026-08-30', 'former'],
    ['AR', '2027-01-01', 'observer'],
    ['BO', '2026-01-31', null],
    ['BO', '2026-02-01', 'interested'],
    ['interpol', '2026-12-31', 'observer'],
    ['interpol', '2027-01-01', null],
    ['eu-home', '2026-06-01', null],
  ])('%s on %s', (code, day, status) => {
    expect(statusOn({ ...membership, code, day })).toBe(status);
  });

  test('a member that leaves is one until its last day, and the page says which', () => {
    const place = (day: string) => affiliationsOn({ ...membership, day }).find(({ code }) => code === 'AR');
    expect(place('2026-07-01')).toMatchObject({ since: '2026-03-12', until: '2026-08-29' });
    expect(place('2026-09-01')).toMatchObject({ status: 'former', since: '2026-08-30', by: null });
  });

  test('states stand in precedence, then bodies by their names', () => {
    const codes = affiliationsOn({ ...membership, day: '2026-06-01' }).map(({ code }) => code);
    expect(codes).toEqual(['AR', 'BO', 'PE', 'DO', 'UY', 'ameripol', 'interpol']);
  });
});

test('on a day, an instrument enters into force only by what had been done by then', () => {
  const instrument = instrumentOf().body;
  const consents = [
    consentOf('PE', '2026-03-01'),
    consentOf('AR', '2026-03-01', '2026-05-23'),
    consentOf('DO', '2026-03-02'),
  ];
  const on = (day: string) => entryAsOf({ instrument, consents, day })?.on ?? null;
  expect([on('2026-04-01'), on('2026-05-22'), on('2026-05-23')]).toEqual([null, null, '2026-06-02']);
});

describe('the depositary’s list', () => {
  const instrument = instrumentOf().body;
  const listed = (day: string) =>
    depositaryList({
      instrument,
      consents: membership.consents.filter(({ parent }) => parent !== 'ins_other'),
      day,
    }).map(({ state, isProvisional, boundSince, until }) => [state, isProvisional, boundSince, until]);

  test.each([
    ['2026-02-28', []],
    [
      '2026-03-01',
      [
        ['AR', false, null, null],
        ['PE', false, null, null],
      ],
    ],
    [
      '2026-03-12',
      [
        ['AR', false, '2026-03-12', null],
        ['PE', false, '2026-03-12', null],
        ['DO', false, '2026-03-12', null],
        ['UY', true, null, null],
      ],
    ],
    [
      '2026-06-01',
      [
        ['AR', false, '2026-03-12', '2026-08-30'],
        ['PE', false, '2026-03-12', null],
        ['DO', false, '2026-03-12', null],
        ['UY', true, null, null],
      ],
    ],
  ])('as of %s', (day, rows) => {
    expect(listed(day)).toEqual(rows);
  });

  test('a signature checked later was provisional until then', () => {
    const consents = [consentOf('CL', '2026-03-01', '2026-03-10')];
    const isProvisional = (day: string) => depositaryList({ instrument, consents, day })[0]?.isProvisional;
    expect([isProvisional('2026-03-09'), isProvisional('2026-03-10')]).toEqual([true, false]);
  });

  test('powers that were put in order later are on no list of a day before', () => {
    const late = consentOf('CL', '2026-03-01', '2026-03-10', { powers: 'full_powers' });
    const told = (day: string, ...consents: (typeof late)[]) =>
      depositaryList({ instrument, consents, day }).map(({ powers, joined }) => [
        powers,
        joined.body.checked?.on,
      ]);
    expect(told('2026-03-09', late)).toEqual([[null, undefined]]);
    expect(told('2026-03-10', late)).toEqual([['full_powers', '2026-03-10']]);
    // Who signs by office does so from the beginning; what nobody has checked is what is known of it.
    expect(told('2026-03-09', consentOf('CL', '2026-03-01', '2026-03-10'))).toEqual([
      ['ex_officio', undefined],
    ]);
    expect(told('2026-03-09', consentOf('CL', '2026-03-01', null, { powers: 'full_powers' }))).toEqual([
      ['full_powers', undefined],
    ]);
  });

  test('a withdrawal checked later took no effect yet', () => {
    const consents = [
      consentOf('CL', '2026-03-01'),
      consentOf('CL', '2026-06-01', '2026-06-20', { kind: 'withdrawal' }),
    ];
    const until = (day: string) => depositaryList({ instrument, consents, day })[0]?.until;
    expect([until('2026-06-19'), until('2026-06-20')]).toEqual([null, '2026-08-30']);
  });
});

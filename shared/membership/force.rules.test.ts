import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  bondsOf,
  boundSince,
  countedOn,
  entryIntoForce,
  type OrderFault,
  orderFault,
  partiesOn,
  type Terms,
} from './force.rules.ts';
import { consentOf, instrumentOf } from './membership.fixtures.ts';
import type { ConsentKind, StateConsent } from './membership.schemas.ts';

const TERMS: Terms = instrumentOf().body;
type Consents = readonly Doc<StateConsent>[];

const left = (state: string, on: string, checkedOn: string | null = on) =>
  consentOf(state, on, checkedOn, { kind: 'withdrawal' });
const acceded = (state: string, on: string, checkedOn: string | null = on) =>
  consentOf(state, on, checkedOn, { kind: 'accession' });
const AR = consentOf('AR', '2026-03-01');
const CL = consentOf('CL', '2026-03-02');
const PE = consentOf('PE', '2026-03-05');

describe('entry into force', () => {
  test.each<[string, Partial<Terms>, Consents, string | null, string | null]>([
    ['nobody signed', {}, [], null, null],
    ['one too few', {}, [AR, CL], null, null],
    ['ten days after the third', {}, [AR, CL, PE], '2026-03-15', PE.id],
    ['the third by its day, not by the order of recording', {}, [PE, CL, AR], '2026-03-15', PE.id],
    ['at once', { entryDays: 0 }, [AR, CL, PE], '2026-03-05', PE.id],
    [
      'one whose powers nobody has checked does not count',
      {},
      [AR, CL, consentOf('PE', '2026-03-05', null)],
      null,
      null,
    ],
    [
      'one checked later counts from then',
      {},
      [AR, CL, consentOf('PE', '2026-03-05', '2026-03-20')],
      '2026-03-30',
      'sct_PE-signature-2026-03-05',
    ],
    [
      'powers that were in order before the signature do not count before it',
      {},
      [AR, CL, consentOf('PE', '2026-03-05', '2026-02-10')],
      '2026-03-15',
      'sct_PE-signature-2026-03-05',
    ],
    [
      'who withdrew before does not count',
      { noticeDays: 0 },
      [AR, CL, left('AR', '2026-03-03'), PE],
      null,
      null,
    ],
    [
      'a fourth takes the place of one that withdrew',
      { noticeDays: 0 },
      [AR, CL, left('AR', '2026-03-03'), PE, consentOf('UY', '2026-03-09')],
      '2026-03-19',
      'sct_UY-signature-2026-03-09',
    ],
    [
      'a notice that has not run out takes nothing away',
      { noticeDays: 90 },
      [AR, CL, left('AR', '2026-03-03'), PE],
      '2026-03-15',
      PE.id,
    ],
    [
      'it stays in force when many withdraw later',
      {},
      [AR, CL, PE, left('AR', '2026-05-01')],
      '2026-03-15',
      PE.id,
    ],
    ['on its day', { entryBy: 'day', entryOn: '2026-06-01' }, [AR], '2026-06-01', null],
    ['on no day between nobody', { entryBy: 'day', entryOn: '2026-06-01' }, [], null, null],
    [
      'with the first consent after its day',
      { entryBy: 'day', entryOn: '2026-02-01' },
      [AR],
      '2026-03-01',
      AR.id,
    ],
  ])('%s', (_title, change, consents, on, by) => {
    const terms = { ...TERMS, ...change };
    const entry = entryIntoForce(terms, bondsOf(terms, consents));
    expect(entry?.on ?? null).toBe(on);
    expect(entry?.by?.id ?? null).toBe(by);
  });
});

describe('who is bound', () => {
  const all = [
    AR,
    CL,
    PE,
    consentOf('BR', '2026-04-01'),
    consentOf('UY', '2026-04-02', null),
    acceded('BO', '2026-06-01'),
    left('CL', '2026-06-10'),
  ];
  test.each<[string, string[]]>([
    ['2026-03-14', []],
    ['2026-03-15', ['AR', 'CL', 'PE']],
    // A later consent binds five days after it counts.
    ['2026-04-05', ['AR', 'CL', 'PE']],
    ['2026-04-06', ['AR', 'BR', 'CL', 'PE']],
    ['2026-06-06', ['AR', 'BO', 'BR', 'CL', 'PE']],
    // Ninety days of notice.
    ['2026-09-07', ['AR', 'BO', 'BR', 'CL', 'PE']],
    ['2026-09-08', ['AR', 'BO', 'BR', 'PE']],
  ])('on %s', (day, parties) => {
    expect(partiesOn(TERMS, all, day).sort()).toEqual(parties);
  });

  test('a state that came back is bound twice, with a gap', () => {
    const back = [...all, acceded('CL', '2026-10-01')];
    const bonds = bondsOf(TERMS, back).filter(({ state }) => state === 'CL');
    const entry = entryIntoForce(TERMS, bondsOf(TERMS, back));
    expect(bonds.map((bond) => [boundSince(TERMS, entry, bond), bond.until])).toEqual([
      ['2026-03-15', '2026-09-08'],
      ['2026-10-06', null],
    ]);
  });

  test('a withdrawal whose powers nobody has checked takes nobody out', () => {
    expect(partiesOn(TERMS, [AR, CL, PE, left('CL', '2026-06-10', null)], '2027-01-01')).toContain('CL');
  });

  test('whoever withdrew before the entry into force was never bound', () => {
    const terms = { ...TERMS, noticeDays: 0 };
    const some = [AR, CL, PE, consentOf('UY', '2026-03-06'), left('UY', '2026-03-08')];
    const entry = entryIntoForce(terms, bondsOf(terms, some));
    const uruguay = bondsOf(terms, some).find(({ state }) => state === 'UY');
    expect(uruguay && boundSince(terms, entry, uruguay)).toBeNull();
  });

  test('consents are counted towards the rule without those that are provisional', () => {
    expect(countedOn(TERMS, all, '2026-04-30')).toBe(4);
    expect(countedOn(TERMS, all, '2026-03-02')).toBe(2);
  });
});

describe('what cannot be', () => {
  const inForce = [AR, CL, PE];
  test.each<[string, Consents, ConsentKind, string, string, OrderFault | null, Partial<Terms>?]>([
    ['a signature before the first day', [], 'signature', 'AR', '2026-02-28', 'membership.not_open_yet'],
    ['on the first day', [], 'signature', 'AR', '2026-03-01', null],
    ['on the last day', [], 'signature', 'AR', '2026-04-30', null],
    ['after the last day', [], 'signature', 'AR', '2026-05-01', 'membership.signature_over'],
    ['a second signature', [AR], 'signature', 'AR', '2026-03-04', 'membership.already_joined'],
    [
      'an accession of one that signed',
      inForce,
      'accession',
      'AR',
      '2026-06-01',
      'membership.already_joined',
    ],
    ['an accession before it is in force', [AR], 'accession', 'BO', '2026-06-01', 'membership.not_in_force'],
    [
      'an accession while it is open for signature',
      inForce,
      'accession',
      'BO',
      '2026-04-30',
      'membership.still_open',
    ],
    ['an accession after that', inForce, 'accession', 'BO', '2026-05-01', null],
    [
      'an accession to what allows none',
      inForce,
      'accession',
      'BO',
      '2026-06-01',
      'membership.accession_closed',
      { accession: 'closed' },
    ],
    [
      'without a last day, all sign until it is in force',
      inForce,
      'signature',
      'UY',
      '2026-03-15',
      null,
      { closesOn: null },
    ],
    [
      'and accede after that',
      inForce,
      'signature',
      'UY',
      '2026-03-16',
      'membership.signature_over',
      { closesOn: null },
    ],
    ['from the next day', inForce, 'accession', 'UY', '2026-03-16', null, { closesOn: null }],
    [
      'a withdrawal of one that is not in it',
      inForce,
      'withdrawal',
      'BO',
      '2026-06-01',
      'membership.not_joined',
    ],
    [
      'a withdrawal before its signature',
      [PE],
      'withdrawal',
      'PE',
      '2026-03-04',
      'membership.before_joining',
    ],
    [
      'a second withdrawal',
      [AR, left('AR', '2026-05-01')],
      'withdrawal',
      'AR',
      '2026-05-02',
      'membership.already_withdrawn',
    ],
    [
      'a return before the notice has run out',
      [...inForce, left('AR', '2026-05-01')],
      'accession',
      'AR',
      '2026-06-01',
      'membership.already_joined',
    ],
    ['a return after it', [...inForce, left('AR', '2026-05-01')], 'accession', 'AR', '2026-07-30', null],
  ])('%s', (_title, consents, kind, state, on, fault, change = {}) => {
    expect(orderFault({ terms: { ...TERMS, ...change }, consents, kind, state, on })).toBe(fault);
  });
});

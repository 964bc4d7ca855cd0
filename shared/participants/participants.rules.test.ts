import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { groupByDelegation, indexPeople, searchPeople, sortDelegations } from './participants.rules.ts';
import type { Capacity, Delegation, DelegationKind, Participant } from './participants.schemas.ts';

function delegation(id: string, name: string, kind: DelegationKind = 'state', order = 0): Doc<Delegation> {
  const body: Delegation = { kind, code: id, name: { es: name, en: `x ${name}` }, order };
  return { collection: 'delegations', id: `dlg_${id}`, parent: 'mtg_a', audience: 'all', rev: 1, body };
}
function person(
  id: string,
  of: string,
  change: Partial<Participant> & { capacity?: Capacity } = {},
): Doc<Participant> {
  const body: Participant = {
    delegation: `dlg_${of}`,
    name: null,
    office: { es: 'Delegada' },
    capacity: 'adviser',
    order: 0,
    ...change,
  };
  return { collection: 'participants', id: `prt_${id}`, parent: 'mtg_a', audience: 'all', rev: 1, body };
}

const eleven = [
  'Argentina',
  'Brasil',
  'Chile',
  'Costa Rica',
  'Ecuador',
  'El Salvador',
  'México',
  'Panamá',
  'Paraguay',
  'Perú',
  'Uruguay',
];

test('a proxy comes right after the person they act for, or in their own place once the other has left', () => {
  const people = [
    person('a', 'CL', { capacity: 'head' }),
    person('b', 'CL', { capacity: 'alternate' }),
    person('p', 'CL', { capacity: 'expert', actsFor: 'prt_a' }),
    person('q', 'CL', { capacity: 'adviser', actsFor: 'prt_gone' }),
    person('r', 'CL', { capacity: 'adviser', actsFor: 'prt_p' }),
  ];
  const [group] = groupByDelegation({
    delegations: [delegation('CL', 'Chile')],
    participants: people,
    orderLanguage: 'es',
  });
  expect(group?.people.map(({ id }) => id)).toEqual(['prt_a', 'prt_p', 'prt_b', 'prt_q', 'prt_r']);
});

describe('precedence', () => {
  test('the eleven states are in Spanish order, whatever the reader’s language', () => {
    const list = [...eleven].reverse().map((name, index) => delegation(`D${index}`, name));
    const sorted = sortDelegations({ list, orderLanguage: 'es' }).map((doc) => doc.body.name.es);
    expect(sorted).toEqual(eleven);
  });

  test('an accent does not push a name to the end, and ñ follows n', () => {
    const list = ['Ñandú', 'Nueva', 'Águila', 'Bote'].map((name, index) => delegation(`D${index}`, name));
    const sorted = sortDelegations({ list, orderLanguage: 'es' }).map((doc) => doc.body.name.es);
    expect(sorted).toEqual(['Águila', 'Bote', 'Nueva', 'Ñandú']);
  });

  test('after the states: institutions, agencies, observers, programme, secretariat', () => {
    const list = [
      delegation('sec', 'A', 'presidency'),
      delegation('prg', 'A', 'programme'),
      delegation('obs', 'A', 'observer'),
      delegation('agy', 'A', 'agency'),
      delegation('in2', 'A', 'institution', 2),
      delegation('in1', 'Z', 'institution', 1),
      delegation('UY', 'Uruguay'),
    ];
    const sorted = sortDelegations({ list, orderLanguage: 'es' }).map((doc) => doc.body.code);
    expect(sorted).toEqual(['UY', 'in1', 'in2', 'agy', 'obs', 'prg', 'sec']);
  });

  test('within a delegation the head is first', () => {
    const [group] = groupByDelegation({
      delegations: [delegation('CL', 'Chile')],
      participants: [person('b', 'CL', { order: 1 }), person('a', 'CL', { order: 2, capacity: 'head' })],
      orderLanguage: 'es',
    });
    expect(group?.people.map((doc) => doc.id)).toEqual(['prt_a', 'prt_b']);
  });
});

describe('search', () => {
  const groups = groupByDelegation({
    delegations: [delegation('MX', 'México'), delegation('CL', 'Chile')],
    participants: [
      person('nunez', 'MX', { name: 'Inés Núñez de la Peña' }),
      person('interior', 'CL', { office: { es: 'Ministro del Interior', en: 'Minister of the Interior' } }),
    ],
    orderLanguage: 'es',
  });
  const index = indexPeople({ groups, language: 'es' });
  const found = (query: string) => searchPeople({ index, query }).map((entry) => entry.person.id);

  test.each([
    ['nunez', ['prt_nunez']],
    ['NÚÑEZ', ['prt_nunez']],
    ['pena nunez', ['prt_nunez']],
    ['mexico', ['prt_nunez']],
    ['interior chile', ['prt_interior']],
    ['interior mexico', []],
    ['  ', ['prt_interior', 'prt_nunez']],
  ])('"%s" finds %o', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

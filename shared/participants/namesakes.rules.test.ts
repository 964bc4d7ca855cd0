import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { namesakesOf } from './namesakes.rules.ts';
import type { Nomination } from './nominations.schemas.ts';
import { nominee } from './participants.fixtures.ts';
import type { Participant } from './participants.schemas.ts';

function proposal(id: string, name: string | null, change: Partial<Nomination> = {}) {
  const decided = { nominatedBy: 'per_a', decidedBy: null, decidedAt: null, reason: null };
  const body = { ...nominee, ...decided, state: 'nominated', name, ...change };
  return { id, body } as unknown as Doc<Nomination>;
}
const person = (name: string | null, delegation = 'dlg_CL') =>
  ({ id: 'prt_x', body: { delegation, name } }) as unknown as Doc<Participant>;
const found = (nominations: Doc<Nomination>[], people: Doc<Participant>[] = []) => [
  ...namesakesOf({ nominations, people }),
];

test('two proposals with one name in one delegation are both reported, however it is written', () => {
  const two = [
    proposal('nom_a', 'Inés Núñez'),
    proposal('nom_b', ' INES  NUNEZ '),
    proposal('nom_c', 'Otra'),
  ];
  expect(found(two)).toEqual(['nom_a', 'nom_b']);
  expect(found([proposal('nom_a', 'Inés Núñez')], [person('Inés Núñez')])).toEqual(['nom_a']);
});

test('proposals of other delegations, withdrawn or decided ones, and those without a name do not count', () => {
  const [a, b] = [proposal('nom_a', 'Inés Núñez'), proposal('nom_b', 'Inés Núñez', { delegation: 'dlg_EC' })];
  expect(found([a, b], [person('Inés Núñez', 'dlg_PE')])).toEqual([]);
  for (const state of ['withdrawn', 'accredited'] as const)
    expect(found([a, proposal('nom_c', 'Inés Núñez', { state })])).toEqual([]);
  expect(found([proposal('nom_a', null), proposal('nom_b', null)], [person(null)])).toEqual([]);
});

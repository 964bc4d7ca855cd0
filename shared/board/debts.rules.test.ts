import { expect, test } from 'vitest';
import {
  boardInput,
  delegationOf,
  needsOf,
  nominationOf,
  panama,
  personOf,
  TODAY,
  tripAt,
} from './board.fixtures.ts';
import { boardOf } from './board.rules.ts';
import { debtsOf } from './debts.rules.ts';

const CHILE = delegationOf('CL');
const settled = {
  arrival: tripAt('2026-10-13T18:00'),
  departure: tripAt('2026-10-16T08:00'),
  visa: 'not_needed',
  interpretation: 'es',
} as const;
type Given = Partial<Parameters<typeof debtsOf>[0]>;

function debts(given: Given = {}) {
  const nothing = { nominations: [], participants: [], travelNeeds: [] };
  return debtsOf({ delegation: CHILE, meeting: panama, today: TODAY, ...nothing, ...given });
}
const briefly = (given: Given) => debts(given).map(({ what, missing }) => [what, missing]);

test('a delegation owes exactly what the board says, thing by thing', () => {
  const given = {
    nominations: [
      nominationOf('1', 'CL', { noteVerbale: null }),
      nominationOf('2', 'CL'),
      nominationOf('3', 'CL', { state: 'returned' }),
    ],
    participants: [personOf('prt_4', 'CL', { name: null }), personOf('prt_5', 'CL')],
    travelNeeds: [
      needsOf('prt_4', 'CL', { ...settled, visa: 'letter_wanted' }),
      needsOf('prt_5', 'CL', { budget: 'programme' }),
    ],
  };
  const [row] = boardOf(boardInput({ delegations: [CHILE], ...given })).rows;
  const seen = debts(given);
  expect(seen.flatMap(({ owes }) => owes)).toEqual(row?.owes);
  expect(seen.map(({ what, missing, isOverdue }) => [what, missing, isOverdue])).toEqual([
    ['nominations', 3, true],
    ['visas', 1, false],
    ['travel', 0, false],
    ['interpretation', 1, false],
  ]);
  expect(seen[2]).toMatchObject({ by: '2026-10-09', owes: [{ thing: 'tickets', by: 'programme' }] });
});

test('a complete thing keeps its day', () => {
  const participants = [personOf('prt_1', 'CL')];
  const travelNeeds = [needsOf('prt_1', 'CL', settled)];
  const all = debts({ participants, travelNeeds, today: '2027-01-01' });
  expect(all.map(({ what, by, owes, isOverdue }) => [what, by, owes.length, isOverdue])).toEqual([
    ['nominations', '2026-10-05', 0, false],
    ['visas', '2026-10-08', 0, false],
    ['travel', '2026-10-09', 0, false],
    ['interpretation', '2026-10-09', 0, false],
  ]);
});

test('what others owe does not count as missing for the delegation, overdue or not', () => {
  const [first] = debts({ nominations: [nominationOf('1', 'CL')], today: '2027-01-01' });
  expect(first).toMatchObject({
    missing: 0,
    isOverdue: false,
    owes: [{ by: 'presidency', isOverdue: true }],
  });
});

test('for a body without a liaison the programme owes', () => {
  const agency = delegationOf('ameripol', { kind: 'agency' });
  expect(briefly({ delegation: agency })[0]).toEqual(['nominations', 1]);
});

test('nobody travels to a virtual meeting', () => {
  const meeting = { ...panama, format: 'virtual' as const };
  expect(briefly({ meeting, participants: [personOf('prt_1', 'CL')] })).toEqual([
    ['nominations', 0],
    ['interpretation', 1],
  ]);
});

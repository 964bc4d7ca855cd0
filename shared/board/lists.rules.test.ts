import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { NoteItem } from '#shared/logistics/venues.schemas.ts';
import {
  boardInput,
  delegationOf,
  docWith,
  needsOf,
  nominationOf,
  panama,
  personOf,
  tripAt,
} from './board.fixtures.ts';
import { boardOf } from './board.rules.ts';
import { cateringOf, owedLines, seatingOf, securityList } from './lists.rules.ts';

const delegations = [
  delegationOf('UY', { name: { es: 'Uruguay' } }),
  delegationOf('AR', { name: { es: 'Argentina' } }),
  delegationOf('ameripol', { kind: 'agency', name: { es: 'AMERIPOL' } }),
  delegationOf('presidency', { kind: 'presidency', name: { es: 'Presidencia' } }),
];

describe('the list for security', () => {
  const participants = [
    personOf('prt_uy', 'UY'),
    personOf('prt_two', 'AR', { order: 2 }),
    personOf('prt_one', 'AR', { capacity: 'head' }),
  ];
  const arrival = tripAt('2026-10-13T18:00');
  const travelNeeds = [
    needsOf('prt_one', 'AR', { arrival, hotel: 'ven_hotel', diet: 'sin gluten', visa: 'granted' }),
  ];
  const list = securityList({ meeting: panama, delegations, participants, travelNeeds });

  test('is in order of precedence, the head first', () => {
    expect(list.map(({ person }) => person.id)).toEqual(['prt_one', 'prt_two', 'prt_uy']);
  });

  test('says when people arrive and where they sleep, and nothing else about their needs', () => {
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(['arrival', 'delegation', 'hotel', 'person']);
    expect(list[0]).toMatchObject({ arrival, hotel: 'ven_hotel' });
    expect(list[2]).toMatchObject({ arrival: null, hotel: null });
  });
});

describe('the table', () => {
  const participants = [
    personOf('prt_adviser', 'AR'),
    personOf('prt_alternate', 'AR', { capacity: 'alternate' }),
    personOf('prt_head', 'AR', { capacity: 'head' }),
    personOf('prt_booth', 'UY', { capacity: 'interpreter' }),
    personOf('prt_chair', 'presidency', { capacity: 'head' }),
  ];
  const seats = seatingOf({ meeting: panama, delegations, participants });

  test('has the presidency in the chair, then states by name, then the other bodies', () => {
    expect(seats.map(({ number, delegation }) => [number, delegation.body.code])).toEqual([
      [1, 'presidency'],
      [2, 'AR'],
      [3, 'UY'],
      [4, 'ameripol'],
    ]);
  });

  test('has the head at the table and the others behind, in their order', () => {
    expect(seats[1]?.front?.id).toBe('prt_head');
    expect(seats[1]?.behind.map(({ id }) => id)).toEqual(['prt_alternate', 'prt_adviser']);
  });

  test('keeps a chair for a delegation that named nobody, and none for an interpreter', () => {
    expect(seats[2]).toMatchObject({ front: null, behind: [] });
  });
});

describe('meals', () => {
  const participants = ['1', '2', '3', '4'].map((id) => personOf(`prt_${id}`, id === '4' ? 'UY' : 'AR'));
  const day = { arrival: tripAt('2026-10-14T08:00'), departure: tripAt('2026-10-14T22:00') };
  const travelNeeds = [
    needsOf('prt_1', 'AR', { diet: 'Vegetariana', ...day }),
    needsOf('prt_2', 'AR', { diet: ' vegetariana' }),
    needsOf('prt_3', 'AR', { diet: null }),
  ];
  function meal(id: string, startsAt: string, delegation: string | null = null): Doc<NoteItem> {
    return docWith('noteItems', id, {
      section: 'meals',
      label: { es: 'Almuerzo' },
      text: null,
      venue: null,
      startsAt,
      endsAt: null,
      timeZone: 'America/Panama',
      phone: null,
      link: null,
      values: [],
      delegation,
      order: 0,
      offset: -300,
    });
  }
  const counts = (noteItems: Doc<NoteItem>[]) =>
    cateringOf({ meeting: panama, delegations, participants, travelNeeds, noteItems });

  test('are counted by diet on each day, for people who are present', () => {
    const [first, second] = counts([]);
    expect(first).toEqual({
      date: '2026-10-14',
      meal: null,
      total: 4,
      diets: [
        { kind: 'none', diet: null, count: 1 },
        { kind: 'diet', diet: 'Vegetariana', count: 2 },
        { kind: 'unknown', diet: null, count: 1 },
      ],
    });
    expect(second).toMatchObject({ date: '2026-10-15', total: 3 });
  });

  test('name nobody', () => {
    const everything = JSON.stringify(counts([meal('nit_lunch', '2026-10-14T13:00')]));
    expect(everything).not.toMatch(/prt_|Persona/);
  });

  test('of the practical note are in order of time, even before the meeting', () => {
    const found = counts([
      meal('nit_dinner', '2026-10-14T20:00'),
      meal('nit_lunch', '2026-10-14T13:00'),
      meal('nit_eve', '2026-10-13T20:00'),
    ]);
    expect(found.map(({ date, meal: one }) => [date, one?.id])).toEqual([
      ['2026-10-13', 'nit_eve'],
      ['2026-10-14', 'nit_lunch'],
      ['2026-10-14', 'nit_dinner'],
      ['2026-10-15', undefined],
    ]);
    expect(found.map(({ total }) => total)).toEqual([3, 4, 4, 3]);
  });

  test('are counted for one delegation only', () => {
    expect(counts([meal('nit_bus', '2026-10-14T13:00', 'UY')])[0]).toMatchObject({ total: 1 });
  });
});

describe('what is owed, across all delegations', () => {
  const participants = [personOf('prt_uy', 'UY'), personOf('prt_ar', 'AR')];
  const nominations = [nominationOf('waits', 'UY'), nominationOf('back', 'AR', { state: 'returned' })];
  const { rows } = boardOf(boardInput({ delegations, participants, nominations }));
  const lines = owedLines(rows);

  test('is exactly what the board has', () => {
    expect(new Set(lines.map(({ owing }) => owing))).toEqual(new Set(rows.flatMap(({ owes }) => owes)));
  });

  test('is sorted by due date, then by who owes it, then by precedence', () => {
    expect(
      lines.map(({ owing, delegation }) => [owing.due, owing.by, delegation.body.code, owing.thing]),
    ).toEqual([
      ['2026-10-05', 'presidency', 'UY', 'accreditation'],
      ['2026-10-05', 'programme', 'ameripol', 'delegation'],
      ['2026-10-05', 'liaison', 'AR', 'corrections'],
      ['2026-10-08', 'liaison', 'AR', 'visa_answers'],
      ['2026-10-08', 'liaison', 'UY', 'visa_answers'],
      ['2026-10-09', 'liaison', 'AR', 'travel'],
      ['2026-10-09', 'liaison', 'AR', 'interpretation'],
      ['2026-10-09', 'liaison', 'UY', 'travel'],
      ['2026-10-09', 'liaison', 'UY', 'interpretation'],
    ]);
  });
});

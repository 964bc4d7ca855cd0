import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';
import {
  boardInput,
  delegationOf,
  needsOf,
  nominationOf,
  panama,
  paperOf,
  personOf,
  tripAt,
  versionsOf,
} from './board.fixtures.ts';
import { type BoardInput, type BoardRow, boardOf } from './board.rules.ts';
import { lackingOf } from './lacking.rules.ts';
import { dueOf, isRowOverdue } from './owings.rules.ts';

/** The row of Chile, which has what is given. */
function chile(change: Partial<BoardInput>): BoardRow {
  const [row] = boardOf(boardInput({ delegations: [delegationOf('CL')], ...change })).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}
const owed = (row: BoardRow) => row.owes.map(({ thing, by, count }) => [thing, by, count]);
const trips = { arrival: tripAt('2026-10-13T18:00'), departure: tripAt('2026-10-16T08:00') };
const settled = { ...trips, visa: 'not_needed' as const, interpretation: 'es' };

describe('people', () => {
  test('a state that has named nobody owes its delegation, and nothing is known about it', () => {
    const row = chile({});
    expect(row).toMatchObject({ nominated: null, accredited: null, travel: null, visa: null });
    expect(owed(row)).toEqual([['delegation', 'liaison', 1]]);
  });

  test('a person both nominated and on the list is counted once', () => {
    const row = chile({
      nominations: [nominationOf('1', 'CL', { state: 'accredited' }), nominationOf('2', 'CL')],
      participants: [personOf('prt_1', 'CL'), personOf('prt_3', 'CL')],
    });
    expect(row.nominated).toEqual({ done: 3, total: 3 });
    expect(row.accredited).toEqual({ done: 2, total: 3 });
    expect(owed(row)).toContainEqual(['accreditation', 'presidency', 1]);
  });

  test('a withdrawn nomination is gone, a returned one is owed again', () => {
    const row = chile({
      nominations: [
        nominationOf('1', 'CL', { state: 'withdrawn' }),
        nominationOf('2', 'CL', { state: 'returned' }),
      ],
    });
    expect(row.nominated).toEqual({ done: 0, total: 1 });
    expect(owed(row)).toContainEqual(['corrections', 'liaison', 1]);
    expect(row.owes.map(({ thing }) => thing)).not.toContain('names');
  });

  test('an office without a name, and a name without its note verbale, are the liaison’s to complete', () => {
    const row = chile({
      nominations: [nominationOf('1', 'CL', { noteVerbale: null })],
      participants: [personOf('prt_2', 'CL', { name: null })],
    });
    expect(row.nominated).toEqual({ done: 1, total: 2 });
    expect(owed(row)).toContainEqual(['names', 'liaison', 1]);
    expect(owed(row)).toContainEqual(['note_verbale', 'liaison', 1]);
  });

  test('whoever waits for the decision of the presidency is nominated and not missing, named or not', () => {
    const row = chile({
      nominations: [nominationOf('1', 'CL', { name: null, noteVerbale: null }), nominationOf('2', 'CL')],
    });
    expect(row.nominated).toEqual({ done: 2, total: 2 });
    expect(row.accredited).toEqual({ done: 0, total: 2 });
    expect(lackingOf({ lack: 'not_accredited', members: row.members })).toEqual([]);
    expect(lackingOf({ lack: 'not_nominated', members: row.members })).toEqual([]);
    expect(owed(row)).toEqual([
      ['names', 'liaison', 1],
      ['accreditation', 'presidency', 2],
    ]);
  });

  test('the decision takes nobody out of the nominated, and what their nomination lacked is owed before and after it', () => {
    const lacks = { name: null, noteVerbale: null };
    const before = chile({ nominations: [nominationOf('1', 'CL', lacks)] });
    const after = chile({ nominations: [nominationOf('1', 'CL', { ...lacks, state: 'accredited' })] });
    expect([before, after].map(({ nominated }) => nominated?.done)).toEqual([1, 1]);
    expect(owed(before)).toContainEqual(['names', 'liaison', 1]);
    expect(owed(after)).toEqual([['names', 'liaison', 1]]);
  });

  test('a person with a pending nomination is not accredited, whether or not the list names them', () => {
    const row = chile({ nominations: [nominationOf('1', 'CL')], participants: [personOf('prt_1', 'CL')] });
    expect(row.accredited).toEqual({ done: 0, total: 1 });
  });

  test('a note verbale names its people though the list shows their office only', () => {
    const row = chile({ nominations: [nominationOf('1', 'CL', { name: null, noteVerbale: 'NV 7' })] });
    expect(row.nominated).toEqual({ done: 1, total: 1 });
    expect(owed(row)).toContainEqual(['accreditation', 'presidency', 1]);
    expect(row.owes.map(({ thing }) => thing)).not.toContain('names');
  });

  test('the programme looks after a body without a liaison, and the secretariat is on no board', () => {
    const { rows } = boardOf(
      boardInput({
        delegations: [
          delegationOf('presidency', { kind: 'presidency' }),
          delegationOf('ameripol', { kind: 'agency' }),
        ],
      }),
    );
    expect(rows.map(({ delegation }) => delegation.body.code)).toEqual(['ameripol']);
    expect(rows[0]?.owes[0]).toMatchObject({ thing: 'delegation', by: 'programme' });
  });
});

describe('travel, visa, interpretation', () => {
  const people = [personOf('prt_1', 'CL'), personOf('prt_2', 'CL')];
  const withNeeds = (one: Partial<TravelNeeds>, two: Partial<TravelNeeds>) =>
    chile({ participants: people, travelNeeds: [needsOf('prt_1', 'CL', one), needsOf('prt_2', 'CL', two)] });

  test('a journey is owed once the person is on the list', () => {
    const row = chile({ nominations: [nominationOf('1', 'CL')] });
    expect(owed(row)).toEqual([['accreditation', 'presidency', 1]]);
  });

  test('an arrival without a departure is not a complete journey', () => {
    const row = withNeeds(settled, { ...settled, departure: null });
    expect(row.travel).toEqual({ done: 1, total: 2 });
    expect(owed(row)).toEqual([['travel', 'liaison', 1]]);
  });

  test('the programme owes the tickets that it pays for', () => {
    const row = withNeeds(settled, { ...settled, arrival: null, budget: 'programme' });
    expect(owed(row)).toEqual([['tickets', 'programme', 1]]);
  });

  test('no answer is not zero', () => {
    expect(withNeeds({}, {})).toMatchObject({ travel: null, visa: null, interpretation: null });
  });

  test('visas count among people who need one or have not said', () => {
    expect(withNeeds(settled, settled).visa).toBe('not_needed');
    const row = withNeeds({ ...settled, visa: 'granted' }, { ...settled, visa: 'letter_wanted' });
    expect(row.visa).toEqual({ done: 1, total: 2 });
    expect(owed(row)).toEqual([['visa_letters', 'presidency', 1]]);
    const half = withNeeds({ ...settled, visa: 'letter_issued' }, { ...settled, visa: null });
    expect(half.visa).toEqual({ done: 0, total: 2 });
    expect(owed(half)).toEqual([
      ['visa_answers', 'liaison', 1],
      ['visas', 'liaison', 1],
    ]);
  });

  test('nobody travels to a virtual meeting', () => {
    const row = chile({ meeting: { ...panama, format: 'virtual' }, participants: people });
    expect(row).toMatchObject({ travel: 'not_needed', visa: 'not_needed' });
    expect(owed(row)).toEqual([['interpretation', 'liaison', 2]]);
  });

  test('languages are sorted by frequency', () => {
    const row = withNeeds({ interpretation: 'pt' }, { interpretation: 'es' });
    expect(row.interpretation).toEqual({ done: 2, total: 2, languages: ['es', 'pt'] });
  });
});

describe('papers', () => {
  const paperRow = (change: Partial<BoardInput>, code = 'CL') =>
    boardOf(boardInput({ delegations: [delegationOf(code)], ...change })).rows[0];

  test('a state reads its own language until its people choose another', () => {
    const documents = [paperOf('doc_1'), paperOf('doc_2')];
    const versions = [...versionsOf('doc_1', 'es', 'pt'), ...versionsOf('doc_2', 'es')];
    expect(paperRow({ documents, versions })?.papers).toEqual({ done: 2, total: 2, missing: [] });
    const brazil = paperRow({ documents, versions }, 'BR');
    expect(brazil?.papers).toEqual({ done: 1, total: 2, missing: ['pt'] });
    expect(brazil?.owes.at(-1)).toMatchObject({
      thing: 'papers',
      language: 'pt',
      by: 'presidency',
      count: 1,
    });
    const travelNeeds = [needsOf('prt_1', 'CL', { interpretation: 'fr' })];
    const french = paperRow({ documents, versions, travelNeeds, participants: [personOf('prt_1', 'CL')] });
    expect(french?.papers).toEqual({ done: 0, total: 2, missing: ['en'] });
  });

  test('the last released revision of a chain counts, with its addenda and corrigenda', () => {
    const link = (kind: 'REV' | 'ADD', count: number, revision = 0) => ({
      relation: { kind, count, revision },
    });
    const documents = [
      paperOf('doc_1'),
      paperOf('doc_rev1', link('REV', 1), 'doc_1'),
      paperOf('doc_rev2', { ...link('REV', 2), state: 'draft' }, 'doc_1'),
      paperOf('doc_old', link('ADD', 1, 0), 'doc_1'),
      paperOf('doc_add', link('ADD', 1, 1), 'doc_1'),
      paperOf('doc_gone', { state: 'withdrawn' }),
    ];
    const versions = [
      ...versionsOf('doc_1', 'es'),
      ...versionsOf('doc_rev1', 'pt'),
      ...versionsOf('doc_rev2', 'es'),
      ...versionsOf('doc_old', 'es'),
      ...versionsOf('doc_add', 'es'),
      ...versionsOf('doc_gone', 'es'),
    ];
    expect(paperRow({ documents, versions })?.papers).toEqual({ done: 1, total: 2, missing: ['es'] });
  });

  test('a paper whose files this reader may not read is neither present nor missing', () => {
    expect(paperRow({ documents: [paperOf('doc_red', { marking: 'red' })] })?.papers).toBeNull();
  });
});

describe('until when', () => {
  test('a thing is overdue after its day, not on it', () => {
    const input = {
      participants: [personOf('prt_1', 'CL', { name: null })],
      travelNeeds: [needsOf('prt_1', 'CL', settled)],
    };
    const on = (today: string) => chile({ ...input, today });
    expect(on('2026-10-05').owes[0]).toMatchObject({ due: '2026-10-05', isOverdue: false });
    expect(isRowOverdue(on('2026-10-06'))).toBe(true);
  });

  test('without deadlines nothing is overdue', () => {
    const { deadlines: _deadlines, ...meeting } = panama;
    expect(chile({ meeting, today: '2030-01-01' }).owes[0]).toMatchObject({ due: null, isOverdue: false });
  });
});

/** Pseudo-random numbers, the same every time. */
function sequenceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('sixteen states, four hundred people', () => {
  const next = sequenceOf(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const codes = Array.from({ length: 16 }, (_, index) => `S${String.fromCharCode(65 + index)}`);
  const participants: Doc<Participant>[] = [];
  const nominations: Doc<Nomination>[] = [];
  const travelNeeds: Doc<TravelNeeds>[] = [];
  for (let index = 0; index < 400; index += 1) {
    const code = pick(codes);
    const state = pick(['nominated', 'accredited', 'returned', 'withdrawn', null] as const);
    const name = next() < 0.8 ? `Persona ${index}` : null;
    const isListed = state === null || state === 'accredited';
    if (isListed) participants.push(personOf(`prt_${index}`, code, { name }));
    if (state !== null) nominations.push(nominationOf(String(index), code, { state, name }));
    if (next() < 0.3) continue;
    const visa = pick(['not_needed', 'letter_wanted', 'granted', null] as const);
    const interpretation = pick(['es', 'pt', null]);
    const travel = { arrival: pick([trips.arrival, null]), departure: pick([trips.departure, null]) };
    travelNeeds.push(needsOf(`prt_${index}`, code, { visa, interpretation, ...travel }));
  }
  const documents = Array.from({ length: 12 }, (_, index) => paperOf(`doc_${index}`));
  const versions = documents.flatMap(({ id }) =>
    versionsOf(id, 'es', ...(next() < 0.5 ? ['pt' as const] : [])),
  );
  const delegations = codes.map((code) => delegationOf(code));
  const input = boardInput({ delegations, participants, nominations, travelNeeds, documents, versions });

  test('the board equals an independent count', () => {
    const { rows, totals } = boardOf(input);
    expect(rows).toHaveLength(16);
    for (const { delegation, nominated, accredited, travel, visa, interpretation, owes } of rows) {
      const ids = new Set<string>();
      for (const { id, body } of participants) if (body.delegation === delegation.id) ids.add(id);
      for (const { body } of nominations)
        if (body.delegation === delegation.id && body.state !== 'withdrawn') ids.add(body.participant);
      const nominationFor = (id: string) => nominations.find(({ body }) => body.participant === id)?.body;
      const listedAs = (id: string) => participants.find((person) => person.id === id)?.body;
      const needsFor = (id: string) => travelNeeds.find(({ body }) => body.participant === id)?.body;
      const all = [...ids];
      const total = all.length;
      const named = all.filter((id) =>
        [listedAs(id)?.name, nominationFor(id)?.name, nominationFor(id)?.noteVerbale].some(
          (said) => typeof said === 'string',
        ),
      );
      expect(nominated).toEqual({
        done: named.filter((id) => nominationFor(id)?.state !== 'returned').length,
        total,
      });
      expect(accredited).toEqual({ done: all.filter((id) => listedAs(id) !== undefined).length, total });
      const travelling = all.filter((id) => needsFor(id)?.arrival != null && needsFor(id)?.departure != null);
      expect(travel).toEqual({ done: travelling.length, total });
      const visas = all.map((id) => needsFor(id)?.visa ?? null).filter((each) => each !== 'not_needed');
      expect(visa).toEqual({ done: visas.filter((each) => each === 'granted').length, total: visas.length });
      expect(interpretation).toMatchObject({
        done: all.filter((id) => needsFor(id)?.interpretation != null).length,
        total,
      });
      const listed = all.filter((id) => listedAs(id) !== undefined && !travelling.includes(id));
      expect(owes.find(({ thing }) => thing === 'travel')?.count).toBe(listed.length);
    }
    expect(totals.nominated.total).toBe(rows.reduce((sum, row) => sum + (row.nominated?.total ?? 0), 0));
    expect(totals.accredited.done).toBe(participants.length);
  });
});

test('a thing is late from the day after its last day, and never without one', () => {
  const meeting = { deadlines: { nominations: '2026-06-10' } };
  const late = (today: string, known: Parameters<typeof dueOf>[0]['meeting'] = meeting) =>
    dueOf({ thing: 'accreditation', meeting: known, today });
  expect(late('2026-06-10')).toEqual({ due: '2026-06-10', isOverdue: false });
  expect(late('2026-06-11')).toEqual({ due: '2026-06-10', isOverdue: true });
  expect(late('2026-06-11', {})).toEqual({ due: null, isOverdue: false });
});

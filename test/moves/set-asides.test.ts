import { beforeAll, expect, test } from 'vitest';
import { program } from '#server/program.ts';
import { layingAside } from '#server/session/set-aside.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { MUTATION_MOVES } from './acts.ts';
import { CAST, EVERYBODY, personOf, type Who } from './cast.ts';
import { PARTICIPANTS, plant } from './planted.ts';
import { type MovesWorld, openMovesWorld } from './world.ts';

let world: MovesWorld;
/** Acts that wrote something that their author reads, and those that wrote nothing of the kind. */
const seen = new Set<string>();
const unseen = new Map<string, Who[]>();
beforeAll(async () => {
  world = await openMovesWorld({ participants: PARTICIPANTS, plant });
}, 60_000);

/** Of a report: that its author keeps reading what they sent from there. It has no words of theirs. */
const PLACE = /^reportPlaces\//;

function reads(who: Who, { compartment, audience }: { compartment: string; audience: string }): boolean {
  const actor = world.actorOf(who);
  if (actor === null) return false;
  return world
    .compartment(compartment)
    .scopes(actor)
    .some((scope) => isWithinScope({ audience, scope }));
}

/** Where what a compartment wrote or removed at one position of its log lies. */
function writtenAt(compartment: string, seq: number): { thing: string; audience: string }[] {
  const rows = `select collection || '/' || id as thing, audience from revision where seq = ?`;
  return world.storageOf(compartment)?.all<{ thing: string; audience: string }>(rows, seq) ?? [];
}

interface Act {
  readonly name: string;
  readonly args: object;
  readonly who: Who;
  readonly compartment: string;
}

/** Who reads an act that a revoked device of this person hands in. */
function readersOnceHandedIn({ name, args, who, compartment }: Act): Who[] {
  const hash = '0'.repeat(64);
  const envelope = { v: 1, id: 'mut_h', name, args, compartment, device: 'dev_h', person: personOf(who) };
  const mutation: Envelope = { ...envelope, counter: 1, madeAt: 1, base: {}, after: [], replaces: null };
  let readers: Who[] = [];
  world.undo(() => {
    const forward = layingAside({
      device: 'dev_h',
      person: personOf(who),
      state: CAST[who].state,
      mutation,
      hash,
    });
    const { status, code } = world.compartment(compartment).receive(forward);
    if (status !== 'accepted') throw new Error(`${name} was not set aside: ${code}`);
    const audience = world.compartment(compartment).document('setAsides', `set_${hash}`)?.audience ?? '';
    readers = EVERYBODY.filter((reader) => reads(reader, { compartment, audience }));
  });
  return readers;
}

/** Whoever reads it without reading all that the act writes when it arrives as usual; nobody if it is refused then. */
function tooManyReaders(act: Act): Who[] {
  const { name, args, who, compartment } = act;
  const readers = readersOnceHandedIn(act);
  const { status, seq } = world.give(who, name, args);
  // What goes along with an act unseen by whoever does it is none of their words.
  const told = writtenAt(compartment, seq).filter(
    ({ thing, audience }) => !PLACE.test(thing) && reads(who, { compartment, audience }),
  );
  if (status !== 'accepted') return [];
  if (told.length > 0) seen.add(name);
  else unseen.set(name, readers);
  return readers.filter(
    (reader) => reader !== who && !told.every(({ audience }) => reads(reader, { compartment, audience })),
  );
}

test('of an act of a revoked device nobody but its author reads more than they would have read of the act', () => {
  const leaks = new Set<string>();
  for (const move of MUTATION_MOVES)
    for (const who of EVERYBODY)
      world.undo(() => {
        const give: MovesWorld['give'] = (_who, name, args) => {
          const compartment = program.registry.get(name)?.compartment(args) ?? '';
          const readers = tooManyReaders({ name, args, who, compartment });
          for (const reader of readers) leaks.add(`${reader} reads ${name} of ${who}`);
          return { id: 'mut_h', status: 'refused', seq: 0, receivedAt: 0 };
        };
        move.run({ ...world, give }, who);
      });
  expect([...leaks]).toEqual([]);
  // Nothing shows who would have read them: so nobody else may.
  const shown = [...unseen].filter(([name, readers]) => !seen.has(name) && readers.length > 1);
  expect(shown).toEqual([]);
  const all = [...program.registry.values()].filter(({ internal }) => internal !== true);
  expect(all.map(({ name }) => name).filter((name) => !seen.has(name) && !unseen.has(name))).toEqual([]);
}, 300_000);

test('the point of contact still gets what a lost phone had not sent, and whoever authorises no report of it', () => {
  const of = (name: string, who: Who, compartment = 'state:CL') =>
    readersOnceHandedIn({ name, args: {}, who, compartment });
  expect(of('reports.deliver', 'clOfficer')).toEqual(['clContact']);
  expect(of('contributions.answer_section', 'clHead')).toEqual(['clContact', 'clAuthoriser']);
  expect(of('panels.rate', 'clOfficer')).toEqual(['clOfficer']);
  expect(of('meetings.edit', 'admin', 'committee')).toEqual(['admin', 'chair', 'ecPresides']);
  expect(of('ideal.note_opened', 'xaAnalyst', 'committee')).toEqual(['xaAnalyst']);
  expect(of('none.such', 'clOfficer')).toEqual(['clOfficer']);
});

test('a deputy of the point of contact reads the reports of a lost phone, as they read all others', () => {
  world.undo(() => {
    const args = { state: 'CL', deputies: [{ person: personOf('clLiaison'), label: 'x' }] };
    world.give('clAdmin', 'reports.name_deputies', args);
    const act = { name: 'reports.deliver', args: {}, who: 'clOfficer', compartment: 'state:CL' } as const;
    expect(readersOnceHandedIn(act)).toEqual(['clLiaison', 'clContact']);
  });
});

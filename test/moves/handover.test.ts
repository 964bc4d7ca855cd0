import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#server/compartment/sha256.ts';
import { layingAside } from '#server/session/set-aside.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { type Move, MUTATION_MOVES } from './acts.ts';
import { CAST, EVERYBODY, personOf, type Who } from './cast.ts';
import { allowedBy } from './gains.ts';
import { PARTICIPANTS, plant } from './planted.ts';
import { type MovesWorld, openMovesWorld } from './world.ts';

let world: MovesWorld;
const surprises: string[] = [];
const moveOf = (name: string) => {
  const found = MUTATION_MOVES.find((move) => move.name === name);
  if (found === undefined) throw new Error(`no move ${name}`);
  return found;
};

function step(move: Move, by: Who): boolean {
  let answer: unknown;
  const gains = world.watch({
    by,
    work() {
      answer = move.run(world, by);
      return answer;
    },
  });
  for (const gain of gains)
    if (allowedBy({ world, move, by, gain }) === undefined)
      surprises.push(`after the hand-over ${by} does ${move.name}: ${gain.reader} reads ${gain.thing}`);
  return (answer as { status?: string }).status === 'accepted';
}
/** Those who administer the state that takes over: one of them presides already. */
const isOfEcuador = (who: Who) => who === 'ecAdmin' || who === 'ecPresides';
/** What each of them reads here now, as `collection/id`. */
function readNow(who: Who): string[] {
  const actor = world.actorOf(who);
  const wanted = [...world.collections()].map((collection) => ({ collection }));
  if (actor === null) return [];
  return world
    .compartment('committee')
    .list({ actor, wanted })
    .docs.map(({ collection, id }) => `${collection}/${id}`)
    .sort();
}

/** What somebody of the former presidency sends too late, as the server lays it aside. */
function comesTooLate(who: Who, id: string): string {
  const base = { v: 1, id: `mut_${id}`, name: 'decisions.draft', compartment: 'committee' };
  const by = { device: 'dev_late', person: personOf(who), counter: 1, madeAt: 1 };
  const args = { text: { es: `WORD_late${id}_` } };
  const mutation = { ...base, ...by, args, base: {}, after: [], replaces: null } as Envelope;
  const hash = sha256([canonicalJson(mutation as never)]);
  const forward = layingAside({
    device: 'dev_late',
    person: personOf(who),
    state: CAST[who].state,
    mutation,
    hash,
  });
  expect(world.compartment('committee').receive(forward).status).toBe('accepted');
  return `set_${hash}`;
}

beforeAll(async () => {
  world = await openMovesWorld({ participants: PARTICIPANTS, plant });
}, 120_000);

test('before and after: who loses, who gains, and that everybody else reads the same', () => {
  world.undo(() => {
    const before = new Map(EVERYBODY.map((who) => [who, readNow(who)] as const));
    const accept = moveOf('presidencies.accept_handover');
    for (const who of EVERYBODY.filter((each) => !isOfEcuador(each)))
      world.undo(() => expect([who, step(accept, who)]).toEqual([who, false]));
    expect(step(accept, 'ecAdmin')).toBe(true);
    expect(surprises).toEqual([]);
    const after = new Map(EVERYBODY.map((who) => [who, new Set(readNow(who))] as const));
    const lost = (who: Who) => (before.get(who) ?? []).filter((thing) => !after.get(who)?.has(thing));
    const gained = (who: Who) => {
      const had = new Set(before.get(who));
      return [...(after.get(who) ?? [])].filter((thing) => !had.has(thing));
    };
    // Whoever has no other function reads what is for everybody, and what is theirs.
    for (const who of ['admin', 'chair'] as const) {
      const actor = world.actorOf(who);
      expect(actor === null ? [] : world.compartment('committee').scopes(actor)).toEqual([
        'all',
        'assessment/public/',
        `attendance/presidency/per_${who}`,
        `person/per_${who}`,
        `personal/presidency/per_${who}`,
      ]);
      expect(lost(who)).toEqual(
        expect.arrayContaining(['decisions/dec_1', 'documents/doc_draft', 'mandates/mdt_1']),
      );
    }
    expect(gained('ecAdmin')).toEqual(
      expect.arrayContaining(['documents/doc_draft', 'documentVersions/dvr_draft']),
    );
    expect(gained('ecAdmin')).not.toContain('decisions/dec_1');
    for (const who of ['clAdmin', 'clContact'] as const) {
      expect(gained(who)).toEqual(expect.arrayContaining(['decisions/dec_1', 'handovers/hov_4-kept']));
      expect(gained(who)).not.toContain('documents/doc_draft');
    }
    const concerned: readonly Who[] = ['admin', 'chair', 'ecPresides', 'ecAdmin', 'clAdmin', 'clContact'];
    // A draft that was before a room and did not pass is with the side that goes, and with nobody else.
    const shown = 'decisions/dec_shown';
    for (const who of EVERYBODY.filter((each) => !concerned.includes(each)))
      expect([who, lost(who)]).toEqual([who, before.get(who)?.includes(shown) ? [shown] : []]);
    expect(before.get('ecDelegate')).toContain(shown);
    for (const who of ['clAdmin', 'clContact'] as const) expect(readNow(who)).toContain(shown);
  });
}, 180_000);

test('what came too late is read by the administration of its state, and by whoever presides once it gives it', () => {
  world.undo(() => {
    expect(step(moveOf('presidencies.accept_handover'), 'ecAdmin')).toBe(true);
    const id = comesTooLate('admin', 'one');
    const readers = () => EVERYBODY.filter((who) => readNow(who).includes(`setAsides/${id}`));
    expect(readers()).toEqual(['clAdmin', 'clContact']);
    for (const who of EVERYBODY.filter((each) => each !== 'clAdmin'))
      expect([who, world.give(who, 'states.pass_on', { id }).status]).toEqual([who, 'refused']);
    expect(readers()).toEqual(['clAdmin', 'clContact']);
    expect(world.give('clAdmin', 'states.pass_on', { id }).status).toBe('accepted');
    expect(readers()).toEqual(['ecAdmin']);
  });
});

test('after it, no act of either side lets anybody read what its owner did not give', () => {
  world.undo(() => {
    step(moveOf('presidencies.accept_handover'), 'ecAdmin');
    let done = 0;
    for (const move of MUTATION_MOVES)
      for (const who of ['admin', 'ecAdmin', 'clAdmin'] as const)
        world.undo(() => {
          if (step(move, who)) done += 1;
        });
    expect(surprises).toEqual([]);
    expect(done).toBeGreaterThan(50);
  });
}, 300_000);

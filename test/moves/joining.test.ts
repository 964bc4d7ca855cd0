import { beforeAll, expect, test } from 'vitest';
import { connectionId, connections, shownConnections } from '#shared/connections/connections.schemas.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { MUTATION_MOVES } from './acts.ts';
import type { Who } from './cast.ts';
import { PARTICIPANTS, plant } from './planted.ts';
import { type MovesWorld, openMovesWorld } from './world.ts';

let world: MovesWorld;
beforeAll(async () => {
  world = await openMovesWorld({ participants: PARTICIPANTS, plant });
}, 60_000);

/** By them whatever changes a meeting, its list, or who somebody of it is. */
const DOERS: readonly Who[] = ['admin', 'clLiaison', 'clDelegate'];
const WRITTEN = `select collection, id from revision where seq = ? and collection in (?, ?)`;
let count = 0;

/** What following the meeting now would still write: nothing, if the act itself let it be followed. */
function leftBehind(): string[] {
  count += 1;
  const forward = { id: `fwd_follow${count}`, compartment: 'committee', name: 'connections.follow' };
  const { seq } = world.compartment('committee').receive({ ...forward, args: { meeting: MEETING } });
  const names = [connections.name, shownConnections.name];
  const rows = world.storageOf('committee')?.all<{ collection: string; id: string }>(WRITTEN, seq, ...names);
  return (rows ?? []).map(({ collection, id }) => `${collection}/${id}`);
}

test.each(['delegations', 'heads'] as const)(
  'after every act exactly those who are to join see how, shown to %s',
  (seenBy) => {
    const late = new Set<string>();
    let done = 0;
    world.undo(() => {
      const joining = { link: 'https://meet.example/j', phones: [], number: null, pin: null };
      const shown = { seenBy, daysBefore: null, inCalendars: false };
      for (const participant of ['prt_cl', 'prt_ec'])
        world.give('admin', 'participants.edit', { participant, fields: { capacity: 'head' } });
      world.give('clDelegate', 'participants.claim', { participant: 'prt_cl', meeting: MEETING });
      expect(world.give('admin', 'connections.set', { meeting: MEETING, ...joining, ...shown }).status).toBe(
        'accepted',
      );
      expect(leftBehind()).toEqual([]);
      for (const move of MUTATION_MOVES)
        for (const who of DOERS)
          world.undo(() => {
            const answer = move.run(world, who) as { status?: string } | null;
            if (answer?.status !== 'accepted') return;
            done += 1;
            for (const thing of leftBehind()) late.add(`${who} does ${move.key}: ${thing}`);
          });
    });
    expect(done).toBeGreaterThan(100);
    expect([...late]).toEqual([]);
  },
  120_000,
);

/** Every table of the committee in which this stands. */
function tablesWith(word: string): string[] {
  const sql = world.storageOf('committee');
  const tables = sql?.all<{ name: string }>(`select name from sqlite_master where type = 'table'`) ?? [];
  return tables
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(sql?.all(`select * from "${name}"`)).includes(word));
}

test('how one joined stands nowhere once it is taken away, nor long after the meeting', () => {
  const args = {
    ...{ meeting: MEETING, link: 'https://meet.example/j', phones: [], number: null, pin: 'TOKENPIN' },
    ...{ seenBy: 'all', daysBefore: null, inCalendars: false },
  };
  world.undo(() => {
    expect(world.give('admin', 'connections.set', args).status).toBe('accepted');
    expect(tablesWith('TOKENPIN')).toContain('revision');
    world.give('admin', 'connections.remove', { meeting: MEETING });
    expect(tablesWith('TOKENPIN')).toEqual([]);
  });
  world.undo(() => {
    world.give('admin', 'connections.set', args);
    const { id = '' } = world.compartment('committee').document('connections', connectionId(MEETING)) ?? {};
    const forward = { id: 'fwd_forget1', compartment: 'committee', name: 'connections.forget' };
    world.compartment('committee').receive({ ...forward, args: { collection: 'connections', id } });
    expect(tablesWith('TOKENPIN')).toContain('revision');
  });
});

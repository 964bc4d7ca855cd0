import { afterEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { createDirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { programOf } from '#test/support/program.ts';

const program = programOf(allMutations);
const clock = createTestClock();
const CL = stateCompartment('CL');

let close: () => void = () => undefined;
afterEach(() => close());

test('a device knows what its state’s entries let its person do, and when they no longer do', async () => {
  const server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1), name: CL });
  close = server.close;
  const phone = (actor: Actor, seed: number) =>
    openClient({
      ...{ program, actor, compartments: [CL], clock: clock.read },
      transport: server.connect(() => actor),
      random: createSeededRandom(seed),
    });
  const place = { state: 'CL', institution: 'police', unit: 'arica' } as const;
  const admin = await phone(
    createActor('admin', { ...place, institution: 'ministry', unit: null, roles: ['nationalAdmin'] }),
    2,
  );
  const officer = await phone(createActor('officer', { ...place, roles: ['fieldOfficer'] }), 3);
  const name = async (deputies: readonly object[]) => {
    await admin.mutate({ name: 'reports.name_deputies', args: { state: 'CL', deputies } } as never).saved;
    await admin.sync();
    await officer.sync();
  };
  expect(officer.actor()).not.toHaveProperty('stateRights');
  await name([{ person: 'per_officer', label: 'Oficial' }]);
  expect(officer.actor()).toMatchObject({ stateRights: { reads: [], isDeputy: true } });
  await name([]);
  expect(officer.actor()).not.toHaveProperty('stateRights');
});

import { afterEach, expect, test } from 'vitest';
import { DAY, DAY_FIELDS, POST, POST_FIELDS } from '#shared/counters/counters.fixtures.ts';
import type { Actor, Role } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { dayFeatures } from '#shared/sync/day-features.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { createDirectServer } from '#test/support/direct-server.ts';
import { createMemoryAttachments } from '#test/support/memory-attachments.ts';
import { createMemoryDrafts } from '#test/support/memory-drafts.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { programOf } from '#test/support/program.ts';
import { watchUnnamedFiles } from './unnamed-files.ts';

const program = programOf(allMutations);
const CL = stateCompartment('CL');
const NOW = Date.UTC(2026, 10, 12, 14);
const clock = () => NOW;

let close: () => void = () => undefined;
afterEach(() => close());

/** A coordinator, and an officer's phone with two papers of the post where they work. */
async function open() {
  const server = createDirectServer({ program, clock, random: createSeededRandom(1), name: CL });
  close = server.close;
  const phone = (person: string, role: Role, seed: number) => {
    const place = { state: 'CL', delegation: 'CL', institution: 'police', unit: 'arica' } as const;
    const actor: Actor = createActor(person, { ...place, roles: [role] });
    return openClient({
      ...{ program, actor, compartments: [CL], clock, random: createSeededRandom(seed) },
      transport: server.connect(() => actor),
    });
  };
  const desk = await phone('coordinator', 'nationalCoordinator', 2);
  const officer = await phone('officer', 'fieldOfficer', 3);
  const attachments = createMemoryAttachments();
  const look = watchUnnamedFiles({
    ...{ client: officer, attachments, drafts: createMemoryDrafts({ clock }), clock },
    // As a device has it before any page.
    leavingFiles: createProgram(dayFeatures).leavingFiles,
  });
  async function act(name: string, args: object = {}) {
    const said = { state: 'CL', day: DAY, ...args };
    await desk.mutate({ name: `counters.${name}`, args: said } as never).saved;
    expect((await desk.sync()).failures).toEqual([]);
  }
  async function hear() {
    expect((await officer.sync()).failures).toEqual([]);
    look({ draftsLeft: false });
  }
  await act('open_day', DAY_FIELDS);
  await act('add_post', { post: POST, ...POST_FIELDS });
  await act('post_person', { post: POST, person: 'per_officer', label: 'Oficial', isLead: false });
  for (const name of ['order', 'map']) {
    const bytes = new TextEncoder().encode(name);
    const media = { mediaType: 'application/pdf', name };
    const hash = await attachments.put({ bytes, ...media });
    const file = { hash, ...media, size: bytes.length };
    await act('add_briefing', { briefing: `pbr_${name}`, title: name, file });
  }
  // The rights of a posting come with it, and what they open with the next answer.
  await hear();
  await hear();
  const held = async () => (await attachments.all()).map(({ name }) => name);
  await expect.poll(held).toEqual(['order', 'map']);
  return { act, hear, held };
}

test('the bytes of a paper for posts leave the phone when the paper is removed', async () => {
  const { act, hear, held } = await open();
  await act('remove_briefing', { briefing: 'pbr_order' });
  await hear();
  await expect.poll(held).toEqual(['map']);
});

test.each([
  ['the work there ended', 'end_posting', { post: POST, person: 'per_officer' }],
  ['the day was closed', 'close_day', {}],
])('all of them leave it when %s', async (_, name, args) => {
  const { act, hear, held } = await open();
  await act(name, args);
  await hear();
  await expect.poll(held).toEqual([]);
});

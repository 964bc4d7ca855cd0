import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { createId } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  chileanDelegate,
  itemArgs,
  MEETING,
  meetingArgs,
  presidency,
} from '#shared/meetings/meetings.fixtures.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import {
  deltaDigest,
  draftDelta,
  foldReleases,
  releaseId,
  standingItems,
} from '#shared/meetings/releases.rules.ts';
import type { Release } from '#shared/meetings/releases.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import type { PullRequest } from '#shared/sync/protocol.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { programOf } from '#test/support/program.ts';

const program = programOf(allMutations);
const deputy: Actor = {
  ...presidency,
  person: 'per_deputy',
  device: 'dev_deputy',
  roles: ['presidencyDelegate'],
};
const tablet: Actor = { ...chileanDelegate, device: 'dev_tablet' };
const ITEMS = 400;
const MOVED = 50;
const LIMIT = 2_048;

const clock = createTestClock();
let server: DirectServer | undefined;
const pulls = new Map<SyncClient, readonly PullRequest[]>();
afterEach(() => server?.close());

function start(): DirectServer {
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1) });
  return server;
}
async function phoneOf(actor: Actor): Promise<SyncClient> {
  if (server === undefined) throw new Error('no server');
  const wire = server.connect(() => actor);
  const client = await openClient({
    transport: wire,
    program,
    actor,
    clock: clock.read,
    random: createSeededRandom(actor.device.length * 31 + actor.device.charCodeAt(4)),
  });
  pulls.set(client, wire.pulled);
  await client.sync();
  return client;
}
const draftOf = ({ replica }: SyncClient) => replica.within('agendaItems', MEETING) as Doc<AgendaItem>[];
const releasesOf = ({ replica }: SyncClient) => replica.within('agendaReleases', MEETING) as Doc<Release>[];
const versionsOf = (client: SyncClient) => releasesOf(client).map(({ body }) => body.version);

async function act(client: SyncClient, input: { name: string; args: object }): Promise<void> {
  await client.mutate(input).saved;
}

/** Like the page: the next version, and what its person sees. */
function release(client: SyncClient) {
  const agenda = foldReleases(releasesOf(client));
  const id = releaseId({ meeting: MEETING, version: agenda.version + 1 });
  const seen = deltaDigest(draftDelta({ draft: draftOf(client), agenda }));
  return act(client, { name: 'agenda.release', args: { release: id, meeting: MEETING, note: null, seen } });
}
function edit(client: SyncClient, item: string, fields: object) {
  return act(client, { name: 'agenda.edit_item', args: { item, meeting: MEETING, fields } });
}
const codes = (client: SyncClient) => client.outbox().map(({ verdict }) => verdict?.code ?? null);

async function seeded(count = 2): Promise<SyncClient> {
  start();
  const chair = await phoneOf(presidency);
  const random = createSeededRandom(9);
  await act(chair, { name: 'meetings.schedule', args: meetingArgs });
  for (let index = 0; index < count; index += 1) {
    const startsAt = `2026-06-25T${String(8 + (index % 12)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
    await act(chair, {
      name: 'agenda.add_item',
      args: {
        ...itemArgs,
        item: createId({ prefix: 'agi', now: clock.read() + index * 997, random }),
        number: String(index + 1),
        startsAt,
      },
    });
  }
  await release(chair);
  await chair.sync();
  return chair;
}

describe('two of the presidency who release at once', () => {
  test('make one version, and the second looks again', async () => {
    const chair = await seeded();
    const second = await phoneOf(deputy);
    await edit(chair, draftOf(chair)[0]?.id ?? '', { title: { es: 'De la presidencia' } });
    await edit(second, draftOf(second)[1]?.id ?? '', { title: { es: 'De la vicepresidencia' } });
    await release(chair);
    await release(second);
    expect([versionsOf(chair), versionsOf(second)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    await chair.sync();
    await second.sync();
    expect(codes(second)).toEqual(['agenda.released_meanwhile']);
    await chair.sync();
    for (const client of [chair, second]) expect(versionsOf(client).sort()).toEqual([1, 2]);
    expect(JSON.stringify(releasesOf(chair))).not.toContain('De la vicepresidencia');

    await release(second);
    await second.sync();
    await chair.sync();
    expect(versionsOf(chair).sort()).toEqual([1, 2, 3]);
    const released = standingItems(foldReleases(releasesOf(chair)));
    expect([...released.values()].map(({ title }) => title.es).sort()).toEqual([
      'De la presidencia',
      'De la vicepresidencia',
    ]);
  });

  test('and one who did not see the other’s last edit lets nothing out unseen', async () => {
    const chair = await seeded();
    const second = await phoneOf(deputy);
    await edit(chair, draftOf(chair)[0]?.id ?? '', { title: { es: 'A medias' } });
    await edit(second, draftOf(second)[1]?.id ?? '', { title: { es: 'Terminado' } });
    await release(second);
    await chair.sync();
    await second.sync();
    expect(codes(second)).toEqual(['agenda.draft_changed']);
    expect(versionsOf(second)).toEqual([1]);
  });
});

test('two phones of one person acknowledge in any order, and none is refused', async () => {
  const chair = await seeded();
  await edit(chair, draftOf(chair)[0]?.id ?? '', { title: { es: 'Otra' } });
  await release(chair);
  await chair.sync();
  const [first, second] = [await phoneOf(chileanDelegate), await phoneOf(tablet)];
  const saw = (client: SyncClient, version: number) =>
    act(client, { name: 'agenda.acknowledge', args: { meeting: MEETING, version, label: 'Chile' } });
  await saw(first, 2);
  await saw(second, 1);
  await saw(second, 2);
  for (const client of [first, second, first, chair]) await client.sync();
  expect([...codes(first), ...codes(second)]).toEqual([]);
  expect(
    chair.replica
      .within('agendaSeen', MEETING)
      .map(({ body }) => body.version)
      .sort(),
  ).toEqual([1, 2]);
});

test('a delegate reads releases and no draft', async () => {
  const chair = await seeded();
  await edit(chair, draftOf(chair)[0]?.id ?? '', { title: { es: 'Todavía no' } });
  await chair.sync();
  const delegate = await phoneOf(chileanDelegate);
  expect(draftOf(delegate)).toEqual([]);
  expect(foldReleases(releasesOf(delegate)).items.size).toBe(2);
  expect(JSON.stringify(delegate.replica.all('agendaReleases'))).not.toContain('Todavía no');
});

test('a release of fifty moved items costs a phone at most 2 KB', async () => {
  const chair = await seeded(ITEMS);
  const delegate = await phoneOf(chileanDelegate);
  for (const { id, body } of draftOf(chair).slice(0, MOVED)) {
    const minute = (Number(body.startsAt.slice(14)) + 7) % 60;
    const startsAt = `${body.startsAt.slice(0, 14)}${String(minute).padStart(2, '0')}`;
    const when = { startsAt, timeZone: body.timeZone };
    await act(chair, { name: 'agenda.edit_item', args: { item: id, meeting: MEETING, when } });
  }
  await release(chair);
  await chair.sync();
  const before = pulls.get(delegate)?.length ?? 0;
  await delegate.sync();
  const request = pulls.get(delegate)?.[before];
  if (request === undefined) throw new Error('nothing was pulled');
  const page = server?.compartment.pull({ label: 'x', actor: chileanDelegate, request }).text ?? '';
  expect(Object.keys(releasesOf(delegate).at(-1)?.body.changed ?? {})).toHaveLength(MOVED);
  const bytes = gzipSync(page).length;
  // Measured: 1,485 bytes, 4,470 before gzip. Most of it is the randomness in fifty ids.
  expect(bytes, `${page.length} bytes before gzip`).toBeLessThanOrEqual(LIMIT);
  expect(bytes).toBeGreaterThan(200);
});

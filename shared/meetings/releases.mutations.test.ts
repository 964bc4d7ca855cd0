import { describe, expect, test } from 'vitest';
import { LOGISTICS } from '#shared/access/scopes.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { decideOn, effectsOf } from '#test/support/deciding.ts';
import {
  chileanDelegate,
  createWorld,
  itemArgs,
  MEETING,
  meetingArgs,
  presidency,
  type World,
} from './meetings.fixtures.ts';
import { meetingsMutations } from './meetings.mutations.ts';
import type { AgendaItem } from './meetings.schemas.ts';
import { deltaDigest, draftDelta, foldReleases, releaseId, standingItems } from './releases.rules.ts';
import type { Release } from './releases.schemas.ts';

function drafted(): World {
  const world = createWorld(meetingsMutations);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  world.act({ name: 'agenda.add_item', args: itemArgs });
  return world;
}
function release(world: World, version: number, more: object = {}, actor = presidency) {
  const args = { release: releaseId({ meeting: MEETING, version }), meeting: MEETING, note: null, ...more };
  return world.act({ name: 'agenda.release', args, actor });
}
function rename(world: World, es: string) {
  const args = { item: itemArgs.item, meeting: MEETING, fields: { title: { es } } };
  return world.act({ name: 'agenda.edit_item', args });
}
const releasesOf = (world: World) => world.within('agendaReleases', MEETING) as Doc<Release>[];
const draftOf = (world: World) => world.within('agendaItems', MEETING) as Doc<AgendaItem>[];

describe('the draft', () => {
  test('is read only by people who prepare the meeting', () => {
    expect(draftOf(drafted())[0]?.audience).toBe(LOGISTICS);
  });

  test('from before releases is withdrawn from readers item by item on edit, and completely by the first release', () => {
    const docs = drafted()
      .all()
      .map((doc) => ({ ...doc, audience: 'all' }));
    const decideHere = (name: string, args: object) =>
      effectsOf(
        decideOn({
          mutations: meetingsMutations,
          name,
          args: { meeting: MEETING, ...args },
          actor: presidency,
          docs,
        }),
      );
    const moved = {
      op: 'set',
      collection: 'agendaItems',
      id: itemArgs.item,
      fields: {},
      audience: LOGISTICS,
    };
    expect(decideHere('agenda.edit_item', { item: itemArgs.item, fields: {} })).toEqual([moved]);
    const [made, ...rest] = decideHere('agenda.release', { release: 'rel_founding-1', note: null });
    expect(made).toMatchObject({ op: 'create', collection: 'agendaReleases', audience: 'all' });
    expect(rest).toEqual([moved]);
  });

  test('says the purpose of an item, who asked for it and its papers', () => {
    const world = drafted();
    const fields = { purpose: 'decision', proposer: 'CL', documents: ['doc_a'] };
    const args = { item: itemArgs.item, meeting: MEETING, fields };
    expect(world.act({ name: 'agenda.describe_item', args })).toMatchObject({ accepted: true });
    expect(world.one('agendaItems', itemArgs.item)?.body).toMatchObject(fields);
    expect(world.act({ name: 'agenda.describe_item', args, actor: chileanDelegate })).toMatchObject({
      code: 'access.not_allowed',
    });
    const elsewhere = { ...args, item: 'agi_nowhere' };
    expect(world.act({ name: 'agenda.describe_item', args: elsewhere })).toMatchObject({
      code: 'meetings.unknown_item',
    });
  });
});

describe('a release', () => {
  test('writes only the difference, and versions follow each other', () => {
    const world = drafted();
    expect(release(world, 1)).toMatchObject({ accepted: true, say: { version: 1 } });
    rename(world, 'Apertura solemne');
    expect(release(world, 2, { note: { es: 'Cambio de título' } })).toMatchObject({ accepted: true });
    expect(releasesOf(world).map(({ id, audience, body }) => [id, audience, body])).toEqual([
      [
        'rel_founding-1',
        'all',
        expect.objectContaining({ version: 1, added: { [itemArgs.item]: expect.anything() }, removed: [] }),
      ],
      [
        'rel_founding-2',
        'all',
        {
          ...{ version: 2, releasedAt: 0, note: { es: 'Cambio de título' } },
          ...{ added: {}, changed: { [itemArgs.item]: { title: { es: 'Apertura solemne' } } }, removed: [] },
        },
      ],
    ]);
    expect(standingItems(foldReleases(releasesOf(world)))).toEqual(
      new Map(draftOf(world).map(({ id, body }) => [id, body])),
    );
  });

  test('without changes is refused, and so is one that skips a version', () => {
    const world = drafted();
    expect(release(world, 2)).toMatchObject({ code: 'agenda.released_meanwhile' });
    release(world, 1);
    expect(release(world, 2)).toMatchObject({ code: 'agenda.nothing_to_release' });
    rename(world, 'Otra');
    expect(release(world, 1)).toMatchObject({ code: 'agenda.released_meanwhile', details: { version: 1 } });
    rename(world, 'Apertura');
    expect(release(world, 2)).toMatchObject({ code: 'agenda.nothing_to_release' });
  });

  test('contains what the person saw: a draft that changed meanwhile is not released unseen', () => {
    const world = drafted();
    const saw = () =>
      deltaDigest(draftDelta({ draft: draftOf(world), agenda: foldReleases(releasesOf(world)) }));
    const seen = saw();
    rename(world, 'Secreta');
    expect(release(world, 1, { seen })).toMatchObject({ code: 'agenda.draft_changed' });
    expect(release(world, 1, { seen: saw() })).toMatchObject({ accepted: true });
  });

  test('belongs to the presidency: neither a delegate nor the programme releases', () => {
    const support = { ...chileanDelegate, state: null, roles: ['programmeSupport' as const] };
    for (const actor of [chileanDelegate, support])
      expect(release(drafted(), 1, {}, actor)).toMatchObject({ code: 'access.not_allowed' });
  });

  test('comes too late once the meeting is over', () => {
    const world = drafted();
    world.act({ name: 'meetings.move_to', args: { meeting: MEETING, state: 'cancelled' } });
    expect(release(world, 1)).toMatchObject({ code: 'meetings.already_over' });
  });
});

describe('having seen a version', () => {
  const saw = (world: World, version: number, actor = chileanDelegate) =>
    world.act({
      name: 'agenda.acknowledge',
      args: { meeting: MEETING, version, label: 'Delegación de Chile' },
      actor,
    });
  const seenBy = (world: World) => world.within('agendaSeen', MEETING);
  function twice(): World {
    const world = drafted();
    release(world, 1);
    rename(world, 'Otra');
    release(world, 2);
    return world;
  }

  test('is recorded once for each version, and a later record of an older one changes nothing', () => {
    const world = twice();
    for (const version of [2, 1, 2]) expect(saw(world, version)).toMatchObject({ accepted: true });
    expect(seenBy(world).map(({ body }) => body.version)).toEqual([2, 1]);
    expect(seenBy(world)[0]).toMatchObject({
      id: 'see_founding-chile-2',
      audience: 'attendance/CL/per_chile',
      body: { person: 'per_chile', delegation: 'CL' },
    });
  });

  test('cannot be recorded for a version that nobody released', () => {
    expect(saw(twice(), 3)).toMatchObject({ code: 'agenda.unknown_version' });
  });
});

import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import type { Draft, DraftSubject } from '#app/store/drafts.ts';
import { positions, talkingPoints } from '#shared/folders/folders.schemas.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  accept,
  type Collection,
  create,
  defineMutation,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { contacts, travelNeeds } from '#shared/participants/personal.schemas.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryDrafts } from '#test/support/memory-drafts.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { programOf } from '#test/support/program.ts';
import { createSyncClient } from './client.ts';
import { forgetDrafts } from './forget-drafts.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 25, 12);
const held = { meetings, delegations, nominations, contacts, travelNeeds, venues, talkingPoints, positions };
type Held = keyof typeof held;
/** With bodies of what the test is about only. */
const HELD = held as object as Record<Held, Collection<JsonObject>>;
let now = START;
let server: DirectServer | null = null;

const args = { collection: v.picklist(Object.keys(HELD) as Held[]), id: IdSchema };
const make = defineMutation({
  name: 'test.make',
  args: v.strictObject({
    ...args,
    parent: v.exactOptional(IdSchema),
    audience: v.string(),
    body: v.record(v.string(), v.string()),
  }),
  compartment: () => 'committee',
  reads: () => [],
  decide: ({ args: { collection, ...made } }) => accept([create(HELD[collection], made)]),
});
const take = defineMutation({
  name: 'test.take',
  args: v.strictObject(args),
  compartment: () => 'committee',
  reads: ({ collection, id }) => [one(HELD[collection], id)],
  decide: ({ args: { collection, id } }) => accept([remove(HELD[collection], id)]),
});
const narrow = defineMutation({
  name: 'test.narrow',
  args: v.strictObject({ ...args, audience: v.string() }),
  compartment: () => 'committee',
  reads: ({ collection, id }) => [one(HELD[collection], id)],
  decide: ({ args: { collection, id, audience } }) =>
    accept([set(HELD[collection], { id, fields: {}, audience })]),
});
const refused = defineMutation({
  name: 'test.refused',
  args: v.strictObject(args),
  compartment: () => 'committee',
  reads: () => [],
  decide: () => refuse('test.no'),
});
const program = programOf([make, take, narrow, refused]);

afterEach(() => {
  now = START;
  server?.close();
});

function draftOf(about: Partial<DraftSubject>, change: Partial<Draft> = {}): Draft {
  const subject = {
    collection: 'travelNeeds',
    entry: 'trv_1',
    rev: 0,
    parent: 'mtg_1',
    audience: null,
    delegation: 'eu-home',
    ...about,
  };
  return {
    id: ['edit', subject.collection, subject.entry].join('/'),
    kind: 'edit',
    title: 'x',
    formId: null,
    version: null,
    xml: null,
    raw: { id: subject.entry, rev: subject.rev, begun: {}, typed: { diet: 'sin gluten' } },
    step: '/',
    about: subject,
    updatedAt: START,
    ...change,
  };
}
/** As an earlier version of the app stored it. */
function asFormerly({ about: _, ...draft }: Draft): Draft {
  return draft;
}

async function open(known: readonly Draft[]) {
  let actor = createActor('ana', { roles: ['delegationLiaison'], delegation: 'eu-home' });
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  const client = createSyncClient({
    store: createMemoryStore(),
    transport: server.connect(() => actor),
    program,
    actor,
    clock: () => now,
    random: createSeededRandom(2),
  });
  await client.open();
  const drafts = createMemoryDrafts({ clock: () => now, known });
  const { retention, personalFiles } = program;
  return {
    client,
    act: (name: string, input: object) => client.mutate({ name, args: input }).saved,
    move(delegation: string) {
      actor = { ...actor, delegation };
      client.setActor(actor);
    },
    async kept() {
      expect((await client.sync()).failures).toEqual([]);
      const before = (await drafts.list()).length;
      const count = await forgetDrafts({ client, drafts, retention, personalFiles });
      const left = (await drafts.list()).map(({ id }) => id);
      expect(left).toHaveLength(before - count);
      return left;
    },
  };
}
const meeting = { collection: 'meetings', id: 'mtg_1', audience: 'all', body: { endsOn: '2026-06-25' } };
const needs = {
  collection: 'travelNeeds',
  id: 'trv_1',
  audience: 'personal/eu-home/prt_1',
  body: { expiresOn: '2026-07-25' },
};

test('a needs draft goes once its entry is forgotten, 200 days later, and the draft of a venue stays', async () => {
  const phone = await open([
    draftOf({ rev: 1, audience: needs.audience }),
    draftOf({ collection: 'venues', entry: 'ven_1', rev: 1, audience: 'all' }),
  ]);
  await phone.act('test.make', meeting);
  await phone.act('test.make', needs);
  await phone.act('test.make', { ...meeting, collection: 'venues', id: 'ven_1' });
  expect(await phone.kept()).toHaveLength(2);
  await phone.act('test.take', { collection: 'travelNeeds', id: 'trv_1' });
  await phone.act('test.take', { collection: 'venues', id: 'ven_1' });
  now += 200 * DAY;
  expect(await phone.kept()).toEqual(['edit/venues/ven_1']);
});

test.each([
  ['its entry', [needs], 1, 'mtg_1'],
  ['its meeting', [], 0, 'mtg_1'],
  ['what was typed last, if its meeting is not here', [], 0, 'mtg_2'],
])('a draft of what expires goes thirty days after %s, and no day before', async (_, made, rev, parent) => {
  const phone = await open([
    draftOf({ rev, parent }),
    draftOf({ collection: 'contacts', entry: 'ctc_1', parent }),
    draftOf({ collection: 'nominations', entry: 'nom_1', parent }),
    draftOf({ collection: 'venues', entry: 'ven_1', parent }),
  ]);
  await phone.act('test.make', meeting);
  for (const each of made) await phone.act('test.make', each);
  now += 30 * DAY;
  expect(await phone.kept()).toHaveLength(4);
  now += DAY;
  expect(await phone.kept()).toEqual(['edit/venues/ven_1']);
});

const delegation = { collection: 'delegations', id: 'dlg_1', parent: 'mtg_1', audience: 'all', body: {} };

test.each([
  ['a meeting', { ...meeting, body: { endsOn: '2027-06-25' } }],
  ['the last day of its entry', { ...needs, body: { expiresOn: '2027-06-25' } }],
])('a draft waits for %s that is far away, however long ago it was typed', async (_, made) => {
  const phone = await open([draftOf({})]);
  await phone.act('test.make', made);
  now += 200 * DAY;
  expect(await phone.kept()).toHaveLength(1);
});

test('a nomination that an earlier version stored under its delegation waits for the meeting of that delegation', async () => {
  const phone = await open([draftOf({ collection: 'nominations', entry: 'nom_1', parent: 'dlg_1' })]);
  await phone.act('test.make', { ...meeting, body: { endsOn: '2026-12-01' } });
  await phone.act('test.make', delegation);
  now = Date.UTC(2026, 11, 31, 12);
  expect(await phone.kept()).toHaveLength(1);
  now += DAY;
  expect(await phone.kept()).toEqual([]);
});

test('drafts of nominations go with the delegation of their author; a venue that all may read stays', async () => {
  const phone = await open([
    draftOf({ collection: 'nominations', entry: 'nom_1', rev: 1, audience: 'nominations/eu-home' }),
    draftOf({ collection: 'nominations', entry: 'nom_2' }),
    draftOf({ collection: 'venues', entry: 'ven_1' }),
    draftOf({ collection: 'venues', entry: 'ven_2', rev: 1, audience: 'all' }),
    asFormerly(
      draftOf({ collection: 'nominations', entry: 'nom_1', rev: 1 }, { id: 'edit/nominations/nom_1/x' }),
    ),
  ]);
  await phone.act('test.make', {
    ...needs,
    collection: 'nominations',
    id: 'nom_1',
    audience: 'nominations/eu-home',
  });
  expect(await phone.kept()).toHaveLength(5);
  phone.move('unodc');
  expect(await phone.kept()).toEqual(['edit/venues/ven_1', 'edit/venues/ven_2']);
});

test('a draft goes with the right to read its entry, and stays while another right shows it', async () => {
  const phone = await open([draftOf({ rev: 1, audience: needs.audience })]);
  await phone.act('test.make', needs);
  await phone.act('test.narrow', { collection: 'travelNeeds', id: 'trv_1', audience: 'person/per_ana' });
  expect(await phone.kept()).toHaveLength(1);
  await phone.act('test.narrow', {
    collection: 'travelNeeds',
    id: 'trv_1',
    audience: 'personal/unodc/prt_1',
  });
  expect(await phone.kept()).toEqual([]);
});

test('an entry that only this phone knows is not gone', async () => {
  const phone = await open([draftOf({ rev: 0 })]);
  await phone.act('test.make', meeting);
  expect(await phone.kept()).toHaveLength(1);
});

test('drafts of an earlier version of the app go too; reports have their own rule, and what says nothing stays', async () => {
  const phone = await open([
    asFormerly(draftOf({ rev: 1 })),
    asFormerly(draftOf({ entry: 'trv_2' })),
    asFormerly(draftOf({ collection: 'contacts', entry: 'new', rev: 0 }, { id: 'edit/contacts/new/mtg_1' })),
    asFormerly(draftOf({ collection: 'venues', entry: 'ven_1', rev: 1 })),
    asFormerly(draftOf({}, { id: 'drf_1', kind: 'report' })),
    asFormerly(draftOf({}, { id: 'drf_note-agi_1', kind: 'note', raw: null })),
  ]);
  await phone.act('test.make', { ...meeting, body: { endsOn: '2026-07-25' } });
  expect(await phone.kept()).not.toContain('edit/travelNeeds/trv_1');
  now += 31 * DAY;
  expect(await phone.kept()).toEqual([
    'edit/contacts/new/mtg_1',
    'edit/venues/ven_1',
    'drf_1',
    'drf_note-agi_1',
  ]);
  now += 30 * DAY;
  expect(await phone.kept()).toEqual(['edit/venues/ven_1', 'drf_1', 'drf_note-agi_1']);
});

test.each([
  ['a point', 'talkingPoints', 'tlk_1'],
  ['a position', 'positions', 'pos_agi_1_CL'],
])(
  'what an earlier version kept of %s goes with the right to read it, and not if others remove it',
  async (_, collection, id) => {
    const raw = { begun: '', value: 'x', rev: 1 };
    const phone = await open([asFormerly(draftOf({}, { id: `drf_${id}`, kind: 'note', raw }))]);
    await phone.act('test.make', { collection, id, audience: 'folder/eu-home', body: { text: 'x' } });
    expect(await phone.kept()).toHaveLength(1);
    await phone.act('test.take', { collection, id });
    expect(await phone.kept()).toHaveLength(1);
    phone.move('unodc');
    expect(await phone.kept()).toEqual([]);
  },
);

test('a correction that does not say what it is about waits for the act that it corrects, then thirty days', async () => {
  const phone = await open([]);
  await phone.act('test.refused', { collection: 'venues', id: 'ven_1' });
  await phone.client.sync();
  const act = phone.client.outbox()[0]?.id ?? '';
  const correction = asFormerly(draftOf({}, { id: `edit/correct/${act}` }));
  const drafts = createMemoryDrafts({ clock: () => now, known: [correction] });
  const where = { client: phone.client, drafts, ...program };
  now += 31 * DAY;
  expect(await forgetDrafts(where)).toBe(0);
  await phone.client.discard(act);
  now -= DAY;
  expect(await forgetDrafts(where)).toBe(0);
  now += DAY;
  expect(await forgetDrafts(where)).toBe(1);
});

import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { PRESIDENCY } from '#shared/access/scopes.ts';
import { COMMITTEE, type CompartmentName, stateCompartment } from '#shared/kernel/compartments.ts';
import { defineFeature } from '#shared/kernel/feature.ts';
import {
  accept,
  create,
  type DecideInput,
  defineCollection,
  defineMutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

const boxes = defineCollection({ name: 'boxes', body: v.strictObject({ text: v.string() }) });
const locks = defineCollection({ name: 'locks', body: v.strictObject({ box: v.string() }) });
/** Where nobody reads but whoever presides. */
const HIDDEN = PRESIDENCY;
const CL = stateCompartment('CL');

const args = v.strictObject({ box: v.string(), in: v.picklist([COMMITTEE, CL]) });
type Args = v.InferOutput<typeof args>;
const compartment = (given: Args): CompartmentName => given.in;
const writes = ({ box }: Args) => accept([set(boxes, { id: box, fields: { text: 'new' } })]);

const acts = [
  defineMutation({
    ...{ name: 'boxes.put', args, compartment, reads: () => [] },
    decide: ({ args: { box } }) =>
      accept([
        create(boxes, { id: box, audience: 'all', body: { text: 'old' } }),
        create(locks, { id: `lck_${box}`, audience: HIDDEN, body: { box } }),
      ]),
  }),
  defineMutation({
    ...{ name: 'boxes.hide', args, compartment, reads: () => [] },
    decide: ({ args: { box } }) =>
      accept([create(boxes, { id: box, audience: HIDDEN, body: { text: 'old' } })]),
  }),
  defineMutation({
    ...{ name: 'boxes.write', args, compartment, reads: ({ box }: Args) => [one(boxes, box)] },
    decide: ({ args: of }: DecideInput<Args>) => writes(of),
  }),
  // What it changes it knows by a fact alone.
  defineMutation({
    ...{ name: 'boxes.find', args, compartment, reads: () => [] },
    facts: () => [{ kind: 'lying', audiences: ['all', HIDDEN] }],
    decide: ({ args: of }: DecideInput<Args>) => writes(of),
  }),
  defineMutation({
    ...{ name: 'boxes.work', args, compartment, reads: () => [], internal: true },
    decide: ({ args: of }: DecideInput<Args>) => writes(of),
  }),
] as const;
const program = createProgram([
  defineFeature({ name: 'boxes', collections: [boxes], mutations: acts }),
  defineFeature({
    ...{ name: 'locks', collections: [locks], mutations: [] },
    guards: [
      {
        compartment: COMMITTEE,
        fault({ effects, source }) {
          const isLocked = effects.some(
            (each) => each.op === 'set' && source.one(locks.name, `lck_${each.id}`) !== null,
          );
          return isLocked ? refuse('locks.locked') : null;
        },
      },
    ],
  }),
]);

const clock = createTestClock();
const member = createActor('member', { ...{ state: 'CL', delegation: 'CL' }, roles: ['delegate'] });
let server: DirectServer;
let phone: SyncClient;
async function begin(name: CompartmentName) {
  const random = createSeededRandom(3);
  server = createDirectServer({ program, clock: clock.read, random, name });
  phone = await openClient({
    ...{ program, actor: member, compartments: [name], clock: clock.read, random },
    transport: server.connect(() => member),
  });
}
beforeEach(() => begin(COMMITTEE));
afterEach(() => server.close());

async function act(name: string, box: string, where: CompartmentName = COMMITTEE): Promise<string> {
  const { id, saved } = phone.mutate({ name, args: { box, in: where } });
  await saved;
  await phone.sync();
  const row = phone.outbox().find(({ envelope }) => envelope.id === id);
  return row?.verdict?.code ?? 'accepted';
}
const textOf = (box: string) => server.compartment.document('boxes', box)?.body.text;

test('a guard looks at what an act does, also where the one who acts does not read what forbids it', async () => {
  expect(await act('boxes.put', 'box_1')).toBe('accepted');
  expect(phone.replica.one('locks', 'lck_box_1')).toBeNull();
  expect(await act('boxes.write', 'box_1')).toBe('locks.locked');
  expect(textOf('box_1')).toBe('old');
});

test('and where the act reads nothing of what it changes', async () => {
  await act('boxes.put', 'box_1');
  await act('boxes.hide', 'box_2');
  expect(await act('boxes.find', 'box_1')).toBe('locks.locked');
  expect(await act('boxes.find', 'box_2')).toBe('accepted');
  expect([textOf('box_1'), textOf('box_2')]).toEqual(['old', 'new']);
});

test('what the server does by itself is not guarded', async () => {
  await act('boxes.put', 'box_1');
  const named = { box: 'box_1', in: COMMITTEE };
  server.compartment.receive({ id: 'fwd_1', compartment: COMMITTEE, name: 'boxes.work', args: named });
  expect(textOf('box_1')).toBe('new');
});

test('nor what happens in another compartment', async () => {
  server.close();
  await begin(CL);
  await act('boxes.put', 'box_1', CL);
  expect(await act('boxes.write', 'box_1', CL)).toBe('accepted');
});

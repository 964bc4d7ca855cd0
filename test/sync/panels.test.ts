import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { MAX_PLACES } from '#shared/kernel/state-rights.ts';
import {
  MOST_PANELS,
  type PanelArea,
  type PanelFigure,
  type RatingSheet,
} from '#shared/panels/panels.schemas.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { MAX_SCOPES_PER_PULL } from '#shared/sync/protocol.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { SET_UP } from '#test/support/panel-world.ts';

const CL = stateCompartment('CL');
const clock = createTestClock();
const panel = { state: 'CL', edition: 'edn_1' };
const INSTITUTIONS = ['police', 'prosecution', 'prison'] as const;
const raterOf = (name: string, institution: Actor['institution']) =>
  createActor(name, { state: 'CL', institution, roles: ['fieldOfficer'] });
const contact = createActor('contact', { state: 'CL', roles: ['pointOfContact'] });
const authoriser = createActor('authoriser', { state: 'CL', roles: ['nationalAuthoriser'] });

let server: DirectServer;
beforeEach(() => {
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1), name: CL });
});
afterEach(() => server.close());

let seed = 100;
interface Device {
  readonly client: SyncClient;
  /** Null if it was accepted. */
  act(name: string, args: object, isOnline?: boolean): Promise<string | null>;
  sync(): Promise<void>;
  count(collection: string): number;
  /** All that it holds, as one text. */
  held(): string;
}
const COLLECTIONS = [
  ...['panels', 'panelSeats', 'seatings', 'seatHolders', 'panelAreas', 'ratingSheets'],
  ...['sheetHandIns', 'panelEvidence', 'panelFigures'],
] as const;

async function deviceOf(actor: Actor): Promise<Device> {
  seed += 1;
  const client = await openClient({
    ...{ program, actor, compartments: [CL], clock: clock.read },
    transport: server.connect(() => actor),
    random: createSeededRandom(seed),
  });
  await client.sync();
  return {
    client,
    async act(name, args, isOnline = true) {
      const made = client.mutate({ name, args: { ...panel, ...args } } as never);
      await made.saved;
      if (isOnline) await client.sync();
      return client.factsOf(made.id)?.refusal?.code ?? null;
    },
    sync: async () => void (await client.sync()),
    count: (collection) => [...client.replica.all(collection)].length,
    held: () => JSON.stringify(COLLECTIONS.flatMap((collection) => [...client.replica.all(collection)])),
  };
}

const seatOf = (institution: string) => `pst_${institution}`;
async function begin(): Promise<Device> {
  const poc = await deviceOf(contact);
  const must = async (name: string, args: object) =>
    expect([name, await poc.act(name, args)]).toEqual([name, null]);
  await must('panels.set_up', { ...SET_UP, areas: ['cocaine'] });
  for (const institution of INSTITUTIONS) {
    await must('panels.put_seat', {
      seat: seatOf(institution),
      institution,
      office: `Office of ${institution}`,
    });
    const seat = { seat: seatOf(institution), former: null };
    await must('panels.seat_person', { ...seat, person: `per_${institution}`, label: institution });
  }
  return poc;
}
const rated = (value: number, reason: string | null = null) => ({ value, reason, isShown: false });
const sheet = (value: number) => Object.fromEntries(IDEAL_1.map(({ code }) => [code, rated(value)]));
const of = (institution: string, round = 1) => ({ area: 'cocaine', seat: seatOf(institution), round });

const refused = ({ client }: Device) =>
  client.outbox().flatMap(({ envelope }) => client.factsOf(envelope.id)?.refusal?.code ?? []);

/** The state's server tells itself what was handed on; `times` as often as a bad way repeats it. */
function deliver(times = 1): number {
  const waiting = server.compartment.pendingForwards();
  for (const forward of waiting)
    for (let time = 0; time < times; time += 1)
      expect(server.compartment.receive(forward).status).toBe('accepted');
  if (times > 0) server.compartment.markDelivered(waiting.map(({ id }) => id));
  return waiting.length;
}

test('the panel comes to the phone of who is seated, and leaves it when the seat passes on', async () => {
  const police = await deviceOf(raterOf('police', 'police'));
  const next = await deviceOf(raterOf('next', 'police'));
  expect(police.held()).toBe('[]');
  const poc = await begin();
  await police.sync();
  expect(COLLECTIONS.map((each) => police.count(each))).toEqual([1, 3, 1, 1, 1, 0, 0, 0, 0]);
  expect(
    await police.act('panels.rate', { ...of('police'), ratings: { T1: rated(4, 'my own words') } }),
  ).toBeNull();
  const seat = { seat: seatOf('police'), former: 'per_police', person: 'per_next', label: 'x' };
  expect(await poc.act('panels.seat_person', seat)).toBeNull();
  await police.sync();
  await next.sync();
  // Their own sheet and that they sat there, nothing of the panel.
  expect(COLLECTIONS.map((each) => police.count(each))).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0]);
  expect(police.held()).toContain('my own words');
  expect(police.held()).not.toContain('per_next');
  expect(COLLECTIONS.map((each) => next.count(each))).toEqual([1, 3, 1, 1, 1, 0, 0, 0, 0]);
  expect(next.held()).not.toMatch(/per_police|my own words/);
  expect(await deviceOf(authoriser).then((each) => each.held())).not.toMatch(
    /per_police|per_next|my own words/,
  );
});

test('what a replaced person wrote offline is refused with words, and stays in their outbox', async () => {
  const police = await deviceOf(raterOf('police', 'police'));
  const poc = await begin();
  await police.sync();
  await police.act('panels.rate', { ...of('police'), ratings: { T1: rated(3, 'written offline') } }, false);
  await poc.act('panels.seat_person', {
    seat: seatOf('police'),
    former: 'per_police',
    person: null,
    label: null,
  });
  await police.sync();
  const [row] = police.client.outbox();
  expect(refused(police)).toEqual(['panels.not_your_seat']);
  expect(JSON.stringify(row?.envelope.args)).toContain('written offline');
});

/** Sends what was refused again, as it is. */
async function again({ client }: Device): Promise<void> {
  const [waiting] = client.outbox().filter(({ envelope: { id } }) => client.factsOf(id)?.refusal != null);
  if (waiting === undefined) throw new Error('nothing was refused');
  const { id, envelope } = waiting;
  await client.correct(id, { name: envelope.name, args: envelope.args as never }).saved;
  await client.sync();
}

test('phone and laptop of one person rate offline: they are told of it, and by code nothing of either is lost', async () => {
  await begin();
  const phone = await deviceOf(raterOf('police', 'police'));
  const laptop = await deviceOf({ ...raterOf('police', 'police'), device: 'dev_laptop' });
  const rate = (device: Device, ratings: object) =>
    device.act('panels.rate', { ...of('police'), ratings }, false);
  await rate(phone, { ...sheet(1), T2: rated(2) });
  await rate(laptop, { T1: rated(4) });
  await phone.sync();
  await laptop.sync();
  expect(refused(laptop)).toEqual(['sync.changed_meanwhile']);
  await again(laptop);
  await rate(phone, { V1: rated(3) });
  await rate(laptop, { I1: rated(0) });
  await laptop.sync();
  await phone.sync();
  expect(refused(phone)).toEqual(['sync.changed_meanwhile']);
  await again(phone);
  await laptop.sync();
  // Handed in on both, the second time without having heard of the first.
  await laptop.act('panels.hand_in', of('police'), false);
  await phone.act('panels.hand_in', of('police'), false);
  await laptop.sync();
  await phone.sync();
  await laptop.sync();
  for (const device of [phone, laptop]) {
    expect(refused(device)).toEqual([]);
    const [own] = [...device.client.replica.all('ratingSheets')] as unknown as { body: RatingSheet }[];
    expect(own?.body.handedIn).not.toBeNull();
    expect(own?.body.ratings).toMatchObject({
      ...{ T1: { value: 4 }, T2: { value: 2 }, V1: { value: 3 }, I1: { value: 0 }, T3: { value: 1 } },
    });
  }
});

test('a closed area is counted once, however often the order to count arrives', async () => {
  const poc = await begin();
  for (const institution of INSTITUTIONS) {
    const rater = await deviceOf(raterOf(institution, institution));
    const ratings = { ...sheet(2), T1: rated(institution === 'police' ? 0 : 4, `reason of ${institution}`) };
    expect(await rater.act('panels.rate', { ...of(institution), ratings })).toBeNull();
    expect(await rater.act('panels.hand_in', of(institution))).toBeNull();
  }
  expect(await poc.act('panels.close_area', { area: 'cocaine', round: 1, missing: null })).toBeNull();
  const area = () => ([...poc.client.replica.all('panelAreas')] as unknown as { body: PanelArea }[])[0]?.body;
  const figures = () =>
    [...poc.client.replica.all('panelFigures')] as unknown as { rev: number; body: PanelFigure }[];
  await poc.sync();
  expect(area()?.status).toBe('counting');
  // Lost on its way: it is sent again, as often as it takes.
  expect(server.compartment.pendingForwards()).toHaveLength(1);
  expect(deliver(3)).toBe(1);
  await poc.sync();
  expect(area()).toMatchObject({ status: 'second_round', contested: ['T1'], spread: { T1: [0, 4, 4] } });
  expect(figures()).toHaveLength(1);
  const [first] = figures();
  expect(first?.body).toMatchObject({ sheets: 3, isFinal: false });
  expect(deliver(3)).toBe(0);
  await poc.sync();
  expect(figures()).toEqual([first]);
  expect(poc.held()).not.toMatch(/reason of/);

  for (const institution of INSTITUTIONS) {
    const rater = await deviceOf(raterOf(institution, institution));
    const T1 = rated(institution === 'police' ? 0 : 4, institution === 'police' ? 'I stand by it' : null);
    expect(await rater.act('panels.rate', { ...of(institution, 2), ratings: { T1 } })).toBeNull();
    expect(await rater.act('panels.hand_in', of(institution, 2))).toBeNull();
  }
  expect(await poc.act('panels.close_area', { area: 'cocaine', round: 2, missing: null })).toBeNull();
  expect(deliver(3)).toBe(1);
  await poc.sync();
  expect(area()?.status).toBe('final');
  expect(figures()).toHaveLength(1);
  expect(figures()[0]?.body).toMatchObject({ round: 2, isFinal: true, dissent: { T1: 1 } });
  expect(poc.held()).not.toMatch(/reason of|I stand by it/);
});

test('whoever fills the seats locks nobody out: what somebody reads who held many can be asked for in one request', async () => {
  const poc = await begin();
  const victim = raterOf('victim', 'customs');
  const seating = { former: null, person: victim.person, label: null };
  for (let each = 0; each < 130; each += 1) {
    const seat = `pst_${each}`;
    await poc.act('panels.put_seat', { seat, institution: 'customs', office: 'x' }, false);
    await poc.act('panels.seat_person', { ...seating, seat }, false);
    await poc.act('panels.end_seat', { seat, former: victim.person }, false);
  }
  for (let each = 0; each < MOST_PANELS + 2; each += 1) {
    const seat = {
      edition: `edn_${'e'.repeat(22)}${each + 1000}`,
      seat: `pst_${'s'.repeat(22)}${each + 1000}`,
    };
    await poc.act('panels.set_up', { ...SET_UP, edition: seat.edition, areas: ['cocaine'] }, false);
    await poc.act('panels.put_seat', { ...seat, institution: 'customs', office: 'x' }, false);
    await poc.act('panels.seat_person', { ...seating, ...seat }, false);
  }
  await poc.sync();
  expect(refused(poc)).toEqual(Array(2).fill('panels.already_seated'));
  const scopes = server.compartment.scopes(victim);
  expect(scopes.length).toBeGreaterThan(2 * MOST_PANELS);
  expect(scopes.length + MAX_PLACES).toBeLessThan(MAX_SCOPES_PER_PULL);
  const device = await deviceOf(victim);
  expect(device.count('seatings')).toBe(130 + MOST_PANELS);
});

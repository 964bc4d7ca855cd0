import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { valuesOf } from '#shared/kernel/json-shape.ts';
import { MAX_PLACES } from '#shared/kernel/state-rights.ts';
import { notePlace } from '#shared/reports/places.mutations.ts';
import { reportPlaceId } from '#shared/reports/places.schemas.ts';
import { reportsUpgrades } from '#shared/reports/reports.upgrades.ts';
import { MAX_PULL_BYTES, MAX_PULL_VALUES, PullRequestSchema } from '#shared/sync/protocol.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

const CL = stateCompartment('CL');
const clock = createTestClock();
const PORT = { state: 'CL', institution: 'customs', unit: 'port-7' } as const;
const ARICA = { state: 'CL', institution: 'police', unit: 'arica' } as const;
const author = createActor('author', { ...PORT, roles: ['fieldOfficer'] });
const moved: Actor = { ...author, ...ARICA };
const formerHead = createActor('formerhead', { ...PORT, roles: ['unitHead'] });
const newHead = createActor('newhead', { ...ARICA, roles: ['unitHead'] });
const successor = createActor('successor', { ...PORT, roles: ['fieldOfficer'] });
const contact = createActor('contact', {
  ...{ state: 'CL', institution: 'ministry', unit: null },
  roles: ['pointOfContact'],
});
const form = { state: 'CL', form: 'frm_1', formId: 'incautacion' };

let server: DirectServer;
beforeEach(() => {
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1), name: CL });
});
afterEach(() => server.close());

interface Worked {
  readonly phone: SyncClient;
  /** What the state says of this person from now on. */
  become(actor: Actor): Promise<void>;
  act(name: string, args: object): Promise<string | null>;
  reports(): string[];
}

let seed = 1;
async function phoneOf(first: Actor): Promise<Worked> {
  let actor = first;
  seed += 1;
  const phone = await openClient({
    ...{ program, actor, compartments: [CL], clock: clock.read },
    transport: server.connect(() => actor),
    random: createSeededRandom(seed),
  });
  await phone.sync();
  return {
    phone,
    async become(next) {
      actor = next;
      phone.setActor(next);
      await phone.sync();
    },
    async act(name, args) {
      const made = phone.mutate({ name, args } as never);
      await made.saved;
      await phone.sync();
      return phone.factsOf(made.id)?.refusal?.code ?? null;
    },
    reports() {
      return [...phone.replica.all('reports')].map(({ id }) => id).sort();
    },
  };
}

const delivery = (report: string) => ({
  ...form,
  report,
  formVersion: '1',
  summary: {
    ...{ title: 'Incautación', crimeArea: null, place: null },
    ...{ handlingCode: 'H1', tlp: 'AMBER', restrictions: null },
  },
  ...{ instanceXml: '<data id="incautacion" version="1"><q>1</q></data>', instanceFile: null, files: [] },
});
const correction = (entry: string) => ({
  ...{ correction: `cor_${entry}`, entry: `rvs_${entry}`, report: 'rep_1', state: 'CL', formVersion: '1' },
  ...{ changes: [], files: [], summary: { title: `Incautación, ${entry}` }, note: null },
});
const comment = (note: string) => ({
  ...{ note, report: 'rep_1', state: 'CL', text: '¿Cuántos kilos?', reference: null },
});

const pullOf = (scopes: readonly string[]) => ({
  ...{ protocol: 1, request: 'req_1', device: author.device, person: author.person, compartment: CL },
  ...{ instance: 'ins_1', epoch: 1, settled: 0, limit: 10 },
  streams: scopes.map((scope) => ({ scope, after: 0 })),
});

async function begin() {
  const reviewer = await phoneOf(contact);
  await reviewer.act('forms.allow', { ...form, version: '1', active: true });
  const officer = await phoneOf(author);
  expect(await officer.act('reports.deliver', delivery('rep_1'))).toBeNull();
  return { reviewer, officer };
}

test('an author who is moved reads, is told of and corrects what they sent before, on the same phone and on a new one', async () => {
  const { reviewer, officer } = await begin();
  await officer.become(moved);
  expect(officer.reports()).toEqual(['rep_1']);
  await reviewer.phone.sync();
  expect(await reviewer.act('reports.comment', comment('rep_n1'))).toBeNull();
  await officer.phone.sync();
  expect(officer.phone.replica.within('reportNotes', 'rep_1')).toHaveLength(1);
  expect(await officer.act('reports.correct', correction('a'))).toBeNull();
  expect(await officer.act('reports.deliver', delivery('rep_2'))).toBeNull();

  const next = await phoneOf(moved);
  expect(next.reports()).toEqual(['rep_1', 'rep_2']);
  expect(next.phone.replica.one('reports', 'rep_1')?.body.title).toBe('Incautación, a');
  // Also in another office, and back where they were.
  for (const each of [{ ...moved, roles: ['delegate' as const] }, author]) {
    await officer.become(each);
    expect(officer.reports()).toEqual(['rep_1', 'rep_2']);
  }
});

test('nobody else gains by it: the former head goes on reading, the new one and the successor do not begin', async () => {
  const { officer } = await begin();
  const [former, later, after] = [
    await phoneOf(formerHead),
    await phoneOf(newHead),
    await phoneOf(successor),
  ];
  await officer.become(moved);
  await officer.act('reports.correct', correction('a'));
  await officer.act('reports.deliver', delivery('rep_2'));
  for (const { phone } of [former, later, after]) await phone.sync();
  expect([former.reports(), later.reports(), after.reports()]).toEqual([['rep_1'], ['rep_2'], []]);
  // Where somebody worked is for themselves alone.
  for (const { phone } of [former, later, after])
    expect([...phone.replica.all('reportPlaces')].map(({ parent }) => parent)).toEqual([]);
});

test('an author who has no place in the state any more reads nothing', async () => {
  const { officer } = await begin();
  await officer.become({ ...moved, roles: [] });
  expect(server.compartment.scopes({ ...moved, roles: [] })).not.toContain(
    'reports/customs/port-7/per_author',
  );
  expect(server.compartment.scopes({ ...moved, state: 'EC' })).toEqual([]);
});

test.each([70, 300])('who worked in %i places can ask for all that they read', async (places) => {
  const { officer } = await begin();
  for (let each = 0; each < places; each += 1) {
    const args = { state: 'CL', person: author.person, institution: 'customs', unit: `place-${each}` };
    server.compartment.receive({ id: `fwd_${each}`, compartment: CL, name: notePlace.name, args });
  }
  await officer.become(moved);
  await officer.phone.sync();
  const scopes = server.compartment.scopes(moved);
  expect(scopes.length).toBeGreaterThan(Math.min(places, MAX_PLACES));
  const asked = pullOf(scopes);
  expect(v.is(PullRequestSchema, asked)).toBe(true);
  const text = JSON.stringify(asked);
  expect(text.length).toBeLessThan(MAX_PULL_BYTES);
  expect(valuesOf(asked)).toBeLessThan(MAX_PULL_VALUES);
});

test('two phones that each send a first report from one place both send it', async () => {
  const { reviewer } = await begin();
  await reviewer.phone.sync();
  const second = createActor('second', { ...PORT, roles: ['fieldOfficer'] });
  const [one, other] = [await phoneOf(second), await phoneOf(second)];
  for (const [phone, report] of [
    [one.phone, 'rep_3'],
    [one.phone, 'rep_4'],
    [other.phone, 'rep_5'],
  ] as const)
    await phone.mutate({ name: 'reports.deliver', args: delivery(report) } as never).saved;
  // A report that waits builds on no other one.
  expect(one.phone.outbox().map(({ envelope }) => envelope.after)).toEqual([[], []]);
  for (const { phone } of [one, other, one]) await phone.sync();
  expect([...one.phone.outbox(), ...other.phone.outbox()]).toEqual([]);
  expect(one.reports()).toEqual(['rep_3', 'rep_4', 'rep_5']);
});

test('what was sent before places were noted is found once for each place, by the server itself', () => {
  const report = (person: string, place: object) => ({ body: { author: person, state: 'CL', ...place } });
  const stored = {
    entries: () => [report('per_1', PORT), report('per_1', PORT), report('per_1', ARICA)],
    versions: () => [],
  };
  const found = reportsUpgrades.flatMap((upgrade) => upgrade.find(stored as never));
  expect(found.map(({ args }) => args)).toEqual([
    { person: 'per_1', ...PORT },
    { person: 'per_1', ...ARICA },
  ]);
  const [first] = found;
  const place = { person: 'per_author', institution: 'customs', unit: 'port-7' } as const;
  const forward = { id: 'fwd_x', compartment: CL, name: notePlace.name, args: { ...place, state: 'CL' } };
  expect(first?.compartment).toBe(CL);
  expect(server.compartment.receive(forward).status).toBe('accepted');
  expect(server.compartment.receive({ ...forward, id: 'fwd_y' }).status).toBe('accepted');
  expect(server.compartment.document('reportPlaces', reportPlaceId(place))?.rev).toBe(1);
  expect(server.compartment.scopes(moved)).toContain('reports/customs/port-7/per_author');
  expect(server.compartment.scopes(successor)).toEqual([
    'all',
    'person/per_successor',
    'reports/customs/port-7/per_successor',
  ]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { type EvidenceUse, type PanelEvidence, panelEvidenceId } from '#shared/panels/panels.schemas.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore, type MemoryStore } from '#test/support/memory-store.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { SET_UP } from '#test/support/panel-world.ts';

const CL = stateCompartment('CL');
const EDITION = 'edn_1';
const DAY = 86_400_000;
const contact = createActor('contact', { state: 'CL', roles: ['pointOfContact'] });
const rater = createActor('police', { state: 'CL', institution: 'police', roles: ['fieldOfficer'] });

let clock: ReturnType<typeof createTestClock>;
let server: DirectServer;
let seed = 1;
interface Device {
  readonly client: SyncClient;
  readonly store: MemoryStore;
  sync(): Promise<void>;
}
let poc: Device;
let phone: Device;

async function deviceOf(actor: typeof contact): Promise<Device> {
  seed += 1;
  const store = createMemoryStore();
  const client = await openClient({
    ...{ program, actor, compartments: [CL], clock: clock.read, store },
    transport: server.connect(() => actor),
    random: createSeededRandom(seed),
  });
  await client.sync();
  return { client, store, sync: async () => void (await client.sync()) };
}
async function act(name: string, args: object): Promise<void> {
  const made = poc.client.mutate({ name, args: { state: 'CL', ...args } } as never);
  await made.saved;
  await poc.sync();
  expect([name, poc.client.factsOf(made.id)?.refusal?.code]).toEqual([name, undefined]);
}
const edit = (link: string, fields: object) =>
  act('contributions.edit_link', { edition: EDITION, link, fields });
const give = () =>
  act('panels.give_evidence', { edition: EDITION, areas: ['cocaine'], sources: ['mtr_one', 'mtr_two'] });

/** What the state's server hands to itself; `times` as often as a bad way repeats it, all of it once more at the end. */
function deliver(times = 1): void {
  const every = [];
  for (let waiting = server.compartment.pendingForwards(); waiting.length > 0; ) {
    for (const forward of waiting)
      for (let time = 0; time < times; time += 1)
        expect(server.compartment.receive(forward).status).toBe('accepted');
    server.compartment.markDelivered(waiting.map(({ id }) => id));
    every.push(...waiting);
    waiting = server.compartment.pendingForwards();
  }
  if (times > 1) for (const forward of every) server.compartment.receive(forward);
}
/** Nothing that this phone stores says it, whatever it shows. */
async function stored({ store }: Device): Promise<string> {
  return JSON.stringify(await store.load());
}
const evidence = ({ client }: Device) =>
  ([...client.replica.all('panelEvidence')] as unknown as { body: PanelEvidence }[])[0]?.body;
const statements = (device: Device) => evidence(device)?.items.map(({ statement }) => statement.es) ?? null;

/** @param link of the second material, which needs the consent of whom it comes from */
async function linked(link: string, source: string, change: object = {}): Promise<void> {
  await act('contributions.link', {
    ...{ link, edition: EDITION, from: { kind: 'material', id: source, paragraph: null } },
    ...{ to: [{ kind: 'area', code: 'cocaine' }], requirements: [], source: 'B', information: '2' },
    ...{ originalGrade: null, handlingCode: 'H0', tlp: 'GREEN', restrictions: null, exchange: null },
    ...{ statement: { es: `Words of ${link.slice(4)}` }, hasPersonalData: false, ...change },
  });
}

beforeEach(async () => {
  clock = createTestClock();
  seed += 100;
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(seed), name: CL });
  poc = await deviceOf(contact);
  await act('panels.set_up', { edition: EDITION, ...SET_UP, areas: ['cocaine'] });
  const seat = { edition: EDITION, seat: 'pst_police' };
  await act('panels.put_seat', { ...seat, institution: 'police', office: 'An office' });
  await act('panels.seat_person', { ...seat, former: null, person: rater.person, label: 'x' });
  await act('contributions.begin', { edition: EDITION, startFrom: null });
  await act('contributions.write', { edition: EDITION, readers: ['XA'] });
  for (const [material, handlingCode] of [
    ['mtr_one', 'H0'],
    ['mtr_two', 'H1'],
  ])
    await act('contributions.add_material', {
      ...{ material, kind: 'study', title: 'x', publisher: null, date: null, url: null, handlingCode },
      ...{ tlp: 'GREEN', originator: { kind: 'elsewhere', name: 'A service elsewhere' } },
    });
  await linked('lnc_a', 'mtr_one');
  await linked('lnc_b', 'mtr_one');
  phone = await deviceOf(rater);
});
afterEach(() => server.close());

const consents = (given: 'granted' | 'refused', expires: string | null) =>
  act('contributions.answer_consent', {
    ...{ consent: 'cns_c', source: 'mtr_two', given, expires, reference: 'N. 4', reason: 'They wrote so' },
  });
async function askConsent(): Promise<void> {
  await linked('lnc_c', 'mtr_two', { handlingCode: 'H1' });
  await act('contributions.ask_consent', {
    ...{ consent: 'cns_c', edition: EDITION, link: 'lnc_c', source: 'mtr_two', use: 'To rate' },
    originator: { kind: 'elsewhere', name: 'A service elsewhere' },
  });
}

test.each([1, 3])(
  'what is left out leaves the phones and their disks, with its order brought %s times',
  async (times) => {
    await give();
    await phone.sync();
    expect(statements(phone)).toEqual(['Words of a', 'Words of b']);
    expect(await stored(phone)).toContain('Words of a');
    await edit('lnc_a', { leftOut: 'No sale' });
    deliver(times);
    await phone.sync();
    expect(statements(phone)).toEqual(['Words of b']);
    expect(await stored(phone)).not.toContain('Words of a');
    // Its point of contact still has the link, and knows that something went.
    await poc.sync();
    expect(evidence(poc)?.takenAwayAt).toEqual(expect.any(Number));
  },
);

test('an order that was lost and comes late takes nothing that was given since', async () => {
  await give();
  await edit('lnc_a', { statement: { es: 'New words' } });
  // It lies on the server while the point of contact gives the panel what it may read by now.
  const late = server.compartment.pendingForwards();
  expect(late.length).toBeGreaterThan(0);
  await give();
  deliver(3);
  await phone.sync();
  expect(statements(phone)).toEqual(['New words', 'Words of b']);
  for (const forward of late) expect(server.compartment.receive(forward).status).toBe('accepted');
  await phone.sync();
  expect(statements(phone)).toEqual(['New words', 'Words of b']);
});

test('a refusal takes it from every disk, and an area of which nothing is left stays empty', async () => {
  await askConsent();
  await consents('granted', null);
  await edit('lnc_a', { leftOut: 'No sale' });
  await edit('lnc_b', { leftOut: 'No sale' });
  deliver();
  await give();
  await phone.sync();
  expect(statements(phone)).toEqual(['Words of c']);
  await consents('refused', null);
  deliver(2);
  await phone.sync();
  expect(statements(phone)).toEqual([]);
  expect(await stored(phone)).not.toContain('Words of c');
});

test('what rests on a consent goes by itself when its last day is over everywhere, with nobody online', async () => {
  const day = (days: number) => new Date(clock.read() + days * DAY).toISOString().slice(0, 10);
  const end = (of: string) => Date.parse(`${of}T12:00:00Z`) + DAY;
  await askConsent();
  const [first, later] = [day(2), day(4)];
  await consents('granted', first);
  await give();
  deliver();
  expect(server.compartment.nextDue()).toBe(end(first));
  // Prolonged before it ended: then it ends with that.
  await consents('granted', later);
  deliver();
  expect(server.compartment.nextDue()).toBe(end(later));
  clock.advance(end(later) - 1 - clock.read());
  expect(server.compartment.decideDue()).toBe(0);
  await phone.sync();
  expect(statements(phone)).toContain('Words of c');
  clock.advance(1);
  expect(server.compartment.decideDue()).toBe(1);
  await phone.sync();
  expect(statements(phone)).toEqual(['Words of a', 'Words of b']);
  expect(await stored(phone)).not.toContain('Words of c');
  await poc.sync();
  const uses = [...poc.client.replica.all('evidenceUses')] as unknown as { body: EvidenceUse }[];
  expect(uses.map(({ body }) => body.link).sort()).toEqual(['lnc_a', 'lnc_b']);
  expect([server.compartment.nextDue(), server.compartment.decideDue()]).toEqual([null, 0]);
});

/** How often what the panel reads of each area was written, by its last version. */
const written = () =>
  Object.fromEntries(
    AREAS.map((area) => {
      const id = panelEvidenceId({ edition: EDITION, area });
      return [area, server.compartment.document('panelEvidence', id)?.rev];
    }),
  );
const AREAS = ['cocaine', 'fraud', 'cannabis'] as const;
const MANY = Array.from({ length: 12 }, (_, at) => `lnc_m${at + 10}`);
async function giveOfMany(source: string, change: object = {}): Promise<void> {
  await act('panels.set_up', { edition: EDITION, ...SET_UP, areas: AREAS });
  const to = AREAS.map((code) => ({ kind: 'area', code }));
  for (const link of MANY) await linked(link, source, { to, ...change });
}
const giveAll = () =>
  act('panels.give_evidence', { edition: EDITION, areas: AREAS, sources: ['mtr_one', 'mtr_two'] });

test('material of many links is withdrawn: each area is written once, and each link handed on in one act', async () => {
  await giveOfMany('mtr_one');
  await giveAll();
  await phone.sync();
  expect(written()).toEqual({ cocaine: 1, fraud: 1, cannabis: 1 });
  const before = server.compartment.head().seq;
  await act('contributions.edit_material', { material: 'mtr_one', fields: { withdrawn: true } });
  deliver();
  expect(written()).toEqual({ cocaine: 2, fraud: 2, cannabis: 2 });
  expect(server.compartment.head().seq - before).toBe(3);
  await phone.sync();
  expect(await stored(phone)).not.toContain('Words of');
  await poc.sync();
  expect([...poc.client.replica.all('evidenceUses')]).toEqual([]);
});

test('one link of many is left out: only what it gave is looked at', async () => {
  await giveOfMany('mtr_one');
  await giveAll();
  const before = server.compartment.head().seq;
  await edit('lnc_m10', { leftOut: 'No sale' });
  deliver();
  expect(written()).toEqual({ cocaine: 2, fraud: 2, cannabis: 2 });
  expect(server.compartment.head().seq - before).toBe(3);
  await phone.sync();
  expect(await stored(phone)).not.toContain('Words of m10');
  expect(await stored(phone)).toContain('Words of m11');
});

test('consents to many links that end on one day take what they gave in one act', async () => {
  await giveOfMany('mtr_two', { handlingCode: 'H1' });
  const expires = new Date(clock.read() + 2 * DAY).toISOString().slice(0, 10);
  const named = { source: 'mtr_two', reference: 'N. 4' };
  for (const link of MANY) {
    const consent = link.replace('lnc', 'cns');
    await act('contributions.ask_consent', {
      ...{ consent, edition: EDITION, link, source: 'mtr_two', use: 'To rate' },
      originator: { kind: 'elsewhere', name: 'A service elsewhere' },
    });
    await act('contributions.answer_consent', { ...named, consent, given: 'granted', expires, reason: null });
  }
  deliver();
  await giveAll();
  await phone.sync();
  expect(await stored(phone)).toContain('Words of m10');
  clock.advance(Date.parse(`${expires}T12:00:00Z`) + DAY - clock.read());
  expect(server.compartment.decideDue()).toBe(1);
  deliver();
  expect(written()).toEqual({ cocaine: 2, fraud: 2, cannabis: 2 });
  await phone.sync();
  expect(await stored(phone)).not.toContain('Words of m1');
  expect(statements(phone)).toEqual(['Words of a', 'Words of b']);
  expect([server.compartment.nextDue(), server.compartment.decideDue()]).toEqual([null, 0]);
});

test('which link an item is of is on no phone of the panel', async () => {
  await give();
  await phone.sync();
  expect(await stored(phone)).not.toMatch(/lnc_|mtr_|evidenceUses/);
});

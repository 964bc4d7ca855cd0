import { formActivationId } from '#shared/forms/forms.schemas.ts';
import { createId } from '#shared/kernel/ids.ts';
import { type Breach, checkAlways, checkQuiet } from './laws.ts';
import {
  createWorld,
  type Fate,
  moveParcel,
  type Phone,
  type Sabotage,
  settle,
  type World,
} from './world.ts';

const FORM = 'frm_threat';
/** Mutations whose words are forgotten together with their subject. */
const PERSONAL = /^(contacts|needs)\./;
export const FATES: readonly Fate[] = [
  'arrives',
  'arrives',
  'arrives',
  'arrives',
  'lost_before',
  'lost_after',
  'doubled',
  'cut',
  'portal',
];

function activation(state: string, active: boolean) {
  return { state, form: FORM, formId: 'threat', version: '1', active };
}

/** Does one thing that a person does; notes it when the store has acknowledged it, and says whether it has. */
export function act({
  phone,
  name,
  args,
  entry,
}: {
  phone: Phone;
  name: string;
  args: unknown;
  entry: string | null;
}): Promise<boolean> {
  const { life } = phone;
  const made = phone.client.mutate({ name, args });
  return made.saved.then(
    () => {
      if (phone.life !== life) return false;
      phone.acknowledged.set(made.id, { entry, isPersonal: PERSONAL.test(name) });
      return true;
    },
    () => false,
  );
}

function submitReport(world: World, phone: Phone): void {
  const state = phone.actor.state ?? '';
  const report = createId({ prefix: 'rep', now: world.now(), random: world.chance.bytes });
  const args = {
    report,
    state,
    form: FORM,
    formId: 'threat',
    formVersion: '1',
    instanceXml: `<data>TOKEN-${state} ${report}</data>`,
    summary: { title: `TOKEN-${state}`, crimeArea: null, place: null, handlingCode: 'H1' },
  };
  void act({ phone, name: 'reports.submit', args, entry: `reports/${report}` });
}

function addNote(world: World, phone: Phone): void {
  const state = phone.actor.state ?? '';
  const report = world.chance.pick(phone.client.replica.all('reports'));
  if (report === undefined) return;
  const note = createId({ prefix: 'rep', now: world.now(), random: world.chance.bytes });
  void act({
    phone,
    name: 'reports.add_note',
    args: { note, report: report.id, state, text: `TOKEN-${state}` },
    entry: `reportNotes/${note}`,
  });
}

function count(phone: Phone): void {
  const state = phone.actor.state ?? '';
  const tally = `sta_${state}`;
  if (phone.client.replica.one('tallies', tally) === null) {
    void act({ phone, name: 'tally.open', args: { tally, state }, entry: null });
  } else void act({ phone, name: 'tally.add', args: { tally, state }, entry: null });
}

export function correctOne(world: World, phone: Phone): void {
  const refused = phone.client.outbox().filter((row) => row.state === 'refused');
  const row = world.chance.pick(refused);
  if (row === undefined) return;
  const made = phone.client.sendAgain(row.id);
  const { life } = phone;
  const known = phone.acknowledged.get(row.id) ?? {
    entry: null,
    isPersonal: PERSONAL.test(row.envelope.name),
  };
  made.saved.then(
    () => {
      if (phone.life !== life) return;
      phone.acknowledged.delete(row.id);
      phone.acknowledged.set(made.id, known);
    },
    () => undefined,
  );
}

async function personActs(world: World, phone: Phone): Promise<void> {
  const dice = world.chance.below(20);
  if (dice < 7) submitReport(world, phone);
  else if (dice < 11) addNote(world, phone);
  else if (dice < 15) count(phone);
  else if (dice < 17) correctOne(world, phone);
  else if (phone.actor.roles.includes('pointOfContact')) {
    const state = phone.actor.state ?? '';
    void act({
      phone,
      name: 'forms.activate',
      args: activation(state, world.chance.happens(0.6)),
      entry: null,
    });
  }
}

export interface Outcome {
  readonly breaches: Breach[];
  readonly acknowledged: number;
  readonly steps: number;
}

export interface ScheduleOptions {
  readonly seed: number;
  readonly steps?: number;
  readonly sabotage?: Sabotage;
  readonly withRestore?: boolean;
}

async function begin(world: World): Promise<void> {
  for (const phone of world.phones) await phone.client.open();
  for (const state of ['CL', 'EC']) {
    const actor = {
      ...(world.phones[1]?.actor as Phone['actor']),
      state,
      device: `dev_seed${state}`,
      person: `per_seed${state}`,
    };
    world.server(`state:${state}`).push({
      actor,
      label: actor.person,
      request: {
        protocol: 1,
        request: 'req_seed',
        device: actor.device,
        person: actor.person,
        compartment: `state:${state}`,
        mutations: [
          {
            v: 1,
            id: `mut_seed${state}`,
            name: 'forms.activate',
            args: activation(state, true),
            compartment: `state:${state}`,
            device: actor.device,
            person: actor.person,
            counter: 1,
            madeAt: world.now(),
            base: {},
            after: [],
            replaces: null,
          },
        ],
      },
    });
    if (world.server(`state:${state}`).head().seq !== 1)
      throw new Error(`${formActivationId({ state, form: FORM })} was not seeded`);
  }
}

/** A good network until nothing moves any more. */
export async function quieten(world: World): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    for (const phone of world.phones) void phone.client.sync({ force: true });
    for (let moves = 0; moves < 400; moves += 1) {
      await settle();
      const parcel = world.parcels[0];
      if (parcel === undefined) break;
      moveParcel({ world, parcel, fate: 'arrives' });
    }
    world.advance(3_600_000);
  }
}

/** One seeded life of three phones and a server. Stops at the first violation of a law. */
export async function runSchedule({
  seed,
  steps = 60,
  sabotage = {},
  withRestore = false,
}: ScheduleOptions): Promise<Outcome> {
  const world = createWorld({ seed, sabotage });
  const { chance } = world;
  let restored = false;
  try {
    await begin(world);
    for (let step = 0; step < steps; step += 1) {
      const phone = chance.pick(world.phones) as Phone;
      const dice = chance.below(100);
      if (dice < 30) await personActs(world, phone);
      else if (dice < 45) void phone.client.sync({ force: chance.happens(0.5) });
      else if (dice < 88) {
        const parcel = chance.pick(world.parcels);
        if (parcel !== undefined) moveParcel({ world, parcel, fate: chance.pick(FATES) ?? 'arrives' });
      } else if (dice < 92) await world.crash(phone);
      else if (dice < 94) phone.store.failCommits(1 + chance.below(2));
      else if (dice < 96 && withRestore) world.backup('state:CL');
      else if (dice < 97 && withRestore) {
        world.restore('state:CL');
        restored = true;
      } else world.advance(chance.below(120_000));
      await settle();
      const breaches = checkAlways({ world, restored });
      if (breaches.length > 0) return { breaches, acknowledged: acknowledgedIn(world), steps: step };
    }
    for (const phone of world.phones) phone.store.failCommits(0);
    await quieten(world);
    return {
      breaches: [...checkAlways({ world, restored: false }), ...checkQuiet({ world })],
      acknowledged: acknowledgedIn(world),
      steps,
    };
  } finally {
    world.close();
  }
}

export function acknowledgedIn(world: World): number {
  return world.phones.reduce((sum, phone) => sum + phone.acknowledged.size, 0);
}

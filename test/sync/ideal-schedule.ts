import type { Actor, OwnRole } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import { appointed } from '#test/support/appointed.ts';
import { actFirst, actForIdeal, authorise, prepare, takeBack } from './ideal-acts.ts';
import { HOMES, IDEAL_CAST, PRESIDENCY, STATES, type State } from './ideal-cast.ts';
import { bringAgain, handOn } from './ideal-forwards.ts';
import { checkIdeal, checkIdealAlways, noteLeaks } from './ideal-laws.ts';
import { EDITION, type ForwardSabotage, type IdealLife, REQUIREMENT } from './ideal-life.ts';
import { signNetwork } from './ideal-network-acts.ts';
import { type Breach, checkAlways } from './laws.ts';
import { acknowledgedIn, correctOne, FATES, quieten } from './schedule.ts';
import { actorOf, createWorld, moveParcel, type Phone, settle, type World } from './world.ts';

const STEPS = 240;
/** How often the laws are looked at that hold at every moment. */
const LOOKED_EACH = 4;

export interface LivedIdeal {
  readonly breaches: Breach[];
  readonly acknowledged: number;
  /** How often each act was accepted or refused, and each thing handed on decided. */
  readonly done: Readonly<Record<string, number>>;
}

/** Somebody did it before the lives begin. */
export function must(world: World, actor: Actor, compartment: string, name: string, args: object): void {
  const id = `mut_seed-${world.server(compartment).head().seq}-${compartment.replace(':', '-')}`;
  const { person } = actor;
  const device = `dev_seed${person.replace(/\W|_/g, '')}`;
  const where = { compartment, device, person };
  world.advance(1000);
  const [verdict] = world.server(compartment).push({
    actor: { ...actor, device },
    label: person,
    request: {
      ...{ protocol: PROTOCOL_VERSION, request: `req_${id}`, ...where },
      mutations: [
        {
          ...{ v: PROTOCOL_VERSION, id, name, args: args as never, ...where, replaces: null },
          counter: world.server(compartment).head().seq + 1,
          ...{ madeAt: world.now(), base: {}, after: [] },
        },
      ],
    },
  }).verdicts;
  if (verdict?.status !== 'accepted') throw new Error(`${name} was ${verdict?.code ?? 'not answered'}`);
}

/** An edition collects, and each state has reports that count. */
export function begin(world: World): void {
  const phoneOf = (device: string) => {
    const found = world.phones.find(({ name }) => name === device);
    if (found === undefined) throw new Error(`no ${device}`);
    return found;
  };
  const presidency = phoneOf('dev_admin').actor;
  appointed(world.server(COMMITTEE), { person: PRESIDENCY, function: 'presidency' });
  const there = (name: string, args: object) => must(world, presidency, COMMITTEE, name, args);
  there('editions.begin', {
    ...{ edition: EDITION, number: 3, title: { es: 'x' }, display: 'scores' },
    ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
    ...{ collectUntil: '2026-12-30', validateUntil: '2027-03-30', publishOn: '2027-06-01' },
  });
  const decided = { decision: 'dcs_1', meeting: MEETING };
  there('meetings.schedule', meetingArgs);
  there('decisions.draft', { ...decided, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' });
  there('decisions.adopt', { ...decided, decidedOn: '2026-06-20' });
  there('editions.adopt_method', { edition: EDITION, version: 'ideal-1', ...decided });
  there('requirements.ask', {
    ...{ requirement: REQUIREMENT, edition: EDITION, question: { es: 'x' }, priority: 1, due: '2026-08-01' },
    ...{ about: { kind: 'area', code: 'cocaine' }, askedOf: [...STATES] },
  });
  const step = { entry: 'eds_1', edition: EDITION, step: 'begin_collection', reason: null, adoption: null };
  there('editions.move_on', step);
  for (const state of STATES) {
    const home = stateCompartment(state);
    const contact = phoneOf(`dev_${state.toLowerCase()}Contact`).actor;
    const at = (who: Actor, name: string, args: object) => must(world, who, home, name, { state, ...args });
    at(contact, 'forms.activate', { form: 'frm_threat', formId: 'threat', version: '1', active: true });
    const officer = actorOf({
      ...{ person: `per_officer${state}`, device: 'dev_x', state, delegation: state },
      ...{ roles: ['fieldOfficer'], institution: 'customs', unit: 'port' },
    });
    for (let index = 0; index < 2; index += 1) {
      const report = `rep_${state}-${index}`;
      at(officer, 'reports.deliver', {
        ...{ report, form: 'frm_threat', formId: 'threat', formVersion: '1', instanceFile: null, files: [] },
        summary: {
          ...{ title: 'x', crimeArea: null, place: null, handlingCode: 'H1', tlp: 'AMBER' },
          ...{ restrictions: null, happenedOn: '2026-06-20' },
        },
        instanceXml: '<data id="threat" version="1"><what>x</what></data>',
      });
      const entry = `rvs_${state}-${index}`;
      at(contact, 'reports.review', { entry, report, step: 'approve', reason: null, corrections: 0 });
    }
  }
}

export const TROUBLES = [0, 0, 0.2, 0.5];

export function moveSome(world: World): void {
  for (let each = 0; each < 4; each += 1) {
    const parcel = world.chance.pick(world.parcels);
    if (parcel !== undefined) moveParcel({ world, parcel, fate: world.chance.pick(FATES) ?? 'arrives' });
  }
}

async function step(life: IdealLife): Promise<void> {
  const { world } = life;
  const { chance } = world;
  const phone = chance.pick(world.phones) as Phone;
  const dice = chance.below(200);
  if (dice < 84) {
    if (dice < 2) correctOne(world, phone);
    else actForIdeal({ life, phone });
  } else if (dice < 110) void phone.client.sync({ force: chance.happens(0.5) });
  else if (dice < 165) moveSome(world);
  else if (dice < 183) await handOn(life, chance.pick(TROUBLES) ?? 0);
  else if (dice < 186) await world.crash(phone);
  else if (dice < 188) phone.store.failCommits(1 + chance.below(2));
  else if (dice < 191) world.advance(chance.below(120_000));
  else if (dice < 194) await meet(life);
  else await release(life);
  await settle();
}

/** Two people of a state mean to hand in, while everybody else goes on. */
export async function release(life: IdealLife, ofState?: State): Promise<void> {
  const { chance } = life.world;
  const state = ofState ?? chance.pick(STATES) ?? 'CL';
  const of = (role: OwnRole) =>
    life.world.phones.filter(
      ({ actor, compartment }) =>
        actor.state === state && compartment !== COMMITTEE && actor.roles.includes(role),
    );
  await meet(life, ofState);
  const [contact] = of('pointOfContact');
  const [authoriser] = of('nationalAuthoriser');
  if (contact === undefined || authoriser === undefined) return;
  // What stands in the way is put aside one by one.
  for (let tries = 0; tries < 6; tries += 1) {
    prepare({ life, phone: contact });
    await settle();
    await meet(life, ofState);
    const known = authoriser.client.replica.all('contributions')[0]?.body as { status?: string } | undefined;
    if (known?.status === 'prepared') break;
  }
  if (chance.happens(0.1)) actForIdeal({ life, phone: contact });
  if (chance.happens(0.3)) {
    takeBack({ life, phone: chance.happens(0.5) ? contact : authoriser });
    await settle();
  }
  authorise({ life, phone: authoriser });
  signNetwork({ life, phone: authoriser });
  if (chance.happens(0.7)) await meet(life, ofState);
  for (let rounds = chance.below(4); rounds > 0; rounds -= 1) await handOn(life, chance.pick(TROUBLES) ?? 0);
}

/** Everybody, or everybody of one state, is in the office for a moment, where the network is good. */
export async function meet({ world }: IdealLife, ofState?: State): Promise<void> {
  for (const phone of world.phones)
    if (ofState === undefined || phone.actor.state === ofState) void phone.client.sync({ force: true });
  for (let moves = 0; moves < 200; moves += 1) {
    await settle();
    const parcel = world.parcels[0];
    if (parcel === undefined) return;
    moveParcel({ world, parcel, fate: 'arrives' });
  }
}

export function countDone({ world, handedOn }: IdealLife): Record<string, number> {
  const done: Record<string, number> = Object.fromEntries(handedOn);
  for (const compartment of [COMMITTEE, ...HOMES])
    for (const { name, n } of world.sql(compartment).all<{ name: string; n: number }>(
      `select name || ' ' || coalesce(code, status) as name, count(*) as n from mutation
           where id not like '%:%' group by 1`,
    ))
      done[name] = (done[name] ?? 0) + n;
  return done;
}

/** One seeded life of two states, an analyst and the committee with a bad network. Stops at the first breach. */
export async function liveIdeal({
  seed,
  sabotage = {},
}: {
  seed: number;
  sabotage?: ForwardSabotage;
}): Promise<LivedIdeal> {
  const world = createWorld({
    ...{ seed, cast: IDEAL_CAST },
    onAnswer: ({ phone }, answer) => noteLeaks(life, { phone, answer }),
  });
  const life: IdealLife = {
    ...{ world, sabotage, words: 0, leaks: [] },
    ...{ said: new Map(), answered: new Set<string>(), handedOn: new Map<string, number>(), brought: [] },
  };
  const end = (breaches: Breach[]): LivedIdeal => ({
    ...{ breaches, acknowledged: acknowledgedIn(world), done: countDone(life) },
  });
  try {
    begin(world);
    for (const phone of world.phones) await phone.client.open();
    const contacts = world.phones.filter(
      ({ actor, compartment }) => compartment !== COMMITTEE && actor.roles.includes('pointOfContact'),
    );
    await meet(life);
    for (const phone of contacts) actFirst({ life, phone });
    await meet(life);
    for (let index = 0; index < STEPS; index += 1) {
      await step(life);
      if (index % LOOKED_EACH !== 0) continue;
      const breaches = [...checkAlways({ world, restored: false }), ...checkIdealAlways(life)];
      if (breaches.length > 0) return end(breaches);
    }
    for (const phone of world.phones) phone.store.failCommits(0);
    await quieten(world);
    for (let rounds = 0; rounds < 20 && (await handOn(life, 0)) > 0; rounds += 1);
    bringAgain(life);
    for (let rounds = 0; rounds < 20 && (await handOn(life, 0)) > 0; rounds += 1);
    await quieten(world);
    return end([
      ...checkAlways({ world, restored: false }),
      ...checkIdealAlways(life),
      ...(await checkIdeal(life)),
    ]);
  } finally {
    world.close();
  }
}

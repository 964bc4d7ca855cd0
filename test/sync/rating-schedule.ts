import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Program } from '#shared/sync/registry.ts';
import { actFirst } from './ideal-acts.ts';
import { HOMES, PRESIDENCY, STATES } from './ideal-cast.ts';
import { bringAgain, handOn } from './ideal-forwards.ts';
import { type ForwardSabotage, type IdealLife, rowsOf } from './ideal-life.ts';
import { begin, countDone, meet, moveSome, release, TROUBLES } from './ideal-schedule.ts';
import { type Breach, checkAlways } from './laws.ts';
import {
  actForRating,
  authorisePanel,
  closeAll,
  fillSeats,
  giveEvidence,
  planBatch,
  preparePanel,
  rateAll,
  sendPanelBack,
  setUpFirst,
  showColumn,
  takePanelBack,
} from './rating-acts.ts';
import { RATERS, RATING_CAST } from './rating-cast.ts';
import { checkRating, checkRatingAlways, eventsOf, noteRatingLeaks } from './rating-laws.ts';
import { correctOne, quieten } from './schedule.ts';
import { createWorld, type Phone, settle } from './world.ts';

const STEPS = 160;
/** How often the laws are looked at that hold at every moment. */
const LOOKED_EACH = 8;
const DAY = 86_400_000;

export interface RatingSabotage extends ForwardSabotage {
  /** The rules with a fault in them. */
  readonly program?: Program;
}

interface Of {
  readonly contact: Phone;
  readonly authoriser: Phone;
  readonly raters: readonly Phone[];
}
function peopleOf({ world }: IdealLife, state: string): Of {
  const own = world.phones.filter(
    ({ actor, compartment }) => actor.state === state && compartment !== COMMITTEE,
  );
  const raters = own.filter(({ actor }) => RATERS.has(actor.person));
  const [contact, authoriser] = own.filter(({ actor }) => !RATERS.has(actor.person));
  if (contact === undefined || authoriser === undefined) throw new Error(`nobody keeps ${state}`);
  return { contact, authoriser, raters };
}

/** The panel of a state rates for a while, and what it is ready with is closed. */
async function rateTogether(life: IdealLife): Promise<void> {
  const { chance } = life.world;
  const state = chance.pick(STATES) ?? 'CL';
  const { contact, raters } = peopleOf(life, state);
  if (chance.happens(0.7)) fillSeats({ life, phone: contact });
  await settle();
  await meet(life, state);
  for (let turns = 2; turns > 0; turns -= 1) {
    for (const phone of raters) if (chance.happens(0.8)) rateAll({ life, phone });
    await settle();
    if (chance.happens(0.8)) await meet(life, state);
    life.world.advance(chance.below(60_000));
  }
  if (chance.happens(0.8)) closeAll({ life, phone: contact });
  if (chance.happens(0.3)) giveEvidence({ life, phone: contact });
  await settle();
  if (chance.happens(0.7)) await meet(life, state);
  if (chance.happens(0.6)) await handOn(life, chance.pick(TROUBLES) ?? 0);
}

function hasContributed({ world }: IdealLife, state: string): boolean {
  const own = rowsOf<{ standing: number | null }>(world, `state:${state}`, 'contributions');
  return own.some(({ body }) => body.standing !== null);
}

/** Two people of a state mean to hand in what its panel is ready with. */
async function releasePanel(life: IdealLife): Promise<void> {
  const { chance } = life.world;
  const state = chance.pick(STATES) ?? 'CL';
  const { contact, authoriser } = peopleOf(life, state);
  await meet(life, state);
  // Its figures go nowhere before what the state hands in.
  for (let tries = 0; tries < 2 && !hasContributed(life, state); tries += 1) {
    await release(life, state);
    await handOn(life, 0);
    await handOn(life, 0);
    await meet(life, state);
  }
  if (chance.happens(0.6)) showColumn({ life, phone: contact });
  preparePanel({ life, phone: contact });
  await settle();
  await meet(life, state);
  if (chance.happens(0.2)) actForRating({ life, phone: contact });
  if (chance.happens(0.1)) sendPanelBack({ life, phone: authoriser });
  if (chance.happens(0.9)) authorisePanel({ life, phone: authoriser });
  await settle();
  if (chance.happens(0.8)) await meet(life, state);
  if (chance.happens(0.2)) sendPanelBack({ life, phone: contact });
  for (let rounds = chance.below(3); rounds > 0; rounds -= 1) await handOn(life, chance.pick(TROUBLES) ?? 0);
}

/** One of two people of a state is enough to take its figures back. */
async function takeBack(life: IdealLife): Promise<void> {
  const { chance } = life.world;
  const state = chance.pick(STATES) ?? 'CL';
  const { contact, authoriser } = peopleOf(life, state);
  await meet(life, state);
  takePanelBack({ life, phone: chance.happens(0.5) ? contact : authoriser });
  await settle();
  if (chance.happens(0.7)) await meet(life, state);
  await handOn(life, chance.pick(TROUBLES) ?? 0);
}

/** A day or two go by, and what falls due by itself is decided. */
function passDays({ world }: IdealLife): void {
  world.advance(world.chance.below(2 * DAY));
  for (const name of [COMMITTEE, ...HOMES]) world.server(name).decideDue();
}

/** Whoever closes, signs, or plans does something. */
function keep(life: IdealLife): void {
  const { chance, phones } = life.world;
  const keepers = phones.filter(
    ({ actor, compartment }) =>
      actor.person === PRESIDENCY || (compartment !== COMMITTEE && !RATERS.has(actor.person)),
  );
  actForRating({ life, phone: chance.pick(keepers) as Phone });
}

/** What stands at the end comes to members as far as it may. */
async function lastBatch(life: IdealLife): Promise<void> {
  const phone = life.world.phones.find(({ actor }) => actor.person === PRESIDENCY) as Phone;
  planBatch({ life, phone });
  await meet(life);
  life.world.advance(5 * DAY);
  passDays(life);
}

async function step(life: IdealLife): Promise<void> {
  const { world } = life;
  const { chance } = world;
  const phone = chance.pick(world.phones) as Phone;
  const dice = chance.below(200);
  if (dice < 2) correctOne(world, phone);
  else if (dice < 30) actForRating({ life, phone });
  else if (dice < 80) for (let acts = 1 + chance.below(3); acts > 0; acts -= 1) keep(life);
  else if (dice < 104) void phone.client.sync({ force: chance.happens(0.5) });
  else if (dice < 148) moveSome(world);
  else if (dice < 162) await handOn(life, chance.pick(TROUBLES) ?? 0);
  else if (dice < 165) await world.crash(phone);
  else if (dice < 167) phone.store.failCommits(1 + chance.below(2));
  else if (dice < 171) passDays(life);
  else if (dice < 172) await meet(life);
  else if (dice < 188) await rateTogether(life);
  else if (dice < 197) await releasePanel(life);
  else await takeBack(life);
  await settle();
}

async function beginRating(life: IdealLife): Promise<void> {
  const { world } = life;
  begin(world);
  for (const phone of world.phones) await phone.client.open();
  await meet(life);
  for (const state of STATES) actFirst({ life, phone: peopleOf(life, state).contact });
  await meet(life);
  for (const state of STATES) setUpFirst({ life, phone: peopleOf(life, state).contact });
  await meet(life);
}

export interface LivedRating {
  readonly breaches: Breach[];
  /** How often each act was accepted or refused, and whatever else happened. */
  readonly done: Readonly<Record<string, number>>;
}

/** One seeded life of the panels of two states with a bad network. Stops at the first breach. */
export async function liveRating({
  seed,
  sabotage = {},
}: {
  seed: number;
  sabotage?: RatingSabotage;
}): Promise<LivedRating> {
  const { program = RATING_CAST.program } = sabotage;
  const world = createWorld({
    ...{ seed, cast: { ...RATING_CAST, program } },
    onAnswer({ phone }, answer) {
      noteRatingLeaks(life, phone, answer);
      world.advance(1);
    },
  });
  const life: IdealLife = {
    ...{ world, sabotage, words: 0, leaks: [] },
    ...{ said: new Map(), answered: new Set<string>(), handedOn: new Map<string, number>(), brought: [] },
  };
  const end = (breaches: Breach[]): LivedRating => ({
    breaches,
    done: { ...countDone(life), ...eventsOf(life) },
  });
  try {
    await beginRating(life);
    for (let index = 0; index < STEPS; index += 1) {
      await step(life);
      if (index % LOOKED_EACH !== 0) continue;
      const breaches = [...checkAlways({ world, restored: false }), ...checkRatingAlways(life)];
      if (breaches.length > 0) return end(breaches);
    }
    for (const phone of world.phones) phone.store.failCommits(0);
    await meet(life);
    for (let rounds = 0; rounds < 20 && (await handOn(life, 0)) > 0; rounds += 1);
    bringAgain(life);
    await lastBatch(life);
    for (let rounds = 0; rounds < 20 && (await handOn(life, 0)) > 0; rounds += 1);
    await quieten(world);
    return end([
      ...checkAlways({ world, restored: false }),
      ...checkRatingAlways(life),
      ...(await checkRating(life)),
    ]);
  } finally {
    world.close();
  }
}

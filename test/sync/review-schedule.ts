import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import { type Breach, checkAlways } from './laws.ts';
import { actInReview, deliver, FORM, setRules } from './review-acts.ts';
import { HOME, REVIEW_CAST, STATE } from './review-cast.ts';
import { checkReports, checkReview, findUnequal, noteLeaks } from './review-laws.ts';
import type { Life } from './review-life.ts';
import { acknowledgedIn, correctOne, FATES, quieten } from './schedule.ts';
import { createWorld, moveParcel, type Phone, settle, type World } from './world.ts';

const STEPS = 320;
/** How often the phones are asked to rebuild what they have. */
const REBUILT_EACH = 40;

export interface ReviewLife {
  readonly breaches: Breach[];
  readonly acknowledged: number;
  /** How many entries of each collection exist at the end. */
  readonly made: Readonly<Record<string, number>>;
  /** How often each step of the review was taken, and each refusal given. */
  readonly taken: Readonly<Record<string, number>>;
}

/** The form is in use before anybody begins. */
function activate(world: World): void {
  const contact = world.phones.find(({ actor }) => actor.roles.includes('pointOfContact'));
  if (contact === undefined) throw new Error('nobody is the contact');
  const actor = { ...contact.actor, device: 'dev_seed' };
  const { form, formId, formVersion: version } = FORM;
  const { verdicts } = world.server(HOME).push({
    actor,
    label: 'x',
    request: {
      protocol: PROTOCOL_VERSION,
      request: 'req_seed',
      device: actor.device,
      person: actor.person,
      compartment: HOME,
      mutations: [
        {
          ...{ v: PROTOCOL_VERSION, id: 'mut_seed', name: 'forms.activate' },
          args: { state: STATE, form, formId, version, active: true },
          ...{ compartment: HOME, device: actor.device, person: actor.person },
          ...{ counter: 1, madeAt: world.now(), base: {}, after: [], replaces: null },
        },
      ],
    },
  });
  if (verdicts[0]?.status !== 'accepted') throw new Error(`the form was ${verdicts[0]?.code}`);
}

function moveSome(world: World): void {
  for (let each = 0; each < 3; each += 1) {
    const parcel = world.chance.pick(world.parcels);
    if (parcel !== undefined) moveParcel({ world, parcel, fate: world.chance.pick(FATES) ?? 'arrives' });
  }
}

async function step(life: Life, isRestored: () => void): Promise<void> {
  const { world } = life;
  const { chance } = world;
  const deciding = world.phones.filter(({ actor }) => /^per_(contact|deputy)$/.test(actor.person));
  const phone = chance.pick(chance.happens(0.3) ? deciding : world.phones) as Phone;
  const dice = chance.below(200);
  if (dice < 80) {
    if (dice < 3) correctOne(world, phone);
    else actInReview({ life, phone });
  } else if (dice < 110) void phone.client.sync({ force: chance.happens(0.5) });
  else if (dice < 185) moveSome(world);
  else if (dice < 188) await world.crash(phone);
  else if (dice < 190) phone.store.failCommits(1 + chance.below(2));
  else if (dice < 193) world.advance(chance.below(120_000));
  else if (dice < 197) await meet(world);
  else isRestored();
  await settle();
}

/** Everybody is in the office for a moment, where the network is good. */
async function meet(world: World): Promise<void> {
  for (const phone of world.phones) void phone.client.sync({ force: true });
  for (let moves = 0; moves < 200; moves += 1) {
    await settle();
    const parcel = world.parcels[0];
    if (parcel === undefined) return;
    moveParcel({ world, parcel, fate: 'arrives' });
  }
}

function count(world: World, sql: string): Record<string, number> {
  const rows = world.sql(HOME).all<{ name: string; n: number }>(sql);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** One seeded life of a state that reviews its reports: eleven phones and a bad network. Stops at the first breach. */
export async function liveReview({
  seed,
  withRestore = false,
}: {
  seed: number;
  withRestore?: boolean;
}): Promise<ReviewLife> {
  const state = {
    words: 0,
    typed: new Map(),
    sent: new Map(),
    deputies: new Set<string>(),
    answered: new Set<string>(),
    leaks: [],
  };
  const world = createWorld({
    seed,
    cast: REVIEW_CAST,
    onAnswer: ({ phone }, answer) => noteLeaks(life, phone, answer),
  });
  const life: Life = { ...state, world };
  let restored = false;
  const end = (breaches: Breach[]): ReviewLife => ({
    breaches,
    acknowledged: acknowledgedIn(world),
    made: count(world, 'select collection as name, count(*) as n from entry where deleted = 0 group by 1'),
    taken: {
      ...count(
        world,
        `select body ->> 'step' as name, count(*) as n from entry where collection = 'reviewSteps' group by 1`,
      ),
      ...count(
        world,
        `select name || ' ' || code as name, count(*) as n from mutation where status = 'refused' group by 1`,
      ),
    },
  });
  try {
    activate(world);
    for (const phone of world.phones) await phone.client.open();
    for (const phone of world.phones) {
      const isContact = phone.actor.roles.includes('pointOfContact');
      if (isContact) setRules({ life, phone }, { unit: ['customs', 'prison'], institution: ['customs'] });
      if (isContact || phone.actor.roles.includes('fieldOfficer')) deliver({ life, phone });
    }
    await meet(world);
    await meet(world);
    if (withRestore) world.backup(HOME);
    for (let index = 0; index < STEPS; index += 1) {
      await step(life, () => {
        if (!withRestore) return;
        if (world.chance.happens(0.6)) world.backup(HOME);
        else {
          world.restore(HOME);
          restored = true;
        }
      });
      const breaches = [
        ...checkAlways({ world, restored }),
        ...checkReports(life),
        ...(index % REBUILT_EACH === 0 ? findUnequal(life) : []),
      ];
      if (breaches.length > 0) return end(breaches);
    }
    for (const phone of world.phones) phone.store.failCommits(0);
    await quieten(world);
    return end([...checkAlways({ world, restored }), ...checkReports(life), ...checkReview(life)]);
  } finally {
    world.close();
  }
}

import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { type Breach, checkAlways } from './laws.ts';
import { actInMeeting, layOut } from './meeting-acts.ts';
import { MEETING_CAST } from './meeting-cast.ts';
import { COLLECTIONS, checkMeeting } from './meeting-laws.ts';
import { acknowledgedIn, act, correctOne, FATES, quieten } from './schedule.ts';
import { createWorld, moveParcel, type Phone, type Sabotage, settle, type World } from './world.ts';

const STEPS = 110;

export interface Life {
  readonly breaches: Breach[];
  readonly acknowledged: number;
  /** How many entries of each collection exist at the end. */
  readonly made: Readonly<Record<string, number>>;
}

function deliverAll(world: World): void {
  while (world.deliver(COMMITTEE) > 0);
}

async function begin(world: World, chair: Phone): Promise<void> {
  for (const phone of world.phones) await phone.client.open();
  void act({ phone: chair, name: 'meetings.schedule', args: meetingArgs, entry: `meetings/${MEETING}` });
  layOut({ world, phone: chair });
  await quieten(world);
  deliverAll(world);
  await quieten(world);
}

async function step(world: World, isRestored: () => void): Promise<void> {
  const { chance } = world;
  const phone = chance.pick(world.phones) as Phone;
  const dice = chance.below(100);
  if (dice < 34) {
    if (dice === 0) correctOne(world, phone);
    else actInMeeting({ world, phone });
  } else if (dice < 46) void phone.client.sync({ force: chance.happens(0.5) });
  else if (dice < 88) {
    const parcel = chance.pick(world.parcels);
    if (parcel !== undefined) moveParcel({ world, parcel, fate: chance.pick(FATES) ?? 'arrives' });
  } else if (dice < 91) await world.crash(phone);
  else if (dice < 93) phone.store.failCommits(1 + chance.below(2));
  else if (dice < 97) world.deliver(COMMITTEE);
  else if (dice < 98) world.advance(chance.below(120_000));
  else isRestored();
  await settle();
}

/** One seeded life of a meeting: six phones, a committee, a bad network. Stops at the first violation of a law. */
export async function liveMeeting({
  seed,
  withRestore = false,
  sabotage = {},
}: {
  seed: number;
  withRestore?: boolean;
  sabotage?: Sabotage;
}): Promise<Life> {
  const world = createWorld({ seed, sabotage, cast: MEETING_CAST });
  const [chair] = world.phones;
  if (chair === undefined) throw new Error('nobody is there');
  let restored = false;
  const count = () =>
    Object.fromEntries(
      COLLECTIONS.map((collection) => [
        collection,
        world
          .sql(COMMITTEE)
          .get<{ n: number }>(
            'select count(*) as n from entry where collection = ? and deleted = 0',
            collection,
          )?.n ?? 0,
      ]),
    );
  const end = (breaches: Breach[]): Life => ({
    breaches,
    acknowledged: acknowledgedIn(world),
    made: count(),
  });
  try {
    await begin(world, chair);
    if (withRestore) world.backup(COMMITTEE);
    for (let index = 0; index < STEPS; index += 1) {
      await step(world, () => {
        if (!withRestore) return;
        if (world.chance.happens(0.6)) world.backup(COMMITTEE);
        else {
          world.restore(COMMITTEE);
          restored = true;
        }
      });
      const breaches = checkAlways({ world, restored });
      if (breaches.length > 0) return end(breaches);
    }
    for (const phone of world.phones) phone.store.failCommits(0);
    await quieten(world);
    deliverAll(world);
    await quieten(world);
    deliverAll(world);
    return end([...checkAlways({ world, restored }), ...checkMeeting(world)]);
  } finally {
    world.close();
  }
}

import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { doInRoom } from './floor-acts.ts';
import { beginFloor, FLOOR_CAST, type FloorSabotage, openRoom } from './floor-cast.ts';
import { floorLaws, listsAgree, nothingPlacedEarly } from './floor-laws.ts';
import { moveSome } from './ideal-schedule.ts';
import { type Breach, checkAlways, checkSettled } from './laws.ts';
import { correctOne, quieten } from './schedule.ts';
import { createWorld, type Phone, settle, type World } from './world.ts';

const STEPS = 600;
/** How often the laws are looked at that hold at every moment. */
const LOOKED_EACH = 20;
/** The first two phones preside. */
const PRESIDING = 2;

export interface LivedFloor {
  readonly breaches: readonly Breach[];
  /** How often each act was decided how. */
  readonly done: Readonly<Record<string, number>>;
}

const COLLECTIONS = ['sittings', 'floorRequests', 'floorMoves', 'interventions'];

function spoil(world: World, sabotage: FloorSabotage): void {
  const run = (sql: string) => world.sql(COMMITTEE).run(sql);
  if (sabotage.countsTwice === true)
    run(`update entry set body = json_set(body, '$.turn', 1) where collection = 'floorRequests'`);
  if (sabotage.callsAgain === true)
    run(
      `update entry set body = json_set(body, '$.state', 'waiting')
       where collection = 'floorRequests' and json_extract(body, '$.state') = 'called'`,
    );
  if (sabotage.forgetsTime === true)
    run(`update entry set body = json_set(body, '$.usedMs', 7) where collection = 'interventions'`);
  if (sabotage.leaks === true) run(`update entry set audience = 'all' where collection = 'sittings'`);
}

/** One seeded session of thirty delegations over a bad network. */
export async function liveFloor({
  seed,
  sabotage = {},
}: {
  seed: number;
  sabotage?: FloorSabotage;
}): Promise<LivedFloor> {
  const world = createWorld({ seed, cast: FLOOR_CAST });
  const { chance } = world;
  const isSpoilt = Object.keys(sabotage).length > 0;
  const laws = () => [
    ...checkAlways({ world, restored: false }),
    ...floorLaws(world),
    ...nothingPlacedEarly(world),
  ];
  const end = (breaches: readonly Breach[]): LivedFloor => {
    const rows = world
      .sql(COMMITTEE)
      .all<{ name: string; n: number }>(
        `select name || ' ' || coalesce(code, status) as name, count(*) as n from mutation group by 1`,
      );
    return { breaches, done: Object.fromEntries(rows.map(({ name, n }) => [name, n])) };
  };
  try {
    beginFloor(world);
    for (const phone of world.phones) await phone.client.open();
    // Whoever opens a sitting has the meeting on the screen.
    await quieten(world);
    openRoom(world);
    await quieten(world);
    for (let index = 0; index < STEPS; index += 1) {
      // Those who preside have most to do.
      const some = chance.happens(0.3) ? world.phones.slice(0, PRESIDING) : world.phones;
      const phone = chance.pick(some) as Phone;
      const dice = chance.below(100);
      if (dice < 34) doInRoom({ world, phone });
      else if (dice < 56) void phone.client.sync({ force: chance.happens(0.7) });
      else if (dice < 88) moveSome(world);
      else if (dice < 90) await world.crash(phone);
      else if (dice < 91) correctOne(world, phone);
      else if (dice < 99 && !(isSpoilt && dice > 97)) world.advance(chance.below(45_000));
      else if (isSpoilt) spoil(world, sabotage);
      await settle();
      const breaches = index % LOOKED_EACH === 0 ? laws() : [];
      if (breaches.length > 0) return end(breaches);
    }
    await quieten(world);
    const problem = world.server(COMMITTEE).verify();
    return end([
      ...laws(),
      ...listsAgree(world),
      ...checkSettled({ world, collections: COLLECTIONS }),
      ...(problem === null ? [] : [{ law: 'untrue' as const, detail: `chain broken at ${problem.seq}` }]),
    ]);
  } finally {
    world.close();
  }
}

import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { doOne } from './committee-acts.ts';
import { beginCommittee, COMMITTEE_CAST, type CommitteeSabotage } from './committee-cast.ts';
import { cameAbout, committeeLaws, membersKept, noPast } from './committee-laws.ts';
import { moveSome } from './ideal-schedule.ts';
import { type Breach, checkAlways, checkSettled } from './laws.ts';
import { correctOne, quieten } from './schedule.ts';
import { createWorld, type Phone, settle, type World } from './world.ts';

const STEPS = 700;
const HOUR = 3_600_000;
/** How often the laws are looked at that hold at every moment. */
const LOOKED_EACH = 7;

export interface LivedCommittee {
  readonly breaches: readonly Breach[];
  /** How often each act was decided how. */
  readonly done: Readonly<Record<string, number>>;
}

const COLLECTIONS = [
  ...['ruleSets', 'articles', 'articleVersions', 'parameterVersions', 'amendments', 'amendmentPositions'],
  ...['silences', 'silenceBreaks', 'silenceLooks', 'decisions', 'instruments', 'stateConsents'],
];

function spoil(world: World, sabotage: CommitteeSabotage): void {
  const run = (sql: string) => world.sql(COMMITTEE).run(sql);
  if (sabotage.forgetsBreaks === true)
    run(`update entry set parent = 'sil_gone' where collection = 'silenceBreaks'`);
  if (sabotage.callsLateInTime === true)
    run(
      `update entry set body = json_set(body, '$.isLate', json('false')) where collection = 'silenceBreaks'`,
    );
  if (sabotage.leaks === true) run(`update entry set audience = 'all' where collection = 'amendments'`);
  if (sabotage.rewritesPast === true)
    run(
      `update entry set body = json_set(body, '$.parameters.quorum.basis', 'two_thirds')
       where collection = 'parameterVersions'`,
    );
  if (sabotage.overwrites === true)
    run(
      `update entry set body = json_set(body, '$.text', json('{"es":"x"}')) where collection = 'amendments'`,
    );
  if (sabotage.numbersTwice === true)
    run(
      `update entry set body = json_set(body, '$.number', 1, '$.year', 2026)
       where collection = 'decisions' and json_extract(body, '$.state') = 'adopted'`,
    );
}

/** One seeded life of a committee that is founded, amends its rules and decides in silence, over a bad network. */
export async function liveCommittee({
  seed,
  sabotage = {},
}: {
  seed: number;
  sabotage?: CommitteeSabotage;
}): Promise<LivedCommittee> {
  const world = createWorld({ seed, cast: COMMITTEE_CAST });
  const { chance } = world;
  const past = noPast();
  const isSpoilt = Object.keys(sabotage).length > 0;
  const laws = () => [...checkAlways({ world, restored: false }), ...committeeLaws(world, past)];
  const end = (breaches: readonly Breach[]): LivedCommittee => {
    const rows = world
      .sql(COMMITTEE)
      .all<{ name: string; n: number }>(
        `select name || ' ' || coalesce(code, status) as name, count(*) as n from mutation group by 1`,
      );
    const done = Object.fromEntries(rows.map(({ name, n }) => [name, n]));
    for (const what of cameAbout(world)) done[what] = (done[what] ?? 0) + 1;
    return { breaches, done };
  };
  try {
    beginCommittee(world);
    for (const phone of world.phones) await phone.client.open();
    await quieten(world);
    for (let index = 0; index < STEPS; index += 1) {
      // Those who preside have most to do.
      const phone = chance.pick(chance.happens(0.4) ? world.phones.slice(0, 2) : world.phones) as Phone;
      const dice = chance.below(100);
      if (dice < 38) doOne({ world, phone });
      else if (dice < 54) void phone.client.sync({ force: chance.happens(0.7) });
      else if (dice < 84) moveSome(world);
      // The server's own, which may come late: it was down.
      else if (dice < 90) world.server(COMMITTEE).decideDue();
      else if (dice < 92) await world.crash(phone);
      else if (dice < 94) correctOne(world, phone);
      else if (dice < 99 && !(isSpoilt && dice > 96)) world.advance(chance.below(8 * HOUR));
      else if (isSpoilt) spoil(world, sabotage);
      await settle();
      const breaches = index % LOOKED_EACH === 0 ? laws() : [];
      if (breaches.length > 0) return end(breaches);
    }
    for (let rounds = 0; rounds < 2; rounds += 1) {
      await quieten(world);
      world.server(COMMITTEE).decideDue();
    }
    await quieten(world);
    const problem = world.server(COMMITTEE).verify();
    return end([
      ...laws(),
      ...checkSettled({ world, collections: COLLECTIONS }),
      ...membersKept(world),
      ...(problem === null ? [] : [{ law: 'untrue' as const, detail: `chain broken at ${problem.seq}` }]),
    ]);
  } finally {
    world.close();
  }
}

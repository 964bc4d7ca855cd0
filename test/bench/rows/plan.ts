import { enrolPhone, startApp } from '../harness/app-phone.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';
import { BENCH_PAO } from '../plan.ts';

const SLOWED = 4;
const ACTIONS = 300;
const FEW = 10;

/** Where it is opened, and what of the plan must be on the screen. */
const SCREENS = {
  desk: { viewport: { width: 1280, height: 800 }, wanted: '.pao-row .pao-bar' },
  phone: { viewport: { width: 360, height: 740 }, wanted: 'main a[href*="/actions/opa_bench"]' },
} as const;
type Screen = keyof typeof SCREENS;
const NAMES = Object.keys(SCREENS) as Screen[];

/** An operational plan of three hundred actions, opened cold and offline, beside one of ten. */
export async function measurePlan(world: World): Promise<Row[]> {
  const contenders = NAMES.flatMap((name) => [name, `${name} floor`] as const);
  const phones = new Map(
    await Promise.all(
      contenders.map(async (contender) => {
        const [name, floor] = contender.split(' ') as [Screen, string?];
        const { viewport } = SCREENS[name];
        const actions = floor === undefined ? ACTIONS : FEW;
        const role = 'presidency-delegate';
        return [contender, await enrolPhone({ world, role, people: 1, actions, viewport })] as const;
      }),
    ),
  );
  const cold = await interleaved({
    contenders,
    runs: world.runs,
    measure: (contender) => {
      const phone = phones.get(contender);
      if (phone === undefined) throw new Error(`no ${contender}`);
      const { wanted } = SCREENS[contender.split(' ')[0] as Screen];
      return phone.visit((visit) => startApp(visit, SLOWED, { path: `/plans/${BENCH_PAO}`, wanted }));
    },
  });
  await Promise.all([...phones.values()].map(({ server }) => server.stop()));
  return NAMES.map((name) => {
    const ms = median(cold[name]);
    const few = median(cold[`${name} floor`]);
    return makeRow({
      what: `plan of ${ACTIONS} actions on the ${name}, cold and offline, CPU slowed ${SLOWED}×, key to page`,
      value: ms,
      unit: 'ms',
      goals: [atMost(ms, 1_000, '≤ 1.0 s')],
      beside: { ten: few, timesTen: ms / few },
    });
  });
}

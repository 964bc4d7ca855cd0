import { expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Operation } from '#shared/plans/pao.schemas.ts';
import { appointed } from '#test/support/appointed.ts';
import { casesOf } from '#test/support/full-run.ts';
import { createChance } from '#test/support/seeded.ts';
import { castOf } from './ideal-cast.ts';
import { rowsOf } from './ideal-life.ts';
import { moveSome, must } from './ideal-schedule.ts';
import { act, quieten } from './schedule.ts';
import { createWorld, type Phone, settle, type World } from './world.ts';

const CASES = Number(process.env.SEEDS ?? casesOf({ usual: 4, full: 60 }));
const FIRST = Number(process.env.SEED ?? 1);
const PAO = 'pao_1';
const GOALS = ['gol_1', 'gol_2'] as const;
/** Whoever presides, and three states that draft: the leader, and two that take part. */
const CAST = castOf([
  ['admin', 'admin', null, null, null, COMMITTEE, 0],
  ['ec', 'ec', 'EC', 'delegate', null, COMMITTEE, -26 * 3_600_000],
  ['cl', 'cl', 'CL', 'pointOfContact', null, COMMITTEE, 3 * 86_400_000],
  ['uy', 'uy', 'UY', 'nationalCoordinator', null, COMMITTEE, 0],
]);

interface Step {
  readonly name: string;
  readonly args: object;
}
const fields = (goal: string, leader: string) => ({
  ...{ goal, type: 'operational', title: { es: `De ${leader}` }, about: null, expected: null },
  ...{ leader: { delegation: leader, institution: 'police' }, coLeader: null, participants: [] },
  ...{ from: '2026-07-01', until: '2026-09-30', channel: 'none', links: [] },
});
const begun = (operation: string, goal: string) => ({
  ...{ operation, follows: null, dropped: null, kpis: [] },
  ...fields(goal, 'EC'),
});

/** An adopted priority, a multi-year plan of two goals, and a plan that begins with two actions of the first. */
function begin(world: World): void {
  appointed(world.server(COMMITTEE), { person: 'per_admin', function: 'presidency' });
  const actor = (name: string) => {
    const found = world.phones.find((phone) => phone.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found.actor;
  };
  const there = (name: string, args: object) => must(world, actor('dev_admin'), COMMITTEE, name, args);
  const of = { choice: 'cho_1', priority: 'pri_1' };
  const decision = { decision: 'dcs_1', meeting: MEETING };
  const period = { from: '2026-06-01', until: '2026-12-31' };
  there('meetings.schedule', meetingArgs);
  there('decisions.draft', { ...decision, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' });
  there('decisions.adopt', { ...decision, decidedOn: '2026-06-20' });
  there('priorities.open_choice', {
    ...{ choice: 'cho_1', title: { es: 'x' }, edition: null, method: { es: 'x' } },
    ...{ ...period, criteria: [{ code: 'c1', text: { es: 'x' }, weight: 1 }] },
  });
  there('priorities.propose', {
    ...{ ...of, delegation: 'presidency', edition: null },
    ...{ title: { es: 'x' }, area: null, reason: { es: 'x' }, rests: [] },
  });
  there('priorities.adopt', { choice: 'cho_1', decision: 'dcs_1', priorities: ['pri_1'] });
  there('plans.make_strategy', {
    plan: 'spl_1',
    ...{ title: { es: 'x' }, about: null, ...period, priorities: ['pri_1'] },
  });
  for (const [at, goal] of GOALS.entries())
    there('plans.add_goal', {
      ...{ plan: 'spl_1', goal, number: at + 1, title: { es: 'x' }, outcome: { es: 'x' }, priority: 'pri_1' },
    });
  must(world, actor('dev_ec'), COMMITTEE, 'plans.make_pao', {
    ...{ pao: PAO, title: { es: 'x' }, about: null, priority: 'pri_1', strategy: 'spl_1', ...period },
    ...{ leader: 'EC', coLeader: null, participants: ['CL', 'UY'], rhythm: 'quarterly', follows: null },
    operations: [begun('opa_EC-a', 'gol_1'), begun('opa_EC-b', 'gol_1')],
  });
}

/** What one state drafts, in its order: actions with milestones and risks; each changes its own, the leader also the plan. */
function whatStateDid(state: string, seed: number): readonly Step[] {
  const chance = createChance(seed);
  const goal = () => GOALS[chance.below(2)] ?? 'gol_1';
  const added = Array.from({ length: 2 + chance.below(4) }, (_, n): Step[] => {
    const of = { operation: `opa_${state}${n}`, pao: PAO };
    const text = { es: `Hito de ${state}` };
    return [
      { name: 'plans.add_operation', args: { ...of, ...fields(goal(), state), follows: null } },
      {
        name: 'plans.add_milestone',
        args: { milestone: `mls_${state}${n}`, ...of, text, day: '2026-08-01', doneOn: null },
      },
      ...(chance.happens(0.4)
        ? [{ name: 'plans.edit_operation', args: { ...of, fields: { title: { es: `Otra de ${state}` } } } }]
        : []),
      ...(chance.happens(0.3)
        ? [{ name: 'plans.edit_operation', args: { ...of, fields: { goal: goal() } } }]
        : []),
      ...(chance.happens(0.3)
        ? [{ name: 'plans.move_operation', args: { ...of, to: 'dropped', reason: 'Ya no' } }]
        : []),
      ...(chance.happens(0.5)
        ? [
            {
              name: 'plans.add_risk',
              args: { risk: `rsk_${state}${n}`, ...of, text, level: 'low', answer: null },
            },
          ]
        : []),
    ];
  });
  const own: Step[] =
    state === 'EC'
      ? (['customs', 'prison'] as const).map((link) => ({
          name: 'plans.explain_link',
          args: { pao: PAO, link, reason: 'Sin competencia' },
        }))
      : [];
  return [...added.flat(), ...own];
}

/** Everything of the plan as one phone has it. */
function planOn(phone: Phone) {
  const all = (collection: string) =>
    phone.client.replica
      .all(collection)
      .map(({ id, parent, body }) => ({ id, parent, body }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  return ['operationalPlans', 'operationalActions', 'milestones', 'planRisks'].map(all);
}

/** The plan without what depends on who came first: its numbers, and when the server took what. */
function contentOf(world: World) {
  return rowsOf<Operation>(world, COMMITTEE, 'operationalActions')
    .map(({ id, body: { sequence: _number, made: _made, ...body } }) => ({ id, body }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Three phones draft without a network, each in its order, and send in an order that this seed gives. */
async function drafted(did: ReadonlyMap<string, readonly Step[]>, seed: number) {
  const world = createWorld({ seed, cast: CAST });
  const { chance } = world;
  try {
    begin(world);
    const drafting = world.phones.filter(({ name }) => name !== 'dev_admin');
    for (const phone of world.phones) await phone.client.open();
    await quieten(world);
    for (const phone of drafting)
      for (const step of did.get(phone.actor.state ?? '') ?? []) {
        await act({ phone, ...step, entry: null });
        // Nobody knows yet what another has added: only what the plan began with has a number.
        const own = phone.client.replica.one('operationalActions', `opa_${phone.actor.state}0`);
        expect(own?.body.sequence ?? null).toBeNull();
      }
    const waiting = [...drafting];
    while (waiting.length > 0) {
      const phone = chance.pick(waiting) as Phone;
      waiting.splice(waiting.indexOf(phone), 1);
      void phone.client.sync({ force: true });
      await settle();
      for (let moves = chance.below(6); moves > 0; moves -= 1) {
        moveSome(world);
        await settle();
      }
    }
    await quieten(world);
    for (const { client } of drafting)
      expect(
        client.outbox().map(({ state, envelope }) => [state, envelope.name]),
        `seed ${seed}`,
      ).toEqual([]);
    const [first, ...others] = world.phones.map(planOn);
    for (const other of others) expect(other).toEqual(first);
    const rows = rowsOf<Operation>(world, COMMITTEE, 'operationalActions');
    const numbers = rows.map(({ body }) => `${body.goal} ${body.sequence}`);
    expect(rows.filter(({ body }) => body.sequence === null)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    return { content: contentOf(world), count: rows.length };
  } finally {
    world.close();
  }
}

test(`in ${CASES} plans that three states draft offline, all have the same numbered plan, in whatever order it was sent`, async () => {
  let most = 0;
  for (let seed = FIRST; seed < FIRST + CASES; seed += 1) {
    const did = new Map(['EC', 'CL', 'UY'].map((state, at) => [state, whatStateDid(state, seed * 10 + at)]));
    const first = await drafted(did, seed * 100);
    for (const other of [1, 2, 3])
      expect((await drafted(did, seed * 100 + other)).content, `SEED=${seed} SEEDS=1`).toEqual(first.content);
    most = Math.max(most, first.count);
  }
  expect(most).toBeGreaterThan(8);
}, 600_000);

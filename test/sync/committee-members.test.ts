import { expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { depositaryList, membersOn } from '#shared/membership/members.rules.ts';
import { INSTRUMENT } from '#shared/membership/membership.fixtures.ts';
import type { Instrument, StateConsent } from '#shared/membership/membership.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { createChance } from '#test/support/seeded.ts';
import { beginCommittee, COMMITTEE_CAST, dayOf, SIGNERS, TERMS } from './committee-cast.ts';
import { rowsOf } from './ideal-life.ts';
import { moveSome } from './ideal-schedule.ts';
import { act, quieten } from './schedule.ts';
import { createWorld, type Phone, START, settle } from './world.ts';

const CASES = Number(process.env.SEEDS ?? casesOf({ usual: 4, full: 60 }));
const FIRST = Number(process.env.SEED ?? 1);
const TODAY = dayOf(START);
const DAYS = Array.from({ length: 40 }, (_, at) => addDays(TODAY, at - 10));
const office = { es: 'x' };

interface Step {
  readonly name: string;
  readonly args: object;
}

/** What seven states did, each in its order: some powers are never checked, and some states leave. */
function whatStatesDid(seed: number): (readonly Step[])[] {
  const chance = createChance(seed);
  return SIGNERS.map((state) => {
    const signedOn = addDays(TODAY, chance.below(3) - 5);
    const step = (kind: 'signature' | 'withdrawal', on: string): Step[] => {
      const of = { consent: `sct_${state}-${kind}`, instrument: INSTRUMENT };
      const what = { kind, state, on, place: TERMS.place, office, powers: 'awaited', reference: null };
      const record = { name: 'instruments.record_consent', args: { ...of, ...what } };
      const checked = { on: addDays(on, chance.below(3)), office, powers: 'full_powers' };
      const check = { name: 'instruments.check_powers', args: { ...of, ...checked } };
      return chance.happens(0.8) ? [record, check] : [record];
    };
    const joined = step('signature', signedOn);
    return chance.happens(0.3) ? [...joined, ...step('withdrawal', addDays(signedOn, 2))] : joined;
  });
}

/** Two phones of the presidency record it over a bad network, in an order that this seed gives. */
async function recorded(did: readonly (readonly Step[])[], seed: number) {
  const world = createWorld({ seed, cast: COMMITTEE_CAST });
  const { chance } = world;
  try {
    beginCommittee(world, { signed: 0 });
    const presiding = world.phones.slice(0, 2);
    for (const phone of presiding) await phone.client.open();
    await quieten(world);
    // Of one state everything is recorded by one phone, as it happened.
    const open = did.map((steps) => ({ phone: chance.pick(presiding) as Phone, steps: [...steps] }));
    for (;;) {
      const next = chance.pick(open.filter(({ steps }) => steps.length > 0));
      const step = next?.steps.shift();
      if (next === undefined || step === undefined) break;
      void act({ phone: next.phone, ...step, entry: null });
      await settle();
      if (chance.happens(0.4)) void chance.pick(presiding)?.client.sync({ force: true });
      await settle();
      moveSome(world);
    }
    await quieten(world);
    for (const { client } of presiding)
      expect(
        client.outbox().flatMap(({ state, envelope }) => (state === 'refused' ? envelope.name : [])),
      ).toEqual([]);
    const docs = <B>(collection: string) =>
      rowsOf<B>(world, COMMITTEE, collection) as unknown as (Doc & { readonly body: B })[];
    const instruments = docs<Instrument>('instruments') as Doc<Instrument>[];
    const consents = docs<StateConsent>('stateConsents') as Doc<StateConsent>[];
    const instrument = instruments[0]?.body;
    if (instrument === undefined) throw new Error('nothing was opened for signature');
    return DAYS.map((day) => ({
      day,
      members: membersOn({ instruments, consents, day }),
      list: depositaryList({ instrument, consents, day }).map(({ joined, left, ...row }) => ({
        ...row,
        ...{ joined: joined.id, left: left?.id ?? null },
      })),
    }));
  } finally {
    world.close();
  }
}

test(`in ${CASES} foundings the members of every day are the same, in whatever order their acts arrived`, async () => {
  let most = 0;
  for (let seed = FIRST; seed < FIRST + CASES; seed += 1) {
    const did = whatStatesDid(seed);
    const first = await recorded(did, seed * 100);
    for (const other of [1, 2, 3])
      expect(await recorded(did, seed * 100 + other), `SEED=${seed} SEEDS=1`).toEqual(first);
    most = Math.max(most, ...first.map(({ members }) => members.length));
  }
  expect(most).toBeGreaterThan(2);
}, 600_000);

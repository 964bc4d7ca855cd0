import { expect, test } from 'vitest';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { affiliationsOn, depositaryList, membersOn } from '#shared/membership/members.rules.ts';
import type { Instrument, Standing, StateConsent } from '#shared/membership/membership.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { actorOf } from './demo-acts.fixtures.ts';
import { demoMembership } from './demo-membership.ts';

const idFor = (prefix: IdPrefix, key: string) => `${prefix}_demo-${key}`;

test.each(['2026-02-28', '2026-06-25', '2027-01-01'])(
  'on %s the declaration of the demo is in force',
  (day) => {
    const now = Date.parse(`${day}T12:00:00Z`);
    const world = createWorld(allMutations, now);
    for (const { name, args, as } of demoMembership({ now, idFor })) {
      const facts = { numbers: {}, offsets: {} };
      const decision = world.act({ name, args, actor: actorOf(as), facts });
      expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
    }
    const of = <B extends object>(collection: string) =>
      world.all().filter((doc) => doc.collection === collection) as unknown as Doc<B & Doc['body']>[];
    const membership = {
      instruments: of<Instrument>('instruments'),
      consents: of<StateConsent>('stateConsents'),
      standings: of<Standing>('standings'),
    };
    // All but El Salvador, whose full powers are awaited; the Dominican Republic acceded.
    expect(membersOn({ ...membership, day })).toEqual([
      ...['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PY', 'PE', 'DO', 'UY'],
    ]);
    const declaration = membership.instruments.find(({ body }) => body.kind === 'constitutive');
    if (declaration === undefined) throw new Error('no declaration');
    const listed = depositaryList({ instrument: declaration.body, consents: membership.consents, day });
    expect(listed).toHaveLength(12);
    expect(listed.filter(({ isProvisional }) => isProvisional).map(({ state }) => state)).toEqual(['SV']);
    const others = affiliationsOn({ ...membership, day }).filter(({ status }) => status !== 'member');
    expect(others.map(({ code, status }) => `${code} ${status}`).sort()).toEqual([
      ...['SV interested', 'ameripol observer', 'el-paccto guest', 'eu-council observer', 'eu-home observer'],
    ]);
  },
);

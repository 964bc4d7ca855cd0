import { expect, test } from 'vitest';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { actorOf } from './demo-acts.fixtures.ts';
import { demoMembership } from './demo-membership.ts';
import { demoPresidencies } from './demo-presidencies.ts';
import { demoSilences } from './demo-silences.ts';

const idFor = (prefix: IdPrefix, key: string) => `${prefix}_demo-${key}`;
const NOW = Date.parse('2026-06-25T12:00:00Z');

test('the silence of the demo asks its members, and counts by the days off of the state that presides', () => {
  const world = createWorld(allMutations, NOW);
  const steps = [
    ...demoMembership({ now: NOW, idFor }),
    ...demoPresidencies({ now: NOW, idFor }).filter(({ name }) => name === 'presidencies.designate'),
    ...demoSilences({ now: NOW, idFor, hasPast: false }),
  ];
  for (const { name, args, as } of steps) {
    // As the server has it: what lies there is at hand.
    const facts = { numbers: {}, offsets: {}, lying: world.all() };
    const decision = world.act({ name, args, actor: actorOf(as), facts });
    expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
  }
  expect(world.one('silences', 'sil_demo-ports')?.body).toMatchObject({
    asked: ['AR', 'BR', 'CL', 'CR', 'DO', 'EC', 'MX', 'PA', 'PE', 'PY', 'UY'],
    calendar: 'BR',
    // Six working days from a Thursday would be a Friday; the day off in two days is a Saturday.
    until: Date.parse('2026-07-03T21:00:00Z'),
  });
});

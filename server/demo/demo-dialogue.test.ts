import { expect, test } from 'vitest';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { actorOf } from './demo-acts.fixtures.ts';
import { demoDialogue } from './demo-dialogue.ts';

const idFor = (prefix: IdPrefix, key: string) => `${prefix}_demo-${key}`;
const NOW = Date.parse('2026-06-25T12:00:00Z');

test.each([false, true])('the dialogue of the demo is made by the acts of both sides', (hasPast) => {
  const world = createWorld(allMutations, NOW);
  for (const { name, args, as } of demoDialogue({ now: NOW, idFor, hasPast })) {
    const decision = world.act({ name, args, actor: actorOf(as), facts: { numbers: {}, offsets: {} } });
    expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
  }
  expect(world.one('dialogueRequests', 'drq_demo-cycle')?.body).toMatchObject({
    owner: 'eu-cosi',
    state: 'open',
    due: '2026-07-05',
  });
  expect(world.one('dialogueTexts', 'dct_demo-position')).toMatchObject({
    audience: 'dialogue/eu-cosi/top_demo-cosi',
  });
  expect(world.one('jointItems', 'jit_demo-empact')?.body.state).toBe('agreed');
});

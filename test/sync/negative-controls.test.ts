import { expect, test } from 'vitest';
import type { Breach } from './laws.ts';
import { liveMeeting } from './meeting-schedule.ts';
import { runSchedule } from './schedule.ts';
import type { Sabotage } from './world.ts';

/** A check that cannot fail proves nothing: each of these adds a fault and expects it to be found. */
async function findBreach(sabotage: Sabotage, laws: readonly Breach['law'][]): Promise<Breach | undefined> {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { breaches } = await runSchedule({ seed, sabotage });
    const found = breaches.find((breach) => laws.includes(breach.law));
    if (found !== undefined) return found;
  }
  return undefined;
}

test('without idempotency on the server something happens twice', async () => {
  expect(await findBreach({ noIdempotency: true }, ['twice'])).toBeDefined();
}, 120_000);

test('with rows dropped at the receipt something is lost or flickers', async () => {
  expect(await findBreach({ dropAtReceipt: true }, ['lost', 'flicker'])).toBeDefined();
}, 120_000);

test('with two states in one database a byte crosses', async () => {
  expect(await findBreach({ mixStates: true }, ['leak'])).toBeDefined();
}, 120_000);

test('with forwards that never arrive the list of a meeting is untrue', async () => {
  const { breaches } = await liveMeeting({ seed: 1, sabotage: { loseForwards: true } });
  expect(breaches).toContainEqual({ law: 'untrue', detail: 'prt_CL-adviser has no badge' });
}, 120_000);

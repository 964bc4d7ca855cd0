import { expect, test } from 'vitest';
import { cycleOn } from '#server/demo/demo-cycle.fixtures.ts';
import { coherenceFeature } from '#shared/coherence/coherence.feature.ts';
import type { Collection } from '#shared/kernel/mutation.ts';
import { monitoringFeature } from '#shared/monitoring/monitoring.feature.ts';
import { plansFeature } from '#shared/plans/plans.feature.ts';
import { prioritiesFeature } from '#shared/priorities/priorities.feature.ts';
import { ROUTES } from '../e2e/pages/routes.ts';

const FEATURES = [prioritiesFeature, plansFeature, monitoringFeature, coherenceFeature];
const all = cycleOn(Date.parse('2026-06-25T12:00:00Z'));
const kinds = FEATURES.flatMap(({ collections }) =>
  collections.map((collection: Collection) => ({
    name: collection.name,
    ids: all(collection).map(({ id }) => id),
  })),
);

test('the demo has one of each kind of entry of the cycle', () => {
  expect(kinds.filter(({ ids }) => ids.length === 0).map(({ name }) => name)).toEqual([]);
});

/** An address with an id that nothing has shows a page that says so, and its walk tries nothing. */
test('every address of the cycle that is walked is of something that the demo has', () => {
  const known = new Set(kinds.flatMap(({ ids }) => ids));
  const prefixes = new Set([...known].map((id) => id.slice(0, 4)));
  const walked = Object.values(ROUTES)
    .flat()
    .flatMap((path) => path.split(/[/?#=&]/))
    .filter((part) => prefixes.has(part.slice(0, 4)) && part.includes('demo'));
  expect(new Set(walked).size).toBeGreaterThan(15);
  expect([...new Set(walked)].filter((id) => !known.has(id))).toEqual([]);
});

import { expect, test } from 'vitest';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import { createWorld } from '#shared/meetings/meetings.fixtures.ts';
import type { Amendment, AmendmentPosition } from '#shared/rules/amendments.schemas.ts';
import type { Article, RuleSet } from '#shared/rules/rules.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { createRegistry } from '#shared/sync/registry.ts';
import { actorOf, factsOf } from './demo-acts.fixtures.ts';
import { demoActorOf, demoPeople } from './demo-people.ts';
import { demoPlan } from './demo-plan.ts';
import { demoRules } from './demo-rules.ts';
import { demoStandIn } from './demo-stand-ins.ts';

const idFor = (prefix: IdPrefix, key: string) => `${prefix}_demo-${key}`;
const NOW = Date.parse('2026-06-25T12:20:00Z');
const registry = createRegistry(allMutations);

function seeded() {
  const world = createWorld(allMutations, NOW);
  for (const { name, args, as } of [...demoPlan({ now: NOW, idFor }), ...demoRules({ idFor })]) {
    const person = demoPeople.find(({ key }) => key === as);
    const actor = demoStandIn(as)?.actor ?? (person === undefined ? actorOf(as) : demoActorOf(person));
    const facts = factsOf(registry.get(name)?.facts?.(args) ?? []);
    const decision = world.act({ name, args, actor, facts });
    expect(decision, `${name} ${JSON.stringify(args)}`).toMatchObject({ accepted: true });
  }
  return world.all();
}
const bodies = <B>(name: string) =>
  seeded().flatMap(({ collection, body }) => (collection === name ? [body as unknown as B] : []));

test('the sample draft has thirteen articles, and each says that it is made up, in each language', () => {
  const texts = bodies<Article>('articles').map(({ text }) => text);
  expect(texts).toHaveLength(13);
  for (const text of texts) {
    expect(text.es).toContain('datos de demostración');
    expect(text.pt).toContain('dados de demonstração');
    expect(text.en).toContain('demonstration data');
  }
});

test('three delegations amend it, two of them the same article, and each said where it stands on the others', () => {
  const found = bodies<Amendment>('amendments');
  expect(new Set(found.flatMap(({ authors }) => authors))).toEqual(new Set(['CL', 'EC', 'UY']));
  expect(found.filter(({ article }) => article === idFor('art', 'quorum'))).toHaveLength(2);
  expect(found.map(({ state }) => state)).toEqual([
    'under_discussion',
    'admissible',
    'admissible',
    'admissible',
  ]);
  const positions = bodies<AmendmentPosition>('amendmentPositions');
  expect(new Set(positions.map(({ stance }) => stance)).size).toBeGreaterThan(3);
});

test('the draft says how the floor is given, and rests it on the article about speaking', () => {
  const [set] = bodies<RuleSet>('ruleSets');
  expect(set?.parameters.floor).toEqual({
    ...{ minutes: 3, budget: 12, replyMinutes: 2, article: idFor('art', 'palabra') },
    ...{ isPresentOnly: true, isMinisterFirst: true, areSidesInTurn: true },
    ...{ hasReply: true, areObserversLast: true },
  });
});

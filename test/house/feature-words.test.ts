import { flatten } from '@solid-primitives/i18n';
import { beforeAll, expect, test } from 'vitest';
import { appFeatures, featureBook } from '#app/features.ts';
import { es } from '#app/i18n/locales/es.ts';
import { words as first } from '#app/i18n/locales/es-first.ts';
import type { FeatureWords } from '#app/kit/feature-words.ts';
import { allFeatures } from '#shared/sync/all-features.ts';

beforeAll(() => featureBook.load());

/** The parts of a schema that its wrappers, lists and records are looked through for. */
interface Inside {
  readonly wrapped?: Inside;
  readonly item?: Inside;
  readonly value?: Inside;
  readonly entries?: Readonly<Record<string, Inside>>;
}

/** Names of the fields of a body and of their parts, however deep. */
function fieldsIn({ wrapped, item, value, entries = {} }: Inside): string[] {
  const inner = [wrapped, item, value].flatMap((each) => (typeof each === 'object' ? fieldsIn(each) : []));
  return [...inner, ...Object.entries(entries).flatMap(([name, part]) => [name, ...fieldsIn(part)])];
}

/** The features that call a field by the word that all share. */
function sharing(field: string): string[] {
  return allFeatures
    .filter(({ collections }) =>
      collections.some(
        ({ name, body }) =>
          featureBook.field(name, field) === null && fieldsIn(body as unknown as Inside).includes(field),
      ),
    )
    .map(({ name }) => name);
}

test('a word of a field that all features share is needed by several', () => {
  const shared = Object.keys(es.kit.field);
  expect(sharing('title')).toEqual([
    'meetings',
    'participants',
    'reports',
    'ideal',
    'postings',
    'documents',
    'forms',
    'presidencies',
    'contributions',
    'publication',
    'membership',
    'rules',
    'dialogue',
    'priorities',
    'plans',
    'monitoring',
    'coherence',
    'counters',
    'jointdays',
  ]);
  expect(sharing('about')).toEqual([]);
  const lonely = shared.filter((field) => sharing(field).length < 2);
  expect(
    lonely,
    'a word of one feature belongs into its `fields` and its own part of the dictionary',
  ).toEqual([]);
});

/** Parts of the dictionary that a feature has beside the one of its name. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { plans: ['pao'] };

/** What a feature says of an act or a collection, with the parts of the dictionary where it may stand. */
function* labels({ name, words }: { name: string; words: FeatureWords<never> }) {
  const homeOf = (collection: string) =>
    allFeatures.find(({ collections }) => collections.some((each) => each.name === collection))?.name ?? name;
  const own = [name, ...(BESIDE[name] ?? [])];
  for (const [act, { words: key }] of Object.entries(words.acts as FeatureWords['acts']))
    if (typeof key === 'string') yield { key, homes: [...own, act.split('.')[0]] };
  for (const [collection, key] of Object.entries(words.kinds))
    yield { key, homes: [...own, homeOf(collection)] };
  for (const [collection, fields] of Object.entries(words.fields))
    for (const key of Object.values(fields)) yield { key, homes: [...own, homeOf(collection)] };
}

test('what a feature calls its acts, things and fields stands in its own part of the dictionary', async () => {
  // The first screens need some words before those of their feature.
  const early = Object.keys(flatten(first));
  const found = await Promise.all(
    appFeatures.map(async ({ name, words }) =>
      words === null ? [] : [...labels({ name, words: (await words()) as FeatureWords<never> })],
    ),
  );
  expect(found.flat().length).toBeGreaterThan(150);
  const foreign = found
    .flat()
    .filter(({ key, homes }) => !early.includes(key) && !homes.includes(key.split('.')[0]));
  expect(foreign.map(({ key }) => key)).toEqual([]);
});

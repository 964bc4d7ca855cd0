import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { NO_PARAMETERS, type Parameters, ParametersSchema } from '#shared/rules/parameters.schemas.ts';
import { parameterFacts } from './parameter-facts.ts';
import { makeParameters, parameterFaults, typeParameters } from './parameters-typed.ts';
import { ALL_PARAMETERS } from './rules-pages.fixtures.ts';

const t = translator(() => flatten(es as Record<string, unknown>)) as unknown as Translate;
const KEYS = Object.keys(ParametersSchema.entries).sort() as (keyof Parameters)[];

test('the parameters of these tests are all that there are', () => {
  expect(Object.keys(ALL_PARAMETERS).sort()).toEqual(KEYS);
});

test('every parameter is typed and made again as it was, and may be faulty', () => {
  expect(makeParameters(typeParameters(ALL_PARAMETERS))).toEqual(ALL_PARAMETERS);
  expect(Object.keys(parameterFaults(typeParameters(), () => 'x')).sort()).toEqual(KEYS);
});

test.each(KEYS)('%s is said in words, with its article', (key) => {
  const only = { ...NO_PARAMETERS, [key]: ALL_PARAMETERS[key] };
  const facts = parameterFacts(only, { t, articleWords: (article) => `de ${article}` });
  expect(facts.length).toBeGreaterThan(0);
  for (const { label, place, detail } of facts) {
    expect([typeof label, typeof place]).toEqual(['string', 'string']);
    expect(detail).toMatch(/^de art_/);
  }
});

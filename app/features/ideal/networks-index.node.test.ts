import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { networkDoc, PROFILE, profileDoc } from './ideal-pages.fixtures.ts';
import { createNetworkWords, entriesOf, foundIn, groupsOf } from './networks-index.ts';

// Flattened once, as the app does.
const dictionary = flatten(es);
const t = translator(() => dictionary) as Translate;
const locale = 'es' as const;

function groups(count: number) {
  const words = createNetworkWords();
  const released = Array.from({ length: count }, (_, index) =>
    networkDoc(`ntw_${index}`, {
      codeName: `Los Águilas ${index}`,
      aliases: [`Banda del Río ${index % 97}`, `Grupo ${index}`],
      state: index % 2 === 0 ? 'EC' : 'CO',
    }),
  );
  const entries = entriesOf({ released, own: [], state: 'CL' });
  const list = () =>
    groupsOf({
      entries,
      joined: [],
      wordsOf: (entry) => words({ entry, t, locale }),
      locale,
    });
  return { list };
}

test('a network is found by name, alias, area and state, without accents', () => {
  const all = groups(4).list();
  expect(foundIn(all, 'aguilas 2').map(({ id }) => id)).toEqual(['ntw_2']);
  expect(foundIn(all, 'RIO 3').map(({ id }) => id)).toEqual(['ntw_3']);
  expect(foundIn(all, 'extorsion colombia').map(({ id }) => id)).toEqual(['ntw_1', 'ntw_3']);
  expect(foundIn(all, 'guayas')).toHaveLength(4);
  expect(foundIn(all, 'homicidio')).toEqual([]);
  expect(foundIn(all, ' ')).toHaveLength(4);
});

test('of a state’s own network its own profile stands there, once', () => {
  const entries = entriesOf({
    released: [networkDoc('ntw_a', { state: 'CL', codeName: 'Antes' })],
    own: [profileDoc('ntw_a', { codeName: 'Ahora' }) as never],
    state: 'CL',
  });
  expect(entries.map(({ profile, state }) => [profile.codeName, state])).toEqual([['Ahora', 'CL']]);
});

test('joined profiles are one, found by the words of either, whatever order they were joined in', () => {
  const entries = entriesOf({
    released: ['ntw_c', 'ntw_a', 'ntw_b', 'ntw_d'].map((id) =>
      networkDoc(id, { ...PROFILE, codeName: `Red ${id}`, aliases: [] }),
    ),
    own: [],
    state: null,
  });
  const joined = [
    ['ntw_b', 'ntw_c'],
    ['ntw_a', 'ntw_b'],
  ] as const;
  const words = createNetworkWords();
  const all = groupsOf({
    entries,
    joined,
    wordsOf: (entry) => words({ entry, t, locale }),
    locale,
  });
  expect(all.map((group) => group.entries.map(({ id }) => id).sort())).toEqual([
    ['ntw_a', 'ntw_b', 'ntw_c'],
    ['ntw_d'],
  ]);
  expect(foundIn(all, 'ntw_b')).toHaveLength(1);
});

test('five thousand networks are searched within a key', () => {
  const all = groups(5000).list();
  const since = performance.now();
  for (const query of ['a', 'ag', 'agu', 'aguilas 49', 'rio 12 colombia']) foundIn(all, query);
  expect((performance.now() - since) / 5).toBeLessThan(50);
  expect(foundIn(all, 'aguilas 4999')).toHaveLength(1);
});

import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { networkDoc, PROFILE, profileDoc } from './ideal-pages.fixtures.ts';
import { createNetworkWords, entriesOf, foundIn, groupsOf } from './networks-index.ts';

// Flattened once, as the app does.
const dictionary = flatten(es as Record<string, unknown>);
const t = translator(() => dictionary) as Translate;
const locale = 'es' as const;

function groups(count: number, label: Translate = t) {
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
      wordsOf: (entry) => words({ entry, t: label, locale }),
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
  // What people call one of its areas; a word more is none of that.
  expect(foundIn(all, 'cobro de piso')).toHaveLength(4);
  expect(foundIn(all, 'cobro de piso Salta')).toEqual([]);
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

test('of five thousand networks the words are made once, and a key reads each text once', () => {
  let made = 0;
  const counting = new Proxy(t, {
    apply(target, self, args) {
      made += 1;
      return Reflect.apply(target, self, args);
    },
  });
  const { list } = groups(5000, counting);
  list();
  const before = made;
  let reads = 0;
  const all = list().map(({ words, ...rest }) => ({
    ...rest,
    get words() {
      reads += 1;
      return words;
    },
  }));
  expect(before).toBeGreaterThan(0);
  expect(made).toBe(before);
  expect(foundIn(all, 'aguilas rio 4999 colombia')).toHaveLength(1);
  expect(reads).toBe(5000);
});

import { expect, test } from 'vitest';
import { EVERYDAY, type Everyday, everydayWords } from '#app/kit/everyday-words.ts';
import { asSource } from '#app/kit/search-source.ts';
import { createSearchIndex } from './search-index.ts';

interface Thing {
  readonly id: number;
  readonly title: string;
}

const TODAY = '2026-06-25';
const TOPICS = Object.keys(EVERYDAY) as Everyday[];
const things: readonly Thing[] = Array.from({ length: 15_000 }, (_, id) => ({
  id,
  title: `Participante ${id}, Ministerio de Seguridad y Justicia, delegación ${id % 16}`,
}));
const dayOf = (id: number) =>
  new Date(Date.parse(`${TODAY}T00:00:00Z`) + (Math.floor(id / 1_000) * 30 - 200) * 86_400_000)
    .toISOString()
    .slice(0, 10);

/** @param isWhole with days, and with everyday words for one thing of ten, as notes of meetings are among people */
function indexOf(isWhole: boolean) {
  const source = asSource<Thing>({
    group: 'people',
    things,
    of: (thing) => thing,
    words: ({ title }) => ({ title, body: '' }),
    href: ({ id }) => `/${id}`,
    ...(isWhole
      ? {
          said: ({ id }: Thing) => (id % 10 === 0 ? everydayWords(TOPICS[id % TOPICS.length]) : ''),
          when: ({ id }: Thing) => ({ from: dayOf(id), until: dayOf(id) }),
        }
      : {}),
  });
  const index = createSearchIndex();
  index.fill({ sources: [source], language: 'es', today: TODAY });
  index.step(Number.POSITIVE_INFINITY);
  return index;
}
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;

test('everyday words and what is near cost a key less than as much again', () => {
  const both = { plain: indexOf(false), whole: indexOf(true) };
  const times = { plain: [] as number[], whole: [] as number[] };
  for (let run = 0; run < 40; run += 1)
    for (const which of ['plain', 'whole'] as const) {
      const started = performance.now();
      for (const query of ['seguridad 12', 'xyzzy', 'ministerio']) both[which].find(query);
      times[which].push(performance.now() - started);
    }
  expect(median(times.whole) / median(times.plain)).toBeLessThan(2);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSource, SEARCH_GROUPS, type SearchGroup, type Source } from '#app/kit/search-source.ts';
import { fold } from '#shared/kernel/fold.ts';
import { casesOf } from '#test/support/full-run.ts';
import { createSearchIndex, excerpt, type Found } from './search-index.ts';

interface Thing {
  readonly id: string;
  readonly group: SearchGroup;
  readonly title: string;
  readonly body: string;
  readonly context: string;
  readonly elsewhere?: string;
  readonly contextElsewhere?: string;
}

function sourcesOf(things: readonly Thing[]): Source<never>[] {
  return SEARCH_GROUPS.map((group) =>
    asSource<Thing>({
      group,
      things: things.filter((each) => each.group === group),
      of: (each) => each,
      words: ({ title, body, elsewhere = '' }) => ({ title, body, elsewhere }),
      context: ({ context }) => context,
      contextElsewhere: ({ contextElsewhere = '' }) => contextElsewhere,
      href: ({ id }) => `/${id}`,
    }),
  );
}
function indexOf(things: readonly Thing[]) {
  const index = createSearchIndex();
  index.fill({ sources: sourcesOf(things), language: 'es' });
  return index;
}
const hrefs = (found: Found) =>
  SEARCH_GROUPS.flatMap((group) => found[group].map((hit) => `${group}${hit.href()}`)).sort();

/** The plain definition of a search. */
function scan(things: readonly Thing[], query: string): string[] {
  const terms = fold(query)
    .split(/\s+/)
    .filter((term) => term !== '');
  if (terms.length === 0) return [];
  return things
    .filter(({ title, body, context, elsewhere = '', contextElsewhere = '' }) =>
      terms.every((term) =>
        [title, body, context, elsewhere, contextElsewhere].some((text) => fold(text).includes(term)),
      ),
    )
    .map(({ group, id }) => `${group}/${id}`)
    .sort();
}

// Few letters, so that there are many matches: accents of Spanish and Portuguese, composed and not, capitals, a
// ligature.
const letters = fc.constantFrom(
  'a',
  'Á',
  'a\u0301',
  'ã',
  'n',
  'ñ',
  'N\u0303',
  'ç',
  'c',
  'ü',
  'u',
  'ß',
  'İ',
  '1',
  ' ',
);
const text = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
const things = fc
  .array(
    fc.record({
      group: fc.constantFrom(...SEARCH_GROUPS),
      title: text,
      body: text,
      context: text,
      elsewhere: text,
      contextElsewhere: text,
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map((each, index): Thing => ({ id: String(index), ...each })));
const query = fc.array(letters, { maxLength: 5 }).map((parts) => parts.join(''));

test('it finds exactly what a plain scan of everything finds', () => {
  fc.assert(
    fc.property(things, query, (list, wanted) => {
      const index = indexOf(list);
      expect(index.step(Number.POSITIVE_INFINITY)).toBe(true);
      expect(hrefs(index.find(wanted))).toEqual(scan(list, wanted));
    }),
    { numRuns: casesOf({ usual: 300, full: 2_000 }), seed: 500 },
  );
});

test('indexed in pieces and after changes it finds the same', () => {
  fc.assert(
    fc.property(things, things, query, fc.integer({ min: 1, max: 7 }), (before, after, wanted, piece) => {
      const index = indexOf(before);
      index.step(piece);
      // Some stay the same objects, as in the replica.
      const now = [...before.slice(0, 5), ...after.map((each) => ({ ...each, id: `n${each.id}` }))];
      index.fill({ sources: sourcesOf(now), language: 'es' });
      let steps = 0;
      while (!index.step(piece)) steps += 1;
      expect(steps).toBeLessThanOrEqual(Math.ceil(now.length / piece));
      expect([index.size, index.total]).toEqual([now.length, now.length]);
      expect(hrefs(index.find(wanted))).toEqual(scan(now, wanted));
    }),
  );
});

test('typed key by key, taken back and changed, it finds the same as typed at once', () => {
  fc.assert(
    fc.property(things, fc.array(query, { minLength: 1, maxLength: 3 }), (list, wanted) => {
      const index = indexOf(list);
      index.step(Number.POSITIVE_INFINITY);
      for (const word of wanted) {
        const ends = Array.from(word, (_, at) => at + 1);
        for (const end of [...ends, ...ends.reverse()]) {
          const typed = word.slice(0, end);
          expect(hrefs(index.find(typed))).toEqual(scan(list, typed));
        }
      }
    }),
  );
});

const ANA: Thing = { id: 'ana', group: 'people', title: 'Ana Núñez', body: 'Ministra', context: 'Chile' };
const SANTANA: Thing = { ...ANA, id: 'santana', title: 'Pedro Santana' };

test('half indexed, it finds what is indexed and knows how much that is', () => {
  const index = indexOf([SANTANA, ANA]);
  expect(index.step(1)).toBe(false);
  expect([index.size, index.total]).toEqual([1, 2]);
  expect(hrefs(index.find('ana'))).toEqual(['people/santana']);
});

test('words may be in title, body and context at once; the start of a word ranks first', () => {
  const index = indexOf([SANTANA, ANA]);
  index.step(10);
  expect(hrefs(index.find('chile MINISTRA nunez'))).toEqual(['people/ana']);
  expect(index.find('ana').people.map((hit) => hit.title)).toEqual(['Ana Núñez', 'Pedro Santana']);
});

test('matches in another language come after those in one’s own, shown in one’s own words', () => {
  const elsewhere = { ...SANTANA, id: 'chefe', title: 'Jefa de delegación', elsewhere: 'Chefe: Ana' };
  const index = indexOf([elsewhere, ANA]);
  index.step(10);
  expect(index.find('ANÁ').people.map((hit) => hit.title)).toEqual(['Ana Núñez', 'Jefa de delegación']);
});

test('another language is indexed again, the same one is not', () => {
  let reads = 0;
  const source = asSource<Thing>({
    ...(sourcesOf([ANA])[2] as unknown as Source<Thing>),
    words({ title, body }) {
      reads += 1;
      return { title, body };
    },
  });
  const index = createSearchIndex();
  for (const language of ['es', 'es', 'pt']) {
    index.fill({ sources: [source], language });
    index.step(10);
  }
  expect(reads).toBe(2);
});

const LONG = `${'La delegación consulta a su capital. '.repeat(20)}El plazo vence en junio. ${'Nada más. '.repeat(20)}`;

test('of a long text the part with the match is shown', () => {
  const part = excerpt({ text: LONG, query: 'JÚNIO', length: 120 });
  expect(part).toContain('vence en junio');
  expect(part.startsWith('… ')).toBe(true);
  expect(part.endsWith(' …')).toBe(true);
  expect(part.length).toBeLessThanOrEqual(124);
  expect(excerpt({ text: 'Corto  y\nbreve', query: 'x', length: 120 })).toBe('Corto y breve');
});

test('an excerpt is a part of the text, and contains the first match', () => {
  const word = fc.stringMatching(/^[a-zé]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), fc.nat(), (words, pick) => {
      const wanted = words[pick % words.length] ?? '';
      const whole = words.join(' ');
      const part = excerpt({ text: whole, query: wanted, length: 60 });
      expect(whole).toContain(part.replace(/^… | …$/g, ''));
      expect(fold(part)).toContain(fold(wanted));
    }),
  );
});

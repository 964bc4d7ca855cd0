import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSource, type Days, SEARCH_GROUPS, type SearchGroup, type Source } from '#app/kit/search-source.ts';
import { SMALL_WORDS, stem } from '#shared/kernel/everyday.ts';
import { fold } from '#shared/kernel/fold.ts';
import { casesOf } from '#test/support/full-run.ts';
import { createSearchIndex, excerpt, type Found } from './search-index.ts';

const TODAY = '2026-06-25';
/** Some days from today. */
function dayIn(days: number): string {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
const daysFrom = (from: number, more = 0): Days => ({ from: dayIn(from), until: dayIn(from + more) });

interface Thing {
  readonly id: string;
  readonly group: SearchGroup;
  readonly title: string;
  readonly body: string;
  readonly context: string;
  readonly elsewhere?: string;
  readonly contextElsewhere?: string;
  readonly said?: string;
  readonly when?: Days | null;
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
      said: ({ said = '' }) => said,
      when: ({ when = null }) => when,
      href: ({ id }) => `/${id}`,
    }),
  );
}
function indexOf(things: readonly Thing[]) {
  const index = createSearchIndex();
  index.fill({ sources: sourcesOf(things), language: 'es', today: TODAY });
  return index;
}
/** From the beginning of a word on, or of its plural; of a short plural the one word alone. */
function isSaid(said: string, term: string): boolean {
  const words = fold(said)
    .split(/\s+/)
    .filter((word) => word !== '');
  const one = stem(term);
  return (
    (SMALL_WORDS.has(term) && words.length > 0) ||
    words.some((word) => word.startsWith(term)) ||
    words.some((word) => (one.length > 3 ? stem(word).startsWith(one) : word === one))
  );
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
    .filter(({ title, body, context, elsewhere = '', contextElsewhere = '', said = '' }) =>
      terms.every(
        (term) =>
          [title, body, context, elsewhere, contextElsewhere].some((text) => fold(text).includes(term)) ||
          isSaid(said, term),
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
      said: text,
      when: fc.option(
        fc.tuple(fc.integer({ min: -400, max: 400 }), fc.nat(4)).map(([from, more]) => daysFrom(from, more)),
      ),
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
      index.fill({ sources: sourcesOf(now), language: 'es', today: TODAY });
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

test('a kind of things with a word that begins so stands before one that has it in the middle of words', () => {
  const check: Thing = {
    ...ANA,
    id: 'check',
    group: 'work',
    title: 'Revisar contenedores',
    body: '',
    context: '',
  };
  const letter: Thing = { ...check, id: 'letter', group: 'places', title: 'Cartas', said: 'visa visado' };
  const index = indexOf([check, letter]);
  index.step(10);
  expect(index.inOrder(index.find('visa'))).toEqual(['places', 'work']);
  expect(index.inOrder(index.find('revisar'))).toEqual(['work']);
});

test('what is of one’s own delegation stands first', () => {
  const source = asSource<Thing>({
    ...(sourcesOf([SANTANA, ANA])[SEARCH_GROUPS.indexOf('people')] as unknown as Source<Thing>),
    own: ({ id }) => id === 'ana',
  });
  const index = createSearchIndex();
  index.fill({ sources: [source], language: 'es', today: TODAY });
  index.step(10);
  expect(index.find('chile').people.map(({ title }) => title)).toEqual(['Ana Núñez', 'Pedro Santana']);
});

test('one is found by several, and several by one', () => {
  const said: Thing = { ...ANA, group: 'decisions', said: 'decisões gun carta' };
  const index = indexOf([said]);
  index.step(10);
  for (const query of ['decisão', 'decisões', 'guns', 'cartas'])
    expect(hrefs(index.find(query))).toHaveLength(1);
  expect(hrefs(index.find('cars'))).toEqual([]);
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
    ...(sourcesOf([ANA])[SEARCH_GROUPS.indexOf('people')] as unknown as Source<Thing>),
    words({ title, body }) {
      reads += 1;
      return { title, body };
    },
  });
  const index = createSearchIndex();
  for (const language of ['es', 'es', 'pt']) {
    index.fill({ sources: [source], language, today: TODAY });
    index.step(10);
  }
  expect(reads).toBe(2);
});

test('what is near in time stands first: today, then what is to come, then what is over', () => {
  const wifi: Thing = { ...ANA, group: 'places', title: 'Wi-Fi', body: '', context: '' };
  const on = (id: string, when: Days | null): Thing => ({ ...wifi, id, when });
  const index = indexOf([
    on('last-year', daysFrom(-360)),
    on('undated', null),
    on('next', daysFrom(40)),
    on('last-week', daysFrom(-9, 2)),
    on('now', daysFrom(-1, 3)),
    on('far', daysFrom(300)),
  ]);
  index.step(10);
  expect(index.find('wi-fi').places.map((hit) => hit.href())).toEqual(
    ['now', 'last-week', 'next', 'far', 'undated', 'last-year'].map((id) => `/${id}`),
  );
});

test('of things that are found alike none that is nearer stands below one that is farther', () => {
  const far = ({ when }: Thing) => {
    if (when == null) return 365;
    const days = (day: string) => Math.round((Date.parse(day) - Date.parse(TODAY)) / 86_400_000);
    if (days(when.from) > 0) return days(when.from);
    return days(when.until) < 0 ? -2 * days(when.until) : 0;
  };
  fc.assert(
    fc.property(things, (list) => {
      const same = list.map((each) => ({ ...each, title: 'aviso' }));
      const index = indexOf(same);
      while (!index.step(3));
      for (const group of SEARCH_GROUPS) {
        const order = index.find('aviso')[group].map((hit) => same[Number(hit.href().slice(1))] as Thing);
        expect(order.map(far)).toEqual(order.map(far).sort((left, right) => left - right));
      }
    }),
  );
});

test('a whole everyday word counts as much as a word of the thing, its beginning less', () => {
  const wifi: Thing = { ...ANA, id: 'wifi', title: 'Red del Palacio', body: '', said: 'wifi clave senha' };
  const key: Thing = { ...ANA, id: 'key', title: 'Una clave', body: '', when: daysFrom(-30) };
  const index = indexOf([key, wifi]);
  index.step(10);
  const ids = (query: string) => index.find(query).people.map((hit) => hit.href());
  expect(ids('claves')).toEqual(['/wifi']);
  expect(ids('CLAVE')).toEqual(['/key', '/wifi']);
  expect(ids('cla')).toEqual(['/key', '/wifi']);
  expect(ids('palacio senha')).toEqual(['/wifi']);
  expect(ids('lave')).toEqual(['/key']);
  // A letter typed in front of what was searched for.
  expect(ids('clave')).toEqual(['/key', '/wifi']);
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

import { flatten, translator } from '@solid-primitives/i18n';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { describeAct } from '#app/kit/describe-act.ts';
import { fieldInWords, partInWords, valueInWords } from '#app/kit/field-words.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Collection } from '#shared/kernel/mutation.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { featureBook } from './features.ts';

/** Flattened once: each look at the words would do it again. */
function speak(dictionary: object): Translate {
  const words = flatten(dictionary as Record<string, unknown>);
  return translator(() => words) as unknown as Translate;
}

beforeAll(() => featureBook.load());

const t = speak(es);
const features = {
  choices: featureBook.choices,
  field: featureBook.field,
  nameOf: (id: string) => (id === 'par_ana' ? 'Ana Pérez' : null),
};
const replica = { one: () => null, all: () => [] };

test.each<[string, string, Json | undefined, string]>([
  ['meetings', 'title', { en: 'Plenary', es: 'Plenaria' }, 'Plenaria'],
  ['meetings', 'title', { en: 'Plenary' }, 'Plenary'],
  ['meetings', 'state', 'postponed', 'Aplazada'],
  ['meetings', 'format', null, '—'],
  ['meetings', 'startsOn', '2026-06-25', '25 jun 2026'],
  ['meetings', 'languages', ['es', 'pt'], 'español, portugués'],
  ['meetings', 'interpretation', [{ language: 'en', channel: '2' }], 'inglés · 2'],
  ['meetings', 'card', { open: true, room: { es: 'Sala 4' }, pickUp: null }, 'Sí · Sala 4'],
  ['agendaItems', 'startsAt', '2026-06-25T14:45', '25 jun 2026, 14:45'],
  ['agendaItems', 'durationMinutes', 45, '45'],
  [
    'agendaItems',
    'speakers',
    [{ participant: 'par_ana' }, { participant: 'par_other' }],
    'Ana Pérez, par_other',
  ],
  ['agendaItems', 'speakers', [], '—'],
  ['agendaItems', 'kind', 'break', 'Pausa'],
  ['positions', 'stance', 'can_accept', 'Aceptable'],
  ['privateNotes', 'text', 'De la tableta', 'De la tableta'],
  ['participants', 'capacity', 'head', 'Jefe/a de delegación'],
  ['participants', 'name', 'title', 'title'],
  ['reports', 'unknown', undefined, '—'],
  ['requirements', 'about', { kind: 'area', code: 'cocaine' }, 'Área criminal · Cocaína'],
  [
    'links',
    'to',
    [{ kind: 'civil', code: 'critical_infrastructure' }],
    'Amenazas que no son delitos · Infraestructura crítica',
  ],
  [
    'sections',
    'counts',
    [{ what: 'Cocaína', amount: 12, counted: 'kilogram', stage: 'seized' }],
    'Cocaína · 12 · kg · incautado',
  ],
  ['materials', 'originator', { kind: 'institution', institution: 'customs' }, 'Institución · Aduanas'],
  ['links', 'originalGrade', { scheme: 'admiralty', source: 'B' }, 'Almirantazgo (A1 a F6) · B'],
  ['consents', 'given', 'refused', 'No consentir'],
])('what somebody else wrote in %s.%s is said in words (%#)', (collection, field, value, words) => {
  expect(valueInWords({ features, replica, t, locale: 'es', collection, field, value })).toBe(words);
});

/** Every collection there is, from wherever a feature declares it. */
const COLLECTIONS = Object.values(
  import.meta.glob<Record<string, unknown>>(['/shared/**/*.{schemas,mutations}.ts'], { eager: true }),
).flatMap((module) => Object.values(module).filter(isCollection));

function isCollection(value: unknown): value is Collection & { body: { entries: Record<string, Schema> } } {
  const { name, body } = (value ?? {}) as Partial<Collection>;
  return typeof name === 'string' && body?.kind === 'schema';
}

interface Schema {
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly options?: readonly unknown[];
  readonly entries?: Record<string, Schema>;
}

/** What may be chosen in a field of one choice or several. */
function optionsOf({ wrapped, item, options }: Schema): readonly string[] {
  const inner = wrapped ?? item;
  if (inner !== undefined) return optionsOf(inner);
  return (options ?? []).filter((option) => typeof option === 'string');
}

/** Codes that people say as they stand: their fields name no part of the dictionary. */
const IS_SAID = /^[A-Z]?\d?$/;

/** What a person might have said in a field: the first choice, or a text. */
function someValue(schema: Schema): unknown {
  const [choice] = optionsOf(schema);
  if (choice !== undefined) return choice;
  return schema.entries === undefined ? 'Título' : someArgs(schema.entries);
}

function someArgs(entries: Record<string, Schema>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, someValue(schema)]));
}

describe.each(Object.entries({ es, pt, en }))('in %s', (locale, dictionary) => {
  const say = speak(dictionary);
  // Marked, because the word of the dictionary may be the code itself.
  const marked = ((key: Parameters<Translate>[0]) => `«${say(key)}»`) as Translate;

  test('every field of every collection has a name for people', () => {
    expect(COLLECTIONS.length).toBeGreaterThan(25);
    const missing = COLLECTIONS.flatMap(({ name, body }) =>
      Object.keys(body.entries).flatMap((field) =>
        fieldInWords({ features, collection: name, field, t: say }) === field ? [`${name}.${field}`] : [],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('every choice of every field is said in words', () => {
    const missing = COLLECTIONS.flatMap(({ name: collection, body }) =>
      Object.entries(body.entries).flatMap(([field, schema]) =>
        optionsOf(schema).flatMap((value) => {
          const asker = { features, replica, t: marked, locale: locale as 'es' };
          const words = valueInWords({ ...asker, collection, field, value });
          return words === value && !IS_SAID.test(value) ? [`${collection}.${field}: ${value}`] : [];
        }),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('every act that a person does has words', () => {
    const missing = allMutations.flatMap(({ name, internal, args: schema }) => {
      if (internal === true) return [];
      const args = someArgs((schema as Schema).entries ?? {});
      const words = describeAct({ features: featureBook, envelope: { name, args }, t: say });
      return words.includes(name) ? [name] : [];
    });
    expect(missing).toEqual([]);
  });
});

test('a field without a name for people is called by its own', () => {
  expect(fieldInWords({ features, collection: 'meetings', field: 'city', t })).toBe('Ciudad');
  expect(fieldInWords({ features, collection: 'meetings', field: 'later', t })).toBe('later');
});

test('what counts at its moment is corrected on no page: it is refused where it was done', () => {
  const online = allMutations.filter((each) => each.online === true);
  expect(online.length).toBeGreaterThan(5);
  expect(online.filter(({ name }) => featureBook.act(name)?.correct !== null)).toEqual([]);
});

test('figures of a progress report that was not sent are said in words, each by its indicator', () => {
  const named = { ...features, nameOf: (id: string) => (id === 'kpi_1' ? 'Contenedores' : null) };
  const of = { features: named, replica, t, locale: 'es' as const, collection: 'progressReports' };
  const said = (...part: string[]) => partInWords({ ...of, field: 'figures', part });
  expect(said('values', 'kpi_1')).toBe('Cifras (Cifra, Contenedores)');
  expect(said('day')).toBe('Cifras (Al día)');
});

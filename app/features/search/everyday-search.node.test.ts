import { flatten, translator } from '@solid-primitives/i18n';
import { beforeAll, describe, expect, test } from 'vitest';
import { featureBook } from '#app/features.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { EVERYDAY, EVERYDAY_PAGES, everydayWords } from '#app/kit/everyday-words.ts';
import { MEETING_GROUPS } from '#app/kit/feature-words.ts';
import { type SearchGroup, searchSources } from '#app/kit/search-source.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { createSearchIndex } from './search-index.ts';
import { daysOfMeetings, standingSources } from './standing-sources.ts';

const TODAY = '2026-06-25';
const DICTIONARIES: Readonly<Record<Locale, object>> = { es, pt, en };
const texts = Object.fromEntries(
  LANGUAGES.map((language) => {
    const words = flatten(DICTIONARIES[language] as Record<string, unknown>);
    return [language, translator(() => words) as unknown as Translate];
  }),
) as Record<Locale, Translate>;
beforeAll(() => featureBook.load());

const delegate: Actor = {
  ...{ person: 'per_ana', device: 'dev_1', state: 'CL', delegation: 'CL', roles: ['delegate'] },
  ...{ institution: null, unit: null },
} as unknown as Actor;

const officer = { ...delegate, state: 'EC', delegation: null, roles: ['fieldOfficer'] } as unknown as Actor;

function doc(collection: string, id: string, parent: string | null, body: JsonObject): Doc {
  return { collection, id, parent, audience: 'all', rev: 1, body };
}

const CARD = {
  open: true,
  room: null,
  pickUp: null,
  liaison: { label: { es: 'Marta Ruiz' }, phone: '+595 21 1' },
  emergency: { label: { es: 'Guardia de la sede' }, phone: '+595 21 2' },
  hotel: { name: { es: 'Casa del Río' }, address: 'Calle 1' },
};
const SECTIONS = ['wifi', 'interpretation', 'visas', 'badges', 'transport', 'meals', 'health'] as const;

/** A meeting with a note that says nothing in everyday words: what is found is found by its section. */
function meetingDocs(key: string, startsOn: string, endsOn: string): Doc[] {
  const id = `mtg_${key}`;
  const meeting = {
    ...{ title: { es: `Reunión ${key}` }, summary: null, type: 'technical', format: 'in_person' },
    ...{ startsOn, endsOn, precision: 'day', timeZone: 'America/Asuncion', city: null, venue: null },
    ...{ condition: null, decideBy: null, fallback: null, languages: ['es'], interpretation: [] },
    ...{ orderLanguage: 'es', practicalNote: {}, card: CARD, state: 'planned', offset: -180 },
  };
  return [
    doc('meetings', id, null, structuredClone(meeting)),
    ...SECTIONS.map((section) =>
      doc('noteItems', `nit_${key}-${section}`, id, {
        ...{ section, label: null, text: { es: `Ver planta baja` }, venue: null, startsAt: null },
        ...{ endsAt: null, timeZone: 'America/Asuncion', phone: null, link: null, values: [] },
        ...{ delegation: null, order: 1, offset: null },
      }),
    ),
    doc('decisions', `dcs_${key}`, id, {
      ...{ item: 'agi_1', text: { es: 'Crear la mesa de puertos' }, mode: 'consensus', state: 'adopted' },
      ...{ number: 4, year: Number(startsOn.slice(0, 4)), decidedOn: startsOn },
    }),
    doc('actionPoints', `acp_${key}`, id, {
      ...{ item: 'agi_1', decision: null, text: { es: 'Enviar la lista de puertos' }, owner: 'EC' },
      ...{ due: endsOn, state: 'open', evidence: null },
    }),
  ];
}
const docs = [
  ...meetingDocs('then', '2025-06-20', '2025-06-21'),
  ...meetingDocs('next', '2026-07-10', '2026-07-11'),
  doc('priorities', 'pri_1', 'cho_1', {
    ...{ title: { es: 'Puertos seguros' }, reason: { es: 'Por lo visto' }, area: 'cocaine' },
    ...{ leftOut: null, outcome: null, state: 'proposed' },
  }),
];

function searching(locale: Locale, { actor = delegate, more = [] as readonly Doc[] } = {}) {
  const replica = replicaOf([...docs, ...more]) as never;
  const asker = { replica, actor, t: texts[locale], locale, today: TODAY };
  const sources = searchSources(
    { ...asker, everyday: everydayWords, daysOf: daysOfMeetings(replica) },
    featureBook.words().map(({ search }) => search),
  );
  const index = createSearchIndex();
  index.fill({
    sources: [...sources, ...standingSources({ ...asker, features: featureBook })],
    language: locale,
    today: TODAY,
  });
  while (!index.step(50));
  const find = (query: string, group: SearchGroup) => index.find(query)[group];
  return Object.assign(find, { order: (query: string) => index.inOrder(index.find(query)) });
}

/** What people type, and the section of the note, or the part of the card, that must come first. */
const TYPED: Readonly<Record<Locale, readonly (readonly [string, string])[]>> = {
  es: [
    ['wifi', 'wifi'],
    ['clave', 'wifi'],
    ['contraseña', 'wifi'],
    ['internet', 'wifi'],
    ['emergencia', 'emergency'],
    ['emergencias', 'emergency'],
    ['hotel', 'hotels'],
    ['alojamiento', 'hotels'],
    ['oficial de enlace', 'liaison'],
    ['visado', 'visas'],
    ['visa', 'visas'],
    ['carta de invitación', 'visas'],
    ['gafete', 'badges'],
    ['credencial', 'badges'],
    ['traductor', 'interpretation'],
    ['traslado', 'transport'],
    ['almuerzo', 'meals'],
    ['médico', 'health'],
  ],
  pt: [
    ['wi-fi', 'wifi'],
    ['senha', 'wifi'],
    ['emergência', 'emergency'],
    ['hospedagem', 'hotels'],
    ['oficial de ligação', 'liaison'],
    ['visto', 'visas'],
    ['crachá', 'badges'],
    ['tradutores', 'interpretation'],
    ['ônibus', 'transport'],
    ['almoço', 'meals'],
  ],
  en: [
    ['password', 'wifi'],
    ['network', 'wifi'],
    ['emergency', 'emergency'],
    ['accommodation', 'hotels'],
    ['liaison officer', 'liaison'],
    ['invitation letter', 'visas'],
    ['credentials', 'badges'],
    ['translator', 'interpretation'],
    ['shuttle', 'transport'],
    ['lunch', 'meals'],
  ],
};

describe.each(LANGUAGES)('in %s', (locale) => {
  // Delegations read in one language and type in another.
  const all = LANGUAGES.flatMap((language) => TYPED[language]);

  test.each(all)('“%s” leads to %s of the next meeting', (query, section) => {
    const found = searching(locale)(query, 'places');
    const [first] = found;
    expect(first?.href()).toBe('/meetings/mtg_next/note');
    expect(first?.context).toBe(texts[locale](`logistics.section.${section as 'wifi'}`));
    expect(found.map((hit) => hit.href())).toContain('/meetings/mtg_then/note');
  });
});

test('decisions and action points are found, the coming ones first', () => {
  const find = searching('es');
  const hrefs = (query: string) => find(query, 'decisions').map((hit) => hit.href());
  expect(hrefs('mesa de puertos')).toEqual(['/decisions/dcs_next', '/decisions/dcs_then']);
  expect(hrefs('lista')).toEqual([
    '/meetings/mtg_next/outcomes/actions/acp_next',
    '/meetings/mtg_then/outcomes/actions/acp_then',
  ]);
  expect(hrefs('lista ecuador')).toHaveLength(2);
  expect(hrefs('tareas')).toHaveLength(4);
  expect(hrefs('2025')).toEqual(['/decisions/dcs_then']);
});

test('the way into a meeting at a distance is found by its words, in any language', () => {
  const words = ['unirse', 'entrar', 'entrar a la reunión', 'entrar na reunião', 'join', 'link', 'enlace'];
  for (const locale of LANGUAGES)
    for (const query of words) {
      const hrefs = searching(locale)(query, 'pages').map((hit) => hit.href());
      expect(hrefs, `${locale} ${query}`).toContain('/meetings/mtg_next/morning');
    }
});

test('what is called so stands before what begins so, and before what has the word in passing', () => {
  const jointDay = doc('privateNotes', 'nte_joint', null, { about: 'agi_1', text: 'Joint action days' });
  expect(searching('en', { more: [jointDay] }).order('join')[0]).toBe('pages');
  for (const [locale, query] of [
    ['en', 'decision'],
    ['es', 'decisión'],
    ['pt', 'decisão'],
  ] as const)
    expect(searching(locale).order(query)[0], query).toBe('decisions');
});

test('a meeting is found by how it stands, in any language', () => {
  const [meeting] = meetingDocs('off', '2026-08-10', '2026-08-11');
  const off = (state: string) => ({ ...meeting, body: { ...meeting?.body, state } }) as Doc;
  const found = (query: string, state: string) =>
    searching('es', { more: [off(state)] })(query, 'meetings').map((hit) => hit.href());
  for (const query of [
    'cancelada',
    'reunión cancelada',
    'cancelled',
    'reunião cancelada',
    'canceled meeting',
  ])
    expect(found(query, 'cancelled'), query).toEqual(['/meetings/mtg_off/agenda']);
  for (const query of ['aplazada', 'reunión postergada', 'reunião adiada', 'postponed'])
    expect(found(query, 'postponed'), query).toEqual(['/meetings/mtg_off/agenda']);
  expect(found('cancelada', 'postponed')).toEqual([]);
});

test('what is decided by silence is found among decisions', () => {
  const silence = doc('silences', 'sil_1', null, {
    ...{ item: null, text: { es: 'Se crea un grupo de trabajo sobre puertos' }, papers: [], asked: ['CL'] },
    ...{ until: Date.parse('2026-07-01T12:00:00Z'), timeZone: 'America/Asuncion', state: 'running' },
  });
  const find = searching('es', { more: [silence] });
  expect(find('grupo de trabajo', 'decisions').map((hit) => hit.href())).toEqual(['/silences/sil_1']);
  expect(find('decision puertos', 'decisions').map((hit) => hit.href())).toContain('/silences/sil_1');
  expect(searching('pt', { more: [silence] })('decisão', 'decisions').length).toBeGreaterThan(0);
});

test('whoever documents for a unit finds the area by everyday words, and begins a report there', () => {
  const find = searching('es', { actor: officer });
  for (const query of ['narco', 'extorsion', 'fusil', 'coima', 'celular robado'])
    expect(find(query, 'areas').map((hit) => hit.href())[0], query).toMatch(/^\/reports\/new\?crime=\d+$/);
});

test('whoever documents finds a crime by the name that the form has for it, and begins with it', () => {
  const find = searching('es', { actor: officer });
  const [first] = find('celular robado', 'areas');
  expect(first?.title).toBe(texts.es('reports.area.0401'));
  expect(first?.href()).toBe('/reports/new?crime=0401');
  const names = CRIME_AREAS.map((code) => texts.es(`reports.area.${code}`));
  for (const query of ['celular robado', 'narco', 'extorsion', 'coima'])
    for (const { title } of find(query, 'areas')) expect(names, query).toContain(title);
});

test('crime areas, and what is about them, are found by what people call them', () => {
  const find = searching('es');
  expect(find('falopa', 'areas').map(({ title }) => title)).toEqual(['Cocaína']);
  expect(find('car theft', 'areas')[0]?.title).toBe('Robo y tráfico de vehículos');
  expect(find('furto de celular', 'areas')[0]?.title).toBe('Robo y tráfico de vehículos');
  expect(find('falopa', 'work').map((hit) => hit.href())).toEqual(['/priorities/pri_1']);
  expect(find('celular robado', 'areas').map(({ title }) => title)).toEqual(['Robo y tráfico de vehículos']);
  expect(find('falopa puertos', 'work').map((hit) => hit.href())).toEqual(['/priorities/pri_1']);
  expect(find('falopa lavado', 'work')).toEqual([]);
  for (const query of ['guns', 'weapons', 'contrabando de armas'])
    expect(find(query, 'areas')[0]?.title, query).toBe('Armas de fuego y municiones');
  expect(find('cars', 'areas')[0]?.title).toBe('Robo y tráfico de vehículos');
  expect(find('de la', 'work')).toEqual([]);
});

test('areas are found in the order of the field for areas', () => {
  const find = searching('es');
  expect(find('narcotráfico', 'areas').map(({ title }) => title)).toEqual([
    'Cocaína',
    'Cannabis',
    'Drogas sintéticas y otras',
  ]);
  expect(find('droga', 'areas').map(({ title }) => title)).toEqual([
    'Drogas sintéticas y otras',
    'Cocaína',
    'Cannabis',
  ]);
  // Typed letter by letter, the same is found.
  for (const part of ['d', 'dr', 'dro', 'drog']) find(part, 'areas');
  expect(find('droga', 'areas')).toHaveLength(3);
});

test('gangs, of which no edition has an area, are found by whoever can report them', () => {
  for (const query of ['facção', 'organização criminosa', 'organized crime', 'pandillas'])
    expect(
      searching('es', { actor: officer })(query, 'areas').map((hit) => hit.href()),
      query,
    ).toContain('/reports/new?crime=09051');
});

test('pages are found by their names and by everyday words', () => {
  const find = searching('pt');
  expect(find('perdi o meu celular', 'pages').map((hit) => hit.href())).toEqual(['/more/devices']);
  expect(find('gafete', 'pages').map((hit) => hit.href())).toEqual(['/meetings/mtg_next/badge']);
  expect(find('pendências', 'pages').map((hit) => hit.href())).toContain('/decisions');
});

test('every everyday word is there in three languages, and belongs to a page or a section that exists', () => {
  const poor = Object.entries(EVERYDAY).flatMap(([topic, said]) =>
    LANGUAGES.filter((language) => said[language].split(' ').length < 2).map((each) => `${topic} ${each}`),
  );
  expect(poor).toEqual([]);
  const groups = [...MEETING_GROUPS, 'places', 'plan', 'committee', 'access', 'help'];
  const paths = new Set(
    featureBook
      .words()
      .flatMap(({ menu }) => menu.filter(({ group }) => groups.includes(group)).map(({ path }) => path)),
  );
  expect(Object.keys(EVERYDAY_PAGES).filter((path) => !paths.has(path))).toEqual([]);
});

test.each([
  ['in_person', 1],
  ['virtual', 0],
] as const)('a place is found of a meeting that is %s: %i', (format, many) => {
  const moved = docs.flatMap((each) =>
    each.id === 'mtg_next' ? [{ ...each, id: 'mtg_moved', body: { ...each.body, format } }] : [],
  );
  const hotel = {
    ...{ kind: 'hotel', name: { es: 'Posada Ñandú' }, city: null, address: null, accessibility: null },
  };
  const found = searching('es', { more: [...moved, doc('venues', 'ven_hotel', 'mtg_moved', hotel)] });
  expect(found('posada nandu', 'places')).toHaveLength(many);
});

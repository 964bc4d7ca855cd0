import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { paperAsText } from '#app/kit/paper/paper.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { articlesOn, daysOfChange, earlierTexts } from '#shared/rules/rules.rules.ts';
import { amendmentsTable } from './amendments-table.ts';
import { earlierInDraft } from './draft-history.ts';
import { parameterFacts } from './parameter-facts.ts';
import {
  ADDED,
  ALL_PARAMETERS,
  amendmentDoc,
  IN_FORCE,
  MINUTES,
  positionDoc,
  QUORUM_TEXT,
  setDoc,
  versionDoc,
} from './rules-pages.fixtures.ts';
import { setPaper } from './set-paper.ts';

const t = translator(() => flatten(es as Record<string, unknown>)) as unknown as Translate;
const words = { t, locale: 'es' as const };
const LATER = { es: 'El Comité decide con la presencia de dos tercios de sus miembros.' };
const versions = [
  versionDoc(1, { from: '2026-02-01' }),
  versionDoc(2, { from: '2026-08-01', amendment: 'amd_cl', text: LATER }),
  versionDoc(1, {
    article: MINUTES,
    number: '11',
    order: 110,
    title: { es: 'Actas' },
    from: '2026-02-01',
    text: { es: 'Hay actas.' },
  }),
];
function printed(day: string): string {
  return paperAsText(
    setPaper(
      {
        ...{ set: IN_FORCE.body, day, today: '2026-09-01', articles: articlesOn(versions, day) },
        earlier: earlierTexts(versions, day),
        version: daysOfChange(versions).filter((each) => each <= day).length,
        parameters: () => [],
        authorsOf: (amendment) => (amendment === 'amd_cl' ? 'Chile' : ''),
      },
      words,
    ),
  );
}

test('the paper has the text of its day, its version and marking, and what each article said before', () => {
  const now = printed('2026-08-01');
  expect(now).toContain('TLP:GREEN. Versión 2, texto vigente al 1 ago 2026');
  expect(now).toContain('Impreso el 1 sept 2026');
  expect(now).toContain(`7. Quórum\n\n${LATER.es}\n\nDesde el 1 ago 2026. Cambió por enmienda de Chile.`);
  const [text = '', history = ''] = now.split('Historial: lo que decía antes');
  expect(text).not.toContain(QUORUM_TEXT.es);
  expect(history).toContain(
    'Vigente desde el 1 feb 2026, hasta el 31 jul 2026. Cambió por enmienda de Chile.',
  );
  expect(history).toContain(QUORUM_TEXT.es);
});

test('on the day before, nothing of what was decided for later is on the paper', () => {
  const before = printed('2026-07-31');
  expect(before).toContain('Versión 1, texto vigente al 31 jul 2026');
  expect(before).toContain('Ningún artículo ha cambiado hasta ese día.');
  expect(before).not.toContain(LATER.es);
  expect(printed('2026-01-31')).toContain('En esa fecha no estaba vigente.');
});

test('a draft on paper says that it is one, and has no history', () => {
  const draft = setPaper(
    {
      ...{ set: setDoc().body, day: null, today: '2026-09-01', articles: [], earlier: [], version: 0 },
      parameters: ({ t: say }) =>
        parameterFacts(ALL_PARAMETERS, { t: say, articleWords: () => 'artículo 7' }),
      authorsOf: () => '',
    },
    words,
  );
  expect(paperAsText(draft)).toContain('Borrador preliminar, al 1 sept 2026');
  expect(paperAsText(draft)).not.toContain('Historial');
  // And what it says in numbers, all of it.
  expect(paperAsText(draft)).toContain('Plazos, quórum y mayorías');
  const facts = parameterFacts(ALL_PARAMETERS, { t, articleWords: () => null });
  const lines = facts.map(({ label, place }) => `${label}: ${place} (artículo 7)`);
  expect(lines.filter((line) => !paperAsText(draft).includes(line))).toEqual([]);
});

test('an amended draft on paper has what its articles said before, and whose amendments changed them', () => {
  const steps = [
    versionDoc(1, { amendment: 'amd_cl', text: { es: 'Uno.' }, on: '2026-07-01' }),
    versionDoc(2, { amendment: 'amd_ec', text: { es: 'Dos.' }, on: '2026-08-01' }),
    versionDoc(1, { article: MINUTES, amendment: 'amd_added', text: { es: 'Nuevo.' }, on: '2026-08-01' }),
  ];
  const before: Readonly<Record<string, Amendment>> = {
    amd_cl: amendmentDoc().body,
    amd_added: { ...amendmentDoc().body, kind: 'add', before: null },
  };
  const earlier = earlierInDraft(steps, (id) => before[id] ?? null);
  const draft = setPaper(
    {
      ...{ set: setDoc().body, day: null, today: '2026-09-01', articles: [], earlier, version: 0 },
      parameters: () => [],
      authorsOf: (amendment) => (amendment === 'amd_cl' ? 'Chile' : 'Ecuador'),
    },
    words,
  );
  const [, history = ''] = paperAsText(draft).split('Historial: lo que decía antes');
  expect(
    history
      .trim()
      .split(/\n{2,}/)
      .slice(0, 6),
  ).toEqual([
    ...['7. Quórum', 'En el borrador hasta el 1 ago 2026. Cambió por enmienda del Ecuador.', 'Uno.'],
    ...['7. Quórum', 'En el borrador hasta el 1 jul 2026. Cambió por enmienda de Chile.', QUORUM_TEXT.es],
  ]);
  // One that an amendment added said nothing before.
  expect(history).not.toContain('Nuevo.');
});

test('the table of amendments has a line for each, and a column for each delegation, with its words', () => {
  const [added] = ADDED;
  if (added === undefined) throw new Error('none');
  const { columns, rows } = amendmentsTable({
    lines: [
      {
        amendment: amendmentDoc(),
        place: '7. Quórum',
        positions: [
          positionDoc('UY', { stance: 'reserve', words: { es: 'En consulta.' } }),
          positionDoc('AR', { isAuthor: true }),
        ],
      },
      { amendment: added, place: 'Después de 7. Quórum', positions: [] },
    ],
    delegations: ['AR', 'UY'],
    name: (code) => code,
    language: 'es',
    t,
  });
  expect(columns.slice(-2)).toEqual(['AR', 'UY']);
  expect(rows.map((row) => row.slice(-2))).toEqual([
    ['Apoya', 'Reserva: En consulta.'],
    ['', ''],
  ]);
  expect(rows[0]?.slice(0, 4)).toEqual(['7. Quórum', 'Nueva redacción', 'Admisible', 'CL, AR']);
  expect(rows[1]?.slice(0, 2)).toEqual(['Después de 7. Quórum', 'Artículo nuevo']);
});

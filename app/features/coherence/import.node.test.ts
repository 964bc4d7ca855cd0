import { describe, expect, test } from 'vitest';
import type { OutsideItem } from '#shared/coherence/coherence.schemas.ts';
import { comparableWords } from '#shared/coherence/comparable.rules.ts';
import { outsideId } from '#shared/coherence/recognise.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { guessMapping, withColumn } from './import-fields.ts';
import { goneFrom } from './import-gone.ts';
import { fittingMapping, type ImportRow, type ImportWords, planImport, readRow } from './import-rows.ts';

const mapOf = <V>(entries: Record<string, V>) =>
  new Map(Object.entries(entries).map(([word, value]) => [comparableWords(word) ?? '', value]));
const WORDS: ImportWords = {
  agencies: mapOf({ Europol: 'europol', Chile: 'CL' }),
  kinds: mapOf({ Operación: 'operation', Formación: 'training', course: 'training' }),
  areas: mapOf({ Cocaína: 'cocaine', 'Tráfico ilícito de migrantes': 'migrant_smuggling' }),
  states: mapOf({
    ...{ Ecuador: 'EC', Perú: 'PE', 'República Dominicana': 'DO', Brasil: 'BR' },
    'Trinidad y Tobago': 'TT',
  }),
  audience: mapOf({ Policía: 'police', Aduanas: 'customs' }),
  priorities: mapOf({ Drogas: 'pri_drugs' }),
};
const DEFAULTS = { agency: '', kind: '', language: 'es', order: 'day' } as const;
const HEAD = [
  'Título',
  'Agencia',
  'Tipo',
  'Inicio',
  'Fin',
  'País',
  'Lugar',
  'Temas',
  'Países',
  'Destinatarios',
  'Núm.',
];
const ROW = [
  'Puertos',
  'EUROPOL',
  'operación',
  '7/6/2027',
  '11/6/2027',
  'Ecuador',
  'Guayaquil',
  'Cocaína',
  'Ecuador y Perú',
  'Policía; Aduanas',
  '',
];
const read = (cells: readonly string[], defaults = {}) =>
  readRow({
    row: 2,
    cells,
    mapping: guessMapping(HEAD),
    defaults: { ...DEFAULTS, ...defaults },
    words: WORDS,
  });
const changed = (at: number, value: string) => ROW.map((cell, each) => (each === at ? value : cell));

describe('columns', () => {
  test('are recognised by their titles in three languages, each field once', () => {
    expect(guessMapping(['UID', 'Summary', 'DTSTART', 'Data de fim', 'Nota', 'Nombre', 'Lugar:'])).toEqual([
      ...['key', 'title', 'from', 'until', null, null, 'place'],
    ]);
    expect(guessMapping(['Wer'], new Map([['wer', 'leader']]))).toEqual(['leader']);
  });
  test('are recognised as mail programs call them, but not their priorities', () => {
    const es = ['Asunto', 'Fecha de comienzo', 'Fecha de finalización', 'Prioridad', 'Ubicación'];
    const pt = ['Assunto', 'Data de Início', 'Data de Término', 'Prioridade', 'Local'];
    const mapped = ['title', 'from', 'until', 'priority', 'place'];
    expect([guessMapping(es), guessMapping(pt)]).toEqual([mapped, mapped]);
    const rows = (value: string) => [{ cells: ['Curso', '7/6/2027', '', value, ''] }];
    expect(fittingMapping(guessMapping(es), rows('Normal'), WORDS)).toEqual(mapped.with(3, null as never));
    expect(fittingMapping(guessMapping(es), rows('Drogas'), WORDS)).toEqual(mapped);
  });
  test('are changed by whoever reads the file, and none holds what another does', () => {
    expect(withColumn(['title', null, 'place'], 1, 'title')).toEqual([null, 'title', 'place']);
    expect(withColumn(['title', null], 0, null)).toEqual([null, null]);
  });
});

describe('a row', () => {
  test('is read with its days, lists and words', () => {
    expect(read(ROW)).toMatchObject({
      ...{ key: null, problems: [] },
      fields: {
        ...{
          agency: 'europol',
          kind: 'operation',
          title: { es: 'Puertos' },
          from: '2027-06-07',
          until: '2027-06-11',
        },
        ...{
          areas: ['cocaine'],
          state: 'EC',
          place: 'Guayaquil',
          states: ['EC', 'PE'],
          audience: ['police', 'customs'],
        },
        ...{ priority: null, target: null, leader: null },
      },
    });
  });
  test.each([
    ['Brasil, Trinidad y Tobago', ['BR', 'TT']],
    ['Ecuador y Trinidad y Tobago', ['EC', 'TT']],
    ['Trinidad y Tobago y Ecuador e Perú', ['TT', 'EC', 'PE']],
    ['Trinidad y Tobago; Ecuador and Perú', ['TT', 'EC', 'PE']],
  ])('parts %s where no name ends', (cell, states) => {
    expect(read(changed(8, cell))).toMatchObject({ fields: { states }, problems: [] });
  });
  test('takes from the file what it does not say itself', () => {
    const bare = changed(1, '');
    expect(read(bare).problems).toEqual([{ field: 'agency', code: 'missing', value: '' }]);
    expect(read(bare).fields).toBeNull();
    expect(read(bare, { agency: 'frontex' }).fields?.agency).toBe('frontex');
    expect(read(changed(2, ''), { kind: 'training', language: 'pt' }).fields).toMatchObject({
      ...{ kind: 'training', title: { pt: 'Puertos' } },
    });
  });
  test('has its days in the order of its file, and none that could be two', () => {
    const cells = changed(3, '6/7/2027').with(4, '6/9/2027');
    expect(read(cells, { order: 'month' }).fields).toMatchObject({ from: '2027-06-07', until: '2027-06-09' });
    const asked = read(cells, { order: null });
    expect(asked.fields).toMatchObject({ from: null, until: null });
    expect(asked.problems).toEqual([
      { field: 'from', code: 'which_day', value: '6/7/2027' },
      { field: 'until', code: 'which_day', value: '6/9/2027' },
    ]);
  });
  test.each([
    ['a title', 0, '', 'title', 'missing', false],
    ['an agency', 1, 'Nadie', 'agency', 'unknown', false],
    ['a kind', 2, 'fiesta', 'kind', 'unknown', false],
    ['a day', 3, '31/2/2027', 'from', 'bad_day', true],
    ['an end', 4, '1/6/2027', 'until', 'ends_before', false],
    ['a state', 8, 'Ecuador, Atlántida', 'states', 'unknown', true],
    ['a place', 6, 'x'.repeat(201), 'place', 'too_long', false],
  ])('with %s that is wrong says so', (_name, at, value, field, code, isTaken) => {
    const found = read(changed(at, value));
    expect(found.problems.map((problem) => [problem.field, problem.code])).toEqual([[field, code]]);
    expect(found.fields !== null).toBe(isTaken);
  });
});

describe('a file that is imported again', () => {
  const stored = (id: string, change: Partial<OutsideItem> = {}): Doc<OutsideItem> => ({
    ...{ collection: 'outsideItems', id, parent: null, audience: 'plans/coherence', rev: 1 },
    body: {
      ...(read(ROW).fields as NonNullable<ImportRow['fields']>),
      origin: { kind: 'csv', source: 'x.csv', day: '2027-01-01', key: null },
      ...{ entered: { by: 'per_1', at: 0, takenAt: 0 }, withdrawn: null },
      ...change,
    },
  });
  const plan = (
    rows: readonly ImportRow[],
    known: readonly Doc<OutsideItem>[],
    mapping = guessMapping(HEAD),
  ) => planImport({ rows, known, mapping, source: 'x.csv', mayEnter: (agency) => agency !== 'CL' });
  const idOf = outsideId({
    ...{ ...(read(ROW).fields as NonNullable<ImportRow['fields']>), key: null, source: 'x.csv' },
  });

  test('shows what is new, what changes and in what, and what is there already', () => {
    const rows = [
      read(ROW),
      read(changed(6, 'Manta')),
      read(changed(0, 'Otra')),
      read(changed(0, '')),
      read(changed(1, 'Chile')),
    ];
    expect(plan(rows, []).map(({ state }) => state)).toEqual(['new', 'again', 'new', 'bad', 'not_yours']);
    const [same] = plan(rows, [stored(idOf)]);
    expect(same).toMatchObject({ state: 'same', known: { id: idOf }, changed: [] });
    const [moved] = plan(rows, [stored(idOf, { place: 'Quito' })]);
    expect(moved).toMatchObject({ state: 'changed', changed: ['place'] });
    const [gone] = plan(rows, [stored(idOf, { withdrawn: { by: 'per_1', at: 0, takenAt: 0 } })]);
    expect(gone?.state).toBe('withdrawn');
  });
  test('says what was in it before and is gone, and of nothing else', () => {
    const of = (source: string, key: string | null = null, kind: 'csv' | 'entered' = 'csv') => ({
      origin: { kind, source, day: '2027-01-01', key },
    });
    const gone = (rows: readonly ImportRow[], known: readonly Doc<OutsideItem>[], source = 'x.csv') =>
      goneFrom({ rows, known, source, mayEnter: (agency) => agency !== 'CL', window: null }).map(
        ({ id }) => id,
      );
    const there = stored(idOf, of('x.csv'));
    const other = { title: { es: 'Otra cosa' } };
    const missing = stored('oit_missing', { ...of('x.csv'), ...other });
    expect(gone([read(ROW)], [there, missing])).toEqual(['oit_missing']);
    // Under a new name it is the same source, since something in it came from there.
    expect(gone([read(ROW)], [there, missing], 'version 2.csv')).toEqual(['oit_missing']);
    expect(gone([read(changed(0, 'Nueva'))], [missing], 'X.CSV ')).toEqual(['oit_missing']);
    expect(gone([read(changed(0, 'Nueva'))], [missing], 'y.csv')).toEqual([]);
    const signed = { by: 'per_1', at: 0, takenAt: 0 };
    const kept = [
      stored('oit_entered', { ...of('x.csv', null, 'entered'), ...other }),
      stored('oit_elsewhere', { ...of('z.csv'), ...other }),
      stored('oit_withdrawn', { ...of('x.csv'), ...other, withdrawn: signed }),
      stored('oit_not_yours', { ...of('x.csv'), ...other, agency: 'CL' }),
    ];
    expect(gone([read(ROW)], [there, ...kept])).toEqual([]);
    // Of what repeats, other times than those of these days are not read.
    const window = { from: '2027-01-01', until: '2028-12-31' };
    const past = stored('oit_past', { ...of('x.csv'), ...other, from: '2026-12-24', until: '2026-12-31' });
    const near = { known: [there, missing, past], source: 'x.csv', mayEnter: () => true, window };
    expect(goneFrom({ rows: [read(ROW)], ...near }).map(({ id }) => id)).toEqual(['oit_missing']);
    // A row that cannot be read may be it.
    expect(gone([read(ROW), read(['Otra cosa', 'Nadie'])], [there, missing])).toEqual([]);
  });
  test('keeps what is known where a cell cannot be read, and says so', () => {
    const cells = changed(4, '11/13/2027').with(5, 'Ecuadorr').with(8, 'Ecuador, Atlántida');
    const [row] = plan([read(cells)], [stored(idOf)]);
    expect(row).toMatchObject({
      state: 'same',
      fields: { until: '2027-06-11', state: 'EC', states: ['EC', 'PE'] },
    });
    expect(row?.problems.map(({ field, code }) => [field, code])).toEqual([
      ...[
        ['until', 'bad_day'],
        ['state', 'unknown'],
        ['states', 'unknown'],
      ],
    ]);
  });
  test('takes nothing new whose day is not read, since it would come again with its day', () => {
    const lost = [read(changed(3, '7 de brumario')), read(changed(4, '6/7/2027'), { order: null })];
    expect(plan(lost, []).map(({ state }) => state)).toEqual(['bad', 'bad']);
    // And it may be what is known.
    const known = stored(idOf, { origin: { kind: 'csv', source: 'x.csv', day: '2027-01-01', key: null } });
    const near = { known: [known], source: 'x.csv', mayEnter: () => true, window: null };
    expect(goneFrom({ rows: lost.slice(0, 1), ...near })).toEqual([]);
    expect(goneFrom({ rows: [read(changed(0, 'Otra'))], ...near })).toEqual([known]);
  });
  test('takes no last day that would be before the first one that is known', () => {
    const keyed = { origin: { kind: 'csv', source: 'x.csv', day: '2027-01-01', key: 'OA 1' } } as const;
    const known = stored('oit_keyed', { ...keyed, from: '2027-06-09', until: '2027-06-11' });
    const cells = changed(3, '32/6/2027').with(4, '8/6/2027').with(10, 'OA 1');
    const mapping = guessMapping([...HEAD.slice(0, 10), 'Código']);
    const told = readRow({ row: 2, cells, mapping, defaults: DEFAULTS, words: WORDS });
    const [row] = plan([told], [known], mapping);
    expect(row).toMatchObject({ state: 'same', fields: { from: '2027-06-09', until: '2027-06-11' } });
    expect(row?.problems.map(({ field, code }) => [field, code])).toEqual([
      ['from', 'bad_day'],
      ['until', 'ends_before'],
    ]);
  });
  test('leaves what no column holds, and languages that the file does not have', () => {
    const known = stored(idOf, { leader: 'Jefatura', title: { es: 'Puertos', en: 'Ports' } });
    const [row] = plan([read(ROW)], [known]);
    expect(row).toMatchObject({
      state: 'same',
      fields: { leader: 'Jefatura', title: { es: 'Puertos', en: 'Ports' } },
    });
  });
});

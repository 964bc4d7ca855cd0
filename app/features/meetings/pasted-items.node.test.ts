import { describe, expect, test } from 'vitest';
import { AGENDA_KINDS } from '#shared/meetings/meetings.schemas.ts';
import { ITEM_COLUMNS, type ItemWords, MOST_ITEMS, readPasted, stillToAdd } from './pasted-items.ts';

const words: ItemWords = {
  columns: {
    ...(Object.fromEntries(ITEM_COLUMNS.map((each) => [each, []])) as unknown as ItemWords['columns']),
    number: ['Número', 'Number'],
    title: ['Título', 'Title'],
    start: ['Comienza', 'Starts'],
    minutes: ['Minutos', 'Minutes'],
    kind: ['Clase', 'Kind'],
    pt: ['Título (portugués)'],
  },
  kinds: {
    ...(Object.fromEntries(AGENDA_KINDS.map((each) => [each, []])) as unknown as ItemWords['kinds']),
    break: ['Pausa'],
  },
};
const meeting = { startsOn: '2026-10-14', endsOn: '2026-10-15', timeZone: 'America/Panama' };
function read(...rows: string[]) {
  const found = readPasted({
    text: rows.join('\n'),
    ...{ words, meeting, startsAt: '2026-10-14T09:00', language: 'es' },
  });
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('rows of a spreadsheet as items', () => {
  test('with titles, in any order and language, with a title in another language and a kind', () => {
    expect(
      read(
        'MINUTES\tTitle\tNúmero\tComienza\tTítulo (portugués)\tClase',
        '45\tApertura\t1\t9:30\tAbertura\t',
        '15 min\tCafé\t\t\t\tpausa',
        '1:30\tDebate\t2\t15/10/2026 9h05\t\t',
      ),
    ).toMatchObject([
      {
        row: 2,
        number: '1',
        title: { es: 'Apertura', pt: 'Abertura' },
        startsAt: '2026-10-14T09:30',
        durationMinutes: 45,
        kind: 'session',
        problems: [],
      },
      { row: 3, number: null, startsAt: '2026-10-14T10:15', durationMinutes: 15, kind: 'break' },
      { row: 4, startsAt: '2026-10-15T09:05', durationMinutes: 90, problems: [] },
    ]);
  });

  test.each([
    [
      ['Apertura', 'Clausura'],
      ['Apertura', null, '2026-10-14T09:00', 30],
    ],
    [['1\tApertura'], ['Apertura', '1', '2026-10-14T09:00', 30]],
    [['1\tApertura\t20'], ['Apertura', '1', '2026-10-14T09:00', 20]],
    [['1\tApertura\t10:00'], ['Apertura', '1', '2026-10-14T10:00', 30]],
    [['1\tApertura\t10:00\t20'], ['Apertura', '1', '2026-10-14T10:00', 20]],
  ])('without titles the places say it: %j', (rows, [title, number, startsAt, minutes]) => {
    expect(read(...(rows as string[]))[0]).toMatchObject({
      ...{ row: 1, title: { es: title }, number, startsAt, durationMinutes: minutes, problems: [] },
    });
  });

  test('say what is wrong, each in its row', () => {
    const head = 'Número\tTítulo\tComienza\tMinutos\tClase';
    const problems = read(
      head,
      '1\t\t9:00\t10\t',
      '2\tA\tmañana\t10\t',
      '3\tB\t25:00\t10\t',
      '4\tC\t16/10/2026 9:00\t10\t',
      '5\tD\t9:00\tmucho\t',
      '6\tE\t9:00\t0\tx',
      '1234567890123\tF\t9:00\t10\t',
      '7\tG\t9:00\t24:01\t',
      '8\tH\t9:00\t0:00\t',
      `9\t${'I'.repeat(4001)}\t9:00\t24:00\t`,
    ).map((item) => item.problems);
    expect(problems).toEqual([
      ['no_title'],
      ['bad_start'],
      ['bad_start'],
      ['outside'],
      ['bad_minutes'],
      ['bad_minutes', 'bad_kind'],
      ['long_number'],
      ['bad_minutes'],
      ['bad_minutes'],
      ['long_title'],
    ]);
  });

  test('are none without a title, and too many at once are not read', () => {
    expect(read('', '')).toEqual([]);
    const rows = Array.from({ length: MOST_ITEMS + 1 }, (_, index) => `T ${index}`).join('\n');
    const input = { words, meeting, startsAt: '2026-10-14T09:00', language: 'es' } as const;
    expect(readPasted({ text: rows, ...input })).toBe('too_many_rows');
  });
});

describe('rows that are pasted again', () => {
  const item = (title: string, number: string | null = null) => ({
    ...{ title: { es: title }, number, kind: 'session' as const },
    ...{ startsAt: '2026-10-14T09:00', durationMinutes: 30 },
  });
  const made = ['Apertura', 'Debate', 'Balance', 'Clausura'].map((title, at) => {
    const body = item(title);
    return { id: at === 0 ? 'agi_1' : `agi_1-${at}`, body, sent: body };
  });
  const left = (...titles: string[]) =>
    stillToAdd({ id: 'agi_1', rows: titles.map((title) => item(title)), made }).map(
      ({ id, item: { title }, before }) => [id, title.es, before?.title.es ?? null],
    );

  test('one that was put in takes no other’s item, and one after it that was worded anew keeps its own', () => {
    expect(left('Registro', 'Apertura', 'Debate', 'Balance', 'Clausura y firma')).toEqual([
      ['agi_1-4', 'Registro', null],
      ['agi_1-3', 'Clausura y firma', 'Clausura'],
    ]);
    expect(left('Apertura', 'Debate', 'Pausa', 'Balance anual', 'Clausura')).toEqual([
      ['agi_1-4', 'Pausa', null],
      ['agi_1-2', 'Balance anual', 'Balance'],
    ]);
  });

  test('those that were worded anew keep their items, also after one that was taken out', () => {
    expect(left('Apertura', 'Balance anual', 'Clausura')).toEqual([['agi_1-2', 'Balance anual', 'Balance']]);
    expect(left('Acto de apertura', 'Debate', 'Balance', 'Clausura')).toEqual([
      ['agi_1', 'Acto de apertura', 'Apertura'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { IssuedParagraph } from '#shared/assessment/assessment.schemas.ts';
import { compareAreas, compareText } from './compare.rules.ts';
import { paragraphOf } from './compared.fixtures.ts';
import type { OpenArea } from './publication.schemas.ts';

function area(name: OpenArea['area'], median: number | null, change: Partial<OpenArea> = {}): OpenArea {
  const score = median === null ? null : { median, min: median, max: median, values: [median] };
  return {
    ...{ area: name, contributing: 5, high: 2, classes: { high: 5 }, class: 'high', score },
    ...{ dimensions: null, rank: 1, rankLow: 1, rankHigh: 1 },
    ...change,
  };
}
const text = (of: string, detail: IssuedParagraph['detail'], es = 'Texto.') =>
  paragraphOf('edn_one', { of, section: 'judgements', number: 1, detail, es });
const adjusted = (points: number) => text('pgf_adjusted', { kind: 'adjustment', area: 'cocaine', points });
const side = (areas: OpenArea[], paragraphs: IssuedParagraph[] = [], method = 'ideal-1') => ({
  ...{ method, text: paragraphs },
  figures: { areas, held: [], alpha: { T: null, V: null, I: null } },
});

describe('the areas of two editions', () => {
  test('are new, changed, unchanged or retired', () => {
    const changes = compareAreas({
      before: side([area('cocaine', 6), area('extortion', 5), area('fraud', 4)]),
      now: side([area('cocaine', 7), area('extortion', 5), area('homicide', 8)]),
    });
    expect(changes.map(({ area: name, change }) => [name, change])).toEqual([
      ['cocaine', 'changed'],
      ['extortion', 'unchanged'],
      ['homicide', 'new'],
      ['fraud', 'retired'],
    ]);
  });

  test('the whole of a change is its inputs, its method and its adjustment', () => {
    const [first] = compareAreas({
      before: side([area('cocaine', 6.2)], [adjusted(0.5)]),
      now: side([area('cocaine', 7.1)], [adjusted(-0.3)]),
    });
    expect(first?.reasons).toEqual({ whole: 0.1, inputs: 0.9, method: 0, adjustment: -0.8 });
    expect([first?.before?.score, first?.now?.score]).toEqual([6.7, 6.8]);
  });

  test('what the scale cuts off, an adjustment did not move', () => {
    const [first] = compareAreas({
      before: side([area('cocaine', 9.5)]),
      now: side([area('cocaine', 9.5)], [adjusted(3)]),
    });
    expect(first?.reasons).toEqual({ whole: 0.5, inputs: 0, method: 0, adjustment: 0.5 });
    expect(first?.now?.class).toBe('very_high');
  });

  test('by another method nobody can say what each did', () => {
    const [first] = compareAreas({
      before: side([area('cocaine', 6)], [], 'ideal-0'),
      now: side([area('cocaine', 7)]),
    });
    expect(first).toMatchObject({ change: 'changed', reasons: null });
  });

  test('of classes alone, the class says whether it changed', () => {
    const before = side([area('cocaine', null), area('fraud', null)]);
    const now = side([area('cocaine', null, { class: 'medium' }), area('fraud', null)]);
    expect(compareAreas({ before, now }).map(({ change, reasons }) => [change, reasons])).toEqual([
      ['changed', null],
      ['unchanged', null],
    ]);
  });
});

test('judgements are followed by what each goes on from', () => {
  const judged = (of: string, follows: string | null, es = 'Crece.') =>
    text(of, { kind: 'judgement', likelihood: 'likely', confidence: 'moderate', changes: null, follows }, es);
  const changes = compareText('judgement', {
    before: [
      judged('pgf_a', null),
      judged('pgf_b', null),
      judged('pgf_c', null),
      text('pgf_t', { kind: 'text' }),
    ],
    now: [
      judged('pgf_d', 'pgf_a'),
      judged('pgf_e', 'pgf_b', 'Baja.'),
      judged('pgf_f', null),
      judged('pgf_g', 'pgf_t'),
    ],
  });
  expect(changes.map(({ change, before, now }) => [change, before?.of, now?.of])).toEqual([
    ['unchanged', 'pgf_a', 'pgf_d'],
    ['changed', 'pgf_b', 'pgf_e'],
    ['new', undefined, 'pgf_f'],
    ['new', undefined, 'pgf_g'],
    ['retired', 'pgf_c', undefined],
  ]);
});

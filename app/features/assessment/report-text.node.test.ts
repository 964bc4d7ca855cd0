import { describe, expect, test } from 'vitest';
import { WRITTEN } from './report-pages.fixtures.ts';
import { foundParagraphs, snippetOf } from './report-search.ts';
import {
  adjusted,
  asWritten,
  isPoints,
  orderMoved,
  pointsIn,
  startOf,
  untranslatedIn,
} from './report-text.ts';

const ALL = WRITTEN.map(asWritten);
const ids = (found: readonly { of: string }[]) => found.map(({ of }) => of);

describe('a search of the report', () => {
  test('finds every word in whatever language, and a paragraph by its number', () => {
    expect(ids(foundParagraphs(ALL, 'contêineres MÉDIOS'))).toEqual(['pgf_ports']);
    expect(ids(foundParagraphs(ALL, 'conteineres medios'))).toEqual(['pgf_ports']);
    expect(ids(foundParagraphs(ALL, '2.2'))).toEqual(['pgf_prisons']);
    expect(ids(foundParagraphs(ALL, 'conteineres ivory'))).toEqual([]);
    expect(foundParagraphs(ALL, '  ')).toEqual([]);
  });

  test('shows the place where it was found, in the reader’s language if it is there', () => {
    const [ports] = ALL.filter(({ of }) => of === 'pgf_ports');
    if (ports === undefined) throw new Error('no paragraph');
    expect(snippetOf(ports, 'contenedores', 'pt').language).toBe('es');
    expect(snippetOf(ports, 'puertos', 'es').language).toBe('es');
    const long = { ...ports, es: `${'antes '.repeat(60)}puertos${' después'.repeat(60)}` };
    const { text } = snippetOf(long, 'puertos', 'es');
    expect(text).toMatch(/^…antes .*puertos.*…$/);
    expect(text.length).toBeLessThan(170);
  });
});

describe('the order of paragraphs', () => {
  const placed = (...orders: readonly number[]) => orders.map((order, at) => ({ of: String(at), order }));
  test('changes for the one that is moved alone, and it comes between its new neighbours', () => {
    const all = placed(10, 20, 30);
    expect(orderMoved(all, '2', -1)).toBe(15);
    expect(orderMoved(all, '0', 1)).toBe(25);
    expect(orderMoved(all, '1', -1)).toBe(0);
    expect(orderMoved(all, '1', 1)).toBe(40);
    expect(orderMoved(all, '0', -1)).toBeNull();
    expect(orderMoved(all, '2', 1)).toBeNull();
  });

  test('tells two apart that came to one place offline', () => {
    const all = placed(10, 20, 20, 30);
    expect(orderMoved(all, '2', -1)).toBe(15);
    expect(orderMoved(all, '1', 1)).toBe(25);
    expect(orderMoved(all, '3', -1)).toBe(15);
  });
});

test('an adjusted score stays on the scale', () => {
  expect(adjusted(9.8, 0.5)).toBe(10);
  expect(adjusted(0.2, -3)).toBe(0);
  expect(adjusted(6.3, -0.2)).toBe(6.1);
});

test('points are written with a comma or a point, and with any minus', () => {
  expect(pointsIn('0,5')).toBe(0.5);
  expect(pointsIn('−1.5')).toBe(-1.5);
  expect(isPoints(0.5)).toBe(true);
  for (const wrong of [0, 3.1, 0.25, Number.NaN]) expect(isPoints(wrong)).toBe(false);
});

test('what is not translated is counted by language', () => {
  expect(untranslatedIn(ALL)).toEqual({ es: 0, pt: 4, en: 6 });
});

test('a long text is cut between two words', () => {
  expect(startOf('Tres  puertos\nconcentran', 90)).toBe('Tres puertos concentran');
  expect(startOf('Tres puertos concentran las incautaciones', 26)).toBe('Tres puertos concentran…');
  expect(startOf('Tres puertos concentran. Las incautaciones', 26)).toBe('Tres puertos concentran…');
});

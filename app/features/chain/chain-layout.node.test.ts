import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainKey } from '#app/i18n/i18n.tsx';
import { byKind, LEAST_WIDTH, layoutChain, MARK, MORE, MOST, type PlacedRow, WORDS } from './chain-layout.ts';

const KINDS = ['ideal.things.requirement', 'kit.save', 'kit.problem', 'kit.missing'] as const;
interface Given {
  readonly id: string;
  readonly kind: PlainKey;
  readonly name: string;
  readonly distance: number;
  readonly through: readonly string[];
}
const step = (id: string, kind: PlainKey, through: readonly string[] = ['of'], distance = 1): Given => ({
  ...{ id, kind, name: `Nombre de ${id}`, distance, through },
});
const OF = { id: 'of', kind: 'kit.go_back' as const, name: 'Una prioridad' };

/** Chains of any shape: each thing was reached through the thing itself, or others that came before it. */
const steps = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      via: fc.array(fc.nat(40), { maxLength: 3 }),
      long: fc.nat(300),
    }),
    { maxLength: 80, size: 'max' },
  )
  .map((given) =>
    given.map(({ kind, via, long }, index): Given => {
      const before = via.filter((at) => at < index).map((at) => `n${at}`);
      const through = before.length === 0 ? ['of'] : before;
      return {
        ...step(`n${index}`, kind, through, before.length + 1),
        name: 'palabra '.repeat(long / 8 + 1),
      };
    }),
  );
const widths = fc.integer({ min: LEAST_WIDTH, max: 900 });

const marksOf = (row: PlacedRow) => [
  ...row.marks.map(({ x }) => [x, x + MARK] as const),
  ...(row.more === null ? [] : [[row.more.x, row.more.x + MORE] as const]),
];

describe('the drawing of a chain', () => {
  test('has a row for each kind of each side, the farthest above and below, and the thing itself between', () => {
    const { rows } = layoutChain({
      of: OF,
      up: [step('a', 'kit.save'), step('b', 'kit.problem', ['a'], 2)],
      down: [step('c', 'kit.missing'), step('d', 'kit.save', ['c'], 2), step('e', 'kit.missing', ['c'], 2)],
      width: 328,
    });
    expect(rows.map(({ way, kind, count }) => [way, kind, count])).toEqual([
      ['up', 'kit.problem', 1],
      ['up', 'kit.save', 1],
      ['of', 'kit.go_back', 1],
      ['down', 'kit.missing', 2],
      ['down', 'kit.save', 1],
    ]);
  });

  test('rows stand below one another, and no mark stands on another, on words or outside', () => {
    fc.assert(
      fc.property(steps, steps, widths, (up, down, width) => {
        const { rows, height } = layoutChain({ of: OF, up, down, width });
        for (const [index, row] of rows.entries()) {
          expect(row.y).toBeGreaterThanOrEqual(row.top);
          expect(row.y + MARK).toBeLessThanOrEqual(row.top + row.height);
          const next = rows[index + 1];
          expect(row.top + row.height).toBeLessThanOrEqual(next === undefined ? height : next.top - 1);
          const spans = marksOf(row);
          for (const [at, [left, right]] of spans.entries()) {
            expect(left).toBeGreaterThan(at === 0 ? WORDS : (spans[at - 1]?.[1] ?? 0));
            expect(right).toBeLessThanOrEqual(width);
          }
        }
      }),
    );
  });

  test('each row is of one kind, draws a bounded number, and counts the others', () => {
    fc.assert(
      fc.property(steps, steps, widths, (up, down, width) => {
        const { rows } = layoutChain({ of: OF, up, down, width });
        for (const way of ['up', 'down'] as const) {
          const given = way === 'up' ? up : down;
          const own = rows.filter((row) => row.way === way);
          expect(new Set(own.map(({ kind }) => kind)).size).toBe(own.length);
          for (const { kind, count, marks, more } of own) {
            expect(count).toBe(given.filter((each) => each.kind === kind).length);
            expect(marks.length).toBeLessThanOrEqual(MOST);
            expect(marks.length + (more?.n ?? 0)).toBe(count);
            expect(marks.map(({ number }) => number)).toEqual(marks.map((_, index) => index + 1));
          }
        }
      }),
    );
  });

  test('every thing has a line to what it was reached through, and no line leads elsewhere', () => {
    const up = [step('a', 'kit.save'), step('b', 'kit.problem', ['a', 'unseen'], 2)];
    const down = [step('c', 'kit.missing'), step('d', 'kit.missing', ['of', 'c'])];
    const { lines, rows } = layoutChain({ of: OF, up, down, width: 328 });
    // b-a, a-of, of-c, c-d; the way from d to what it is of goes through c.
    expect(lines).toHaveLength(4);
    expect(rows).toHaveLength(4);
    expect(lines.every(({ d }) => d.startsWith('M'))).toBe(true);
    expect(
      layoutChain({ of: OF, up: [step('a', 'kit.save', ['unseen'])], down: [], width: 328 }).lines,
    ).toEqual([]);
  });

  test('things that lead to one another in a circle keep their lines', () => {
    const down = [step('c', 'kit.missing', ['of', 'd']), step('d', 'kit.save', ['of', 'c'], 1)];
    const { lines } = layoutChain({
      of: OF,
      up: [],
      down: [...down, step('e', 'kit.problem', ['c', 'd'])],
      width: 328,
    });
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });

  test('everything that is drawn can be reached by lines', () => {
    fc.assert(
      fc.property(steps, (down) => {
        const { lines, rows } = layoutChain({ of: OF, up: [], down, width: 900 });
        const ends = lines.flatMap(({ key }) => key.split(' '));
        for (const [at, row] of rows.entries())
          for (const { x } of down.length === 0 ? [] : row.marks)
            expect(ends).toContain(`${at}:${x + MARK / 2}`);
      }),
    );
  });

  test('what is not drawn ends its lines in the mark that counts it', () => {
    const many = Array.from({ length: 40 }, (_, index) => step(`m${index}`, 'kit.save'));
    const { lines, rows } = layoutChain({
      of: OF,
      up: [],
      down: [...many, step('z', 'kit.problem', ['m39'], 2)],
      width: 328,
    });
    const row = rows[1];
    expect(row?.more?.n).toBe(40 - (row?.marks.length ?? 0));
    // One to each mark and to the counting one, and one on to the last.
    expect(lines).toHaveLength((row?.marks.length ?? 0) + 2);
    expect(lines.some(({ d }) => d.startsWith(`M${(row?.more?.x ?? 0) + MARK / 2} `))).toBe(true);
  });

  test('a line that passes a row runs between its marks', () => {
    const down = [
      ...['a', 'b', 'c'].map((id) => step(id, 'kit.save')),
      step('x', 'kit.problem', ['a'], 2),
      step('y', 'kit.missing', ['of'], 3),
    ];
    const { lines, rows } = layoutChain({ of: OF, up: [], down, width: 328 });
    const passing = lines.find(({ d }) => (d.match(/V/g) ?? []).length === 3);
    const x = Number(/L([\d.]+) [\d.]+V/.exec(passing?.d ?? '')?.[1]);
    for (const row of rows.slice(1, 3))
      for (const [left, right] of marksOf(row)) expect(x > left && x < right).toBe(false);
    expect(x).toBeGreaterThanOrEqual(WORDS);
  });

  test('where there is one of a kind, its name stands beside it, and a long sentence ends early', () => {
    const long = { ...step('a', 'kit.save'), name: 'palabra '.repeat(60).trim() };
    const { rows } = layoutChain({ of: OF, up: [long], down: [], width: 328 });
    expect(rows[1]?.name?.text).toBe('Una prioridad');
    expect(rows[0]?.name?.text.endsWith('palabra…')).toBe(true);
    expect(rows[0]?.height).toBeGreaterThan(rows[1]?.height ?? 0);
  });

  test('kinds stand by how near they are, by the longest way', () => {
    const groups = byKind([
      step('far', 'kit.problem', ['of', 'near']),
      step('near', 'kit.save'),
      step('farther', 'kit.save', ['far']),
      step('nearer', 'kit.missing'),
    ]);
    expect(groups.map(({ kind }) => kind)).toEqual(['kit.missing', 'kit.save', 'kit.problem']);
  });
});

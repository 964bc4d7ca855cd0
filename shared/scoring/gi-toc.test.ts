import { expect, test } from 'vitest';
import { PUBLISHED } from './gi-toc.fixtures.ts';
import { giTocFigures } from './gi-toc.rules.ts';

test.each(PUBLISHED)(
  'the published row of $state recomputes by the arithmetic of its index',
  ({ parts, says }) => {
    expect([parts.markets.length, parts.actors.length, parts.resilience.length]).toEqual([15, 5, 12]);
    expect(giTocFigures(parts)).toEqual(says);
  },
);

import { expect, test } from 'vitest';
import { computeFigures } from '#shared/scoring/compute.ts';
import { medianOf, printed } from '#shared/scoring/numbers.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { areaViewsOf, contestedDimensions } from './area-views.ts';
import { makeFiguresInput, RATING_STATES } from './figures-input.fixtures.ts';
import { inPrecedence } from './precedence.ts';

const order = (states: readonly string[]) => inPrecedence(states, 'es');
const INPUT = makeFiguresInput();
const VIEWS = areaViewsOf(INPUT, order);

test('the medians, ranges and counts are those of the method', () => {
  const { areas, subjects } = computeFigures(INPUT);
  expect(areas).toHaveLength(17);
  for (const area of areas) {
    const view = VIEWS.find((each) => each.area === area.area);
    const print = (value: number | null | undefined) => (value == null ? null : printed(value, 1));
    expect([print(view?.median), print(view?.min), print(view?.max)]).toEqual([
      area.median,
      area.min,
      area.max,
    ]);
    expect([view?.high, view?.contributing]).toEqual([area.high, area.contributing]);
    const own = subjects.filter((each) => each.area === area.area);
    for (const { state, score, class: level, confidence } of own) {
      const found = view?.states.find((each) => each.state === state)?.figure;
      expect([print(found?.score), found?.class, found?.confidence]).toEqual([score, level, confidence]);
    }
  }
  expect(areas.filter(({ rank }) => rank === null).map(({ area }) => area)).toEqual(
    VIEWS.filter(({ level }) => level === 'gap')
      .map(({ area }) => area)
      .sort(),
  );
});

test('the median of a dimension is over the states that count alone', () => {
  // Of a state that rated one indicator of each dimension, too little is known.
  const few = INPUT.indicators.filter(({ code }) => ['T1', 'V1', 'I1'].includes(code));
  const alone = (area: string) => ({
    ...{ state: 'BO', area, seat: '1' },
    ratings: Object.fromEntries(few.map(({ code }) => [code, 4 as const])),
  });
  const areas = [...new Set(INPUT.sheets.map(({ area }) => area))];
  const views = areaViewsOf({ ...INPUT, sheets: [...INPUT.sheets, ...areas.map(alone)] }, order);
  expect(views.map(({ dimensions }) => dimensions)).toEqual(VIEWS.map(({ dimensions }) => dimensions));
  for (const { dimensions, states } of views)
    for (const dimension of DIMENSIONS)
      expect(dimensions[dimension]).toBe(
        medianOf(
          states.flatMap(({ counts, figure }) => (counts ? (figure.dimensions[dimension].value ?? []) : [])),
        ),
      );
});

test('states stand in order of precedence, whatever they rated and in whatever order it came', () => {
  const names = ['AR', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'PY', 'PE', 'DO', 'UY'];
  for (const view of VIEWS) expect(view.states.map(({ state }) => state)).toEqual(names);
  const turned = { ...INPUT, sheets: INPUT.sheets.toReversed() };
  expect(areaViewsOf(turned, order)[0]?.states.map(({ state }) => state)).toEqual(names);
  expect(inPrecedence(['XA', ...RATING_STATES, 'AR'], 'en').slice(-3)).toEqual(['PE', 'UY', 'XA']);
});

test('the values of an indicator are in the order of the scale, so that no place is a state’s', () => {
  for (const { indicators } of VIEWS)
    for (const { values } of indicators)
      expect(values).toEqual(values.toSorted((left, right) => left - right));
});

test('the confidence shown is that of the state in the middle, the lower of two, and never better than the counts', () => {
  for (const { confidences, confidence, contributing } of VIEWS) {
    expect(confidences.high + confidences.moderate + confidences.low).toBe(contributing);
    const better = { high: 0, moderate: confidences.high, low: confidences.high + confidences.moderate };
    if (confidence === null) expect(contributing).toBe(0);
    else {
      expect(better[confidence]).toBeLessThanOrEqual(contributing / 2);
      expect(confidences[confidence]).toBeGreaterThan(0);
    }
  }
});

test('of two states, the confidence shown is the lower one', () => {
  const sheets = ['AR', 'BR'].flatMap((state) =>
    ['1', '2', '3'].map((seat) => ({
      ...{ state, area: 'cocaine', seat },
      ratings: Object.fromEntries(INPUT.indicators.map(({ code }) => [code, 2 as const])),
    })),
  );
  // One has evidence of the best grade, and the other none.
  const evidence = [{ state: 'AR', area: 'cocaine', source: 'A', information: 1 } as const];
  const [view] = areaViewsOf({ ...INPUT, sheets, evidence }, order);
  expect(view?.confidences).toEqual({ high: 1, moderate: 0, low: 1 });
  expect(view?.confidence).toBe('low');
});

test('evidence of a state that did not rate the area is in no count of it', () => {
  const [first] = VIEWS;
  const gone = first?.states.find(({ evidence }) => evidence > 0)?.state;
  expect(gone).toBeDefined();
  const sheets = INPUT.sheets.filter(({ state, area }) => state !== gone || area !== first?.area);
  const view = areaViewsOf({ ...INPUT, sheets }, order).find(({ area }) => area === first?.area);
  expect(view?.evidence).toBe(view?.states.reduce((sum, { evidence }) => sum + evidence, 0));
  for (const state of view?.states ?? [])
    expect(state.grades.reduce((sum, { count }) => sum + count, 0)).toBe(state.evidence);
});

test('grades are counted best first, and their share is that of A or B with 1 or 2', () => {
  const [view] = VIEWS;
  const own = INPUT.evidence.filter(({ area }) => area === view?.area);
  const good = own.filter(({ source, information }) => /[AB]/.test(source) && information <= 2);
  expect(view?.grades.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
  expect(view?.goodShare).toBeCloseTo(good.length / own.length, 12);
  const names = view?.grades.map(({ source, information }) => `${source}${information}`) ?? [];
  expect(names).toEqual(names.toSorted());
});

test('a dimension is contested where states disagree on one of its indicators', () => {
  const seats = ['1', '2', '3'];
  const split = {
    ...INPUT,
    sheets: ['AR', 'BR', 'CL', 'CO'].flatMap((state, at) =>
      seats.map((seat) => ({
        ...{ state, area: 'cocaine', seat },
        ratings: Object.fromEntries(
          INPUT.indicators.map(({ code }) => [code, code === 'V4' && at > 1 ? (4 as const) : (1 as const)]),
        ),
      })),
    ),
  };
  const [view] = areaViewsOf(split, order);
  expect(
    view?.indicators.filter(({ isContested }) => isContested).map(({ indicator }) => indicator.code),
  ).toEqual(['V4']);
  expect(view === undefined ? [] : contestedDimensions(view)).toEqual(['V']);
});

import { expect, test } from 'vitest';
import { memberStates } from '#app/i18n/countries.ts';
import { networksOf } from './gallery.fixtures.ts';
import { LEVELS, levelOfPart, rangesOfLevels, stepOf } from './heat.ts';
import { layOutNetwork, nextNode, type PlacedNode } from './network-layout.ts';
import { printFigure } from './print-figure.ts';
import { rankFigures, rankMarks, rankPlaces } from './rank-scale.ts';
import { dotsOf, STRIP_AXIS, spreadOf, stripPlace } from './strip-layout.ts';
import { TILE_COLUMNS, TILE_ROWS, TILE_STATES, TILES } from './tile-layout.ts';

test.each([
  [0, 'very_low'],
  [0.194, 'very_low'],
  // Printed 0,20: it has the colour of what is printed.
  [0.195, 'low'],
  [0.4, 'medium'],
  [0.6, 'high'],
  [0.7949, 'high'],
  [0.795, 'very_high'],
  [1, 'very_high'],
])('a part of %d is %s', (value, level) => {
  expect(levelOfPart(value)).toBe(level);
});

test('classes are steps from least to most, and their ranges leave nothing out', () => {
  expect(LEVELS.map(stepOf)).toEqual([0, 1, 2, 3, 4]);
  for (let hundredth = 0; hundredth <= 100; hundredth += 1) {
    const within = rangesOfLevels().filter(
      ({ from, to }) => hundredth / 100 >= from - 1e-9 && hundredth / 100 <= to + 1e-9,
    );
    expect(within.map(({ level }) => level)).toEqual([levelOfPart(hundredth / 100)]);
  }
});

test('figures are rounded half up once, and printed as the language writes them', () => {
  expect(printFigure('en', 7.849_999_999_9, 1)).toBe('7.9');
  expect(printFigure('en', 0.125, 2)).toBe('0.13');
  expect(printFigure('es', 7.84, 1)).toBe('7,8');
  expect(printFigure('en', 0.8, 2)).toBe('0.80');
});

test('all ranks stand on one scale, however many there are', () => {
  expect(rankFigures(13)).toEqual([1, 5, 9, 13]);
  expect(rankFigures(1)).toEqual([1]);
  expect(rankMarks(13)).toHaveLength(13);
  expect(rankMarks(60).length).toBeLessThan(10);
  const places = rankPlaces({ rank: { value: 2, low: 1, high: 13 }, count: 13 });
  expect(places.low).toBe(rankMarks(13)[0]?.x);
  expect(places.high).toBe(rankMarks(13)[12]?.x);
  expect(places.value).toBe(rankMarks(13)[1]?.x);
});

test('median and quartiles are those of the method', () => {
  // The check of domain.md §1.9, step 3.
  const found = spreadOf([2, 3, 3, 4, 3, 1, 3]);
  expect(found).toEqual({ median: 3, low: 2.5, high: 3, n: 7 });
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([2, 4])?.median).toBe(3);
});

test('every value is a dot over its place, none on another, however many there are', () => {
  for (const values of [
    [1, 1, 2, 3, 3, 3, 4, 4, 4, 4],
    Array.from({ length: 16 }, () => 3),
    Array.from({ length: 40 }, () => 0),
  ]) {
    const { dots, radius } = dotsOf(values);
    expect(dots).toHaveLength(values.length);
    for (const [at, dot] of dots.entries()) {
      expect(dot.y).toBeGreaterThan(0);
      expect(dot.y + radius).toBeLessThan(STRIP_AXIS);
      const near = Math.min(...[0, 1, 2, 3, 4].map((each) => Math.abs(dot.x - stripPlace(each))));
      expect(near).toBeLessThan(stripPlace(1) / 2 - stripPlace(0) / 2);
      for (const other of dots.slice(at + 1))
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * radius);
    }
  }
});

test('each member state has one tile, and no two stand in one place', () => {
  expect([...TILE_STATES].sort()).toEqual([...memberStates].sort());
  const places = TILE_STATES.map((state) => TILES[state].join());
  expect(new Set(places).size).toBe(memberStates.length);
  for (const [column, row] of Object.values(TILES)) {
    expect(column).toBeLessThan(TILE_COLUMNS);
    expect(row).toBeLessThan(TILE_ROWS);
  }
});

test('the same networks and seed give the same picture, in whatever order they come', () => {
  const data = networksOf(60);
  const picture = layOutNetwork({ data, seed: 7 });
  const turned = { nodes: data.nodes.toReversed(), links: data.links.toReversed() };
  expect(layOutNetwork({ data: turned, seed: 7 })).toEqual(picture);
  expect(layOutNetwork({ data, seed: 8 }).nodes).not.toEqual(picture.nodes);
  for (const { x, y } of picture.nodes) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(picture.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(picture.height);
  }
  expect(picture.drawn).toBe(60);
});

test('of more networks than can be drawn, those with the most links are', () => {
  const data = networksOf(5000);
  const picture = layOutNetwork({ data, seed: 7 });
  expect(picture.total).toBe(5000);
  expect(picture.drawn).toBe(500);
  const links = (key: string) => data.links.filter(({ network }) => network === key).length;
  const drawn = picture.nodes.filter(({ kind }) => kind === 'network').map(({ key }) => links(key));
  const keys = new Set(picture.nodes.map(({ key }) => key));
  const left = data.nodes.filter(({ key }) => !keys.has(key)).map(({ key }) => links(key));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(Math.max(...left));
});

test('an arrow goes to the nearest node in its direction, and stays at the edge', () => {
  const node = (key: string, x: number, y: number): PlacedNode => ({
    key,
    x,
    y,
    label: key,
    kind: 'network',
    radius: 4,
  });
  const [middle, right, far, below] = [node('m', 0, 0), node('r', 10, 2), node('f', 30, 0), node('b', 3, 20)];
  const all = [middle, right, far, below];
  expect(nextNode(all, middle, 'ArrowRight')).toBe(right);
  expect(nextNode(all, middle, 'ArrowDown')).toBe(below);
  expect(nextNode(all, far, 'ArrowRight')).toBeNull();
  expect(nextNode(all, middle, 'ArrowLeft')).toBeNull();
});

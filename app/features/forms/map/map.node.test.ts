import { expect, test } from 'vitest';
import { landNames, lands, readRing } from './lands.ts';
import type { Mark } from './map-mark.ts';
import { markAt, markOf } from './map-marks.ts';
import { cornersOf, marksInSight } from './map-sight.ts';
import { fitted, moved, pixelOf, placeOf, scaleBar, spotAt, spotOf, zoomed } from './map-view.ts';

const size = { width: 320, height: 240 };
const callao = { longitude: -77.15, latitude: -12.05 };
const valparaiso = { longitude: -71.62, latitude: -33.03 };

test('a place comes back from the map, and north is up', () => {
  const back = placeOf(spotOf(callao));
  expect(back.longitude).toBeCloseTo(callao.longitude, 9);
  expect(back.latitude).toBeCloseTo(callao.latitude, 9);
  expect(spotOf(callao).y).toBeLessThan(spotOf(valparaiso).y);
  expect(spotOf(callao).x).toBeLessThan(spotOf(valparaiso).x);
});

test('a view is chosen in which all places are, and of none the Americas', () => {
  for (const places of [[callao, valparaiso], [callao], []]) {
    const view = fitted(places, size);
    for (const place of places.length > 0 ? places : [callao, valparaiso]) {
      const { x, y } = pixelOf({ spot: spotOf(place), view, size });
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
    }
  }
});

test('nearer and further away the land under the finger stays, and the map follows the hand', () => {
  const view = fitted([callao, valparaiso], size);
  const at = { x: 40, y: 200 };
  const spot = spotAt({ pixel: at, view, size });
  const near = zoomed({ view, size, factor: 3, at });
  expect(near.scale).toBeCloseTo(view.scale * 3, 6);
  expect(pixelOf({ spot, view: near, size }).x).toBeCloseTo(at.x, 6);
  expect(pixelOf({ spot, view: near, size }).y).toBeCloseTo(at.y, 6);
  const along = moved(near, { x: 25, y: -10 });
  expect(pixelOf({ spot, view: along, size })).toMatchObject({
    x: expect.closeTo(65, 6),
    y: expect.closeTo(190, 6),
  });
  expect(zoomed({ view, size, factor: 1e9 }).scale).toBe(2 ** 24);
  expect(zoomed({ view, size, factor: 1e-9 }).scale).toBe(256);
});

test('the bar of the scale is a round length', () => {
  const equator = { centre: { x: 0.5, y: 0.5 }, scale: 40_075.017 };
  expect(scaleBar({ view: equator, most: 96 })).toEqual({ metres: 50_000, pixels: expect.closeTo(50, 6) });
  const north = { ...equator, centre: spotOf({ longitude: 0, latitude: 60 }) };
  expect(scaleBar({ view: north, most: 96 })).toEqual({ metres: 20_000, pixels: expect.closeTo(40, 6) });
});

test('a geometry of a list is a point, a line or an area, or nothing', () => {
  const kindOf = (geometry: string) => markOf({ id: 'a', geometry })?.kind ?? null;
  expect(kindOf('38.7 -9.15')).toBe('point');
  expect(kindOf('38.7 -9.15 0 0')).toBe('point');
  expect(kindOf('52.37 4.9; 50.85 4.35; 49.6 6.13')).toBe('line');
  expect(kindOf('1 1; 1 2; 2 2\n ; 1 1;')).toBe('area');
  for (const none of ['', ' ; ', 'here', '91 0', '0 181', '1 1; x']) expect(kindOf(none)).toBeNull();
  expect(markOf({ id: 'a', geometry: '1 1;1 2;2 2;1 1' })?.places).toHaveLength(3);
});

test('a tap finds the nearest mark in reach, and a point before the area that it lies in', () => {
  const marks = ['-20 -80;-20 -60;-5 -60;-5 -80;-20 -80', '-12.05 -77.15', '-40 -80;-40 -60']
    .map((geometry, index) => markOf({ id: `${index}`, geometry }))
    .filter((mark) => mark !== null);
  const view = fitted(
    marks.flatMap(({ places }) => places),
    size,
  );
  const at = (longitude: number, latitude: number) =>
    markAt({ pixel: pixelOf({ spot: spotOf({ longitude, latitude }), view, size }), marks, view, size })?.id;
  expect(at(-77.15, -12.05)).toBe('1');
  // Some pixels beside it, where a finger covers it, and the area has every pixel.
  expect(at(-76, -12.05)).toBe('1');
  expect(at(-65, -12)).toBe('0');
  expect(at(-70, -40.5)).toBe('2');
  expect(at(-70, -30)).toBeUndefined();
});

test('a list of very many points has a view, and a tap finds a line of them', () => {
  const places = Array.from({ length: 200_000 }, (_, index) => ({
    longitude: -80 + index / 10_000,
    latitude: -20,
  }));
  const view = fitted(places, size);
  const marks: Mark[] = [{ id: 'line', kind: 'line', places }];
  const pixel = pixelOf({ spot: spotOf({ longitude: -70, latitude: -20 }), view, size });
  expect(pixel.x).toBeCloseTo(size.width / 2, 0);
  expect(markAt({ pixel: { ...pixel, y: pixel.y + 5 }, marks, view, size })?.id).toBe('line');
  expect(cornersOf(marks[0]!, { view, size }).length).toBeLessThan(size.width * 2);
});

test('of very many marks those in sight are drawn, few at a time, the chosen one always, and all of them near by', () => {
  const marks = Array.from({ length: 5_000 }, (_, index): Mark => {
    const [longitude, latitude] = [-75 + (index % 100) / 10, -30 + Math.floor(index / 100) / 10];
    return { id: `${index}`, kind: 'point', places: [{ longitude, latitude }] };
  });
  const all = fitted(
    marks.flatMap(({ places }) => places),
    size,
  );
  const { drawn, left } = marksInSight({ marks, chosen: '4321', view: all, size });
  expect(drawn.length).toBeLessThan(600);
  expect(drawn.length + left).toBe(5_000);
  expect(drawn.some(({ id }) => id === '4321')).toBe(true);
  const near = zoomed({ view: all, size, factor: 8 });
  const there = marksInSight({ marks, chosen: null, view: near, size });
  expect(there.left).toBe(0);
  expect(there.drawn.length).toBeGreaterThan(20);
  expect(there.drawn.length).toBeLessThan(400);
  // Drawn along by a finger, the map keeps the marks that it has.
  const along = marksInSight({ marks, chosen: '4321', view: moved(all, { x: 1, y: 0 }), size });
  expect(along.drawn.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
});

test('the lands are read: San Antonio lies at a coast, La Paz inland, and each state has its name within it', () => {
  expect(readRing('_p~iF~ps|U_ulLnnqC', 1)).toEqual([
    { longitude: 3_850_000, latitude: -12_020_000 },
    { longitude: 4_070_000, latitude: -12_095_000 },
  ]);
  const isOnLand = (longitude: number, latitude: number) => {
    const { x, y } = spotOf({ longitude, latitude });
    return lands.some(({ rings }) => {
      const corners = rings[0] ?? [];
      let inside = false;
      for (const [index, one] of corners.entries()) {
        const other = corners[(index + 1) % corners.length] ?? one;
        if (one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x)
          inside = !inside;
      }
      return inside;
    });
  };
  expect(isOnLand(-68.1, -16.5)).toBe(true);
  expect(isOnLand(-71.3, -33.6)).toBe(true);
  expect(isOnLand(-72.2, -33.6)).toBe(false);
  expect(isOnLand(-90, -30)).toBe(false);
  // A land that crosses the line of date would else lie across the whole map.
  for (const land of lands) expect(land.east - land.west).toBeLessThan(0.5);
  expect(landNames).toHaveLength(17);
  for (const { spot, code } of landNames) {
    const { longitude, latitude } = placeOf(spot);
    expect(isOnLand(longitude, latitude), code).toBe(true);
  }
});

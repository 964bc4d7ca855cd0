// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm } from './form-engine.ts';
import { answerAll, formOf, leafAt } from './form-test-kit.ts';
import { coarse, geoTextOf, pointOf, pointsOf } from './geo-value.ts';

const input = '<input ref><label>Lugar</label></input>';

/** The engine writes 1 as 1.0. */
function plain(value: string): string {
  return value.replace(/\.0(?=[ ;]|$)/g, '');
}

async function open(type: string, value = '') {
  const opened = await openForm({
    definitionXml: formOf([{ name: 'lugar', type, control: input, value }]),
    language: 'es',
  });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}

test.each([
  ['geopoint', '19,43 -99.13 0 0', '19.43 -99.13 0 0'],
  ['geopoint', '-90 180 0 12', '-90 180 0 12'],
  ['geotrace', '1 1 0 0;  0 0;2 2 0 5', '1 1 0 0;2 2 0 5'],
  ['geoshape', '1 1 0 0;2 2 0 0;1 2 0 0', '1 1 0 0;2 2 0 0;1 2 0 0;1 1 0 0'],
])('%s reads "%s" as %s, and shows it as it was typed', async (type, text, value) => {
  const session = await open(type);
  answerAll({ session, answers: { '/data/lugar': text } });
  const leaf = leafAt(session, '/data/lugar');
  expect(plain(leaf.currentState.instanceValue)).toBe(value);
  expect(leaf.nodeType === 'input' && session.textOf(leaf)).toBe(text);
  expect(session.violations()).toEqual([]);
});

const PLACE = /latitud de -90 a 90/;

test.each([
  ['geopoint', '91 0 0 0', PLACE],
  ['geopoint', '0 0 0 0', PLACE],
  ['geopoint', '12 ', PLACE],
  ['geopoint', ' 12', PLACE],
  ['geopoint', 'norte 12', PLACE],
  ['geotrace', '1 1 0 0', /al menos dos puntos/],
  ['geotrace', '1 1 0 0;2 2 0 0;1 1 0 0', /al menos dos puntos/],
  ['geoshape', '1 1 0 0;2 2 0 0;1 1 0 0', /al menos tres puntos/],
])('%s keeps "%s" and says what is wrong', async (type, text, message) => {
  const session = await open(type);
  answerAll({ session, answers: { '/data/lugar': text } });
  expect(session.violations()).toMatchObject([{ kind: 'format', message: expect.stringMatching(message) }]);
  expect(session.draft().raw).toEqual({ '/data/lugar': text });
});

test('places are said in words, and a blank one is no answer', async () => {
  const point = await open('geopoint', '-33.04 -71.62 0 1000');
  expect(point.summary()[0]?.answer).toBe('33,04\u00a0S, 71,62\u00a0O (con un margen de 1000\u00a0m)');
  const shape = await open('geoshape', '1 1 0 0;2 2 0 0;1 2 0 0;1 1 0 0');
  expect(shape.summary()[0]?.answer).toBe(
    '3 puntos: 1\u00a0N, 1\u00a0E; 2\u00a0N, 2\u00a0E; 1\u00a0N, 2\u00a0E',
  );
  answerAll({ session: shape, answers: { '/data/lugar': '  0 0' } });
  expect(shape.summary()[0]?.answer).toBeNull();
});

const fix = { latitude: -33.045678, longitude: -71.612345, altitude: 41.27, accuracy: 8.2 };

test('a place is rounded to about a kilometre, unless the exact one is wanted', () => {
  const rounded = { latitude: '-33.05', longitude: '-71.61', altitude: '0', accuracy: '1000' };
  expect(pointOf({ fix, exact: false })).toEqual(rounded);
  const exact = pointOf({ fix, exact: true });
  expect(exact).toEqual({
    latitude: '-33.045678',
    longitude: '-71.612345',
    altitude: '41.3',
    accuracy: '9',
  });
  expect(coarse(exact)).toEqual(rounded);
  expect(pointsOf({ type: 'geopoint', text: geoTextOf([exact]) })).toEqual([exact]);
});

import { expect, test } from 'vitest';
import { plainList, plainNames } from './plain-list.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const list = (text: string, name = 'puertos.csv') => read(plainList({ name, bytes: utf8(text) }));

test('names that an expression can name stay; the others become such, each once', () => {
  const kept = ['name', 'año', 'addr:city', 'a-b', '@id', '_x', 'a.b'];
  expect(plainNames(kept)).toEqual(kept);
  expect(plainNames(['Nombre completo', '1a', '', 'population (2020)', 'Nombre_completo', 'a:b:c'])).toEqual([
    'Nombre_completo_2',
    '_1a',
    '_',
    'population_2020_',
    'Nombre_completo',
    'a_b_c',
  ]);
});

test('the names of columns change, and no value, whatever the delimiter and the line ends are', () => {
  expect(list('name,Nombre completo\n1,"Callao, 2"\n')).toBe('name,Nombre_completo\n1,"Callao, 2"');
  expect(list('name;Nombre completo\r\n1;Callao, 2\r\n2;Ilo\r\n')).toBe(
    'name,Nombre_completo\n1,"Callao, 2"\n2,Ilo',
  );
  expect(list('name,"Nombre\ncompleto"\n1,"a\nb"\n')).toBe('name,Nombre_completo\n1,"a\nb"');
});

test('a list that needs nothing stays byte for byte', () => {
  const bytes = utf8('name,label\n1,"a ""b"""\n');
  expect(plainList({ name: 'a.csv', bytes })).toBe(bytes);
  const picture = Uint8Array.from([255, 216, 0]);
  expect(plainList({ name: 'a.jpg', bytes: picture })).toBe(picture);
  const geo = utf8('{"type":"FeatureCollection","features":[{"properties":{"id":"a"},"geometry":null}]}');
  expect(plainList({ name: 'a.geojson', bytes: geo })).toBe(geo);
  const broken = utf8('{');
  expect(plainList({ name: 'a.geojson', bytes: broken })).toBe(broken);
});

test('a list in the encoding of Windows is read as what it says', () => {
  const bytes = Uint8Array.from([...utf8('name,label\n1,Pe'), 0xf1, 0xf3, ...utf8('n\n')]);
  expect(read(plainList({ name: 'A.CSV', bytes }))).toBe('name,label\n1,Peñón\n');
});

test('properties of places are named in the same way', () => {
  const features = [{ properties: { id: 'a', 'Nombre completo': 'Callao' } }, { properties: null }];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  expect(JSON.parse(list(text, 'lugares.geojson'))).toEqual({
    type: 'FeatureCollection',
    features: [{ properties: { id: 'a', Nombre_completo: 'Callao' } }, { properties: null }],
  });
});

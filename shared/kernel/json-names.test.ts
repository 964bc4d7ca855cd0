import { expect, test } from 'vitest';
import { nameTwice } from './json-names.ts';

test.each<[string, (string | number)[]]>([
  ['{"a":1,"a":1}', ['a']],
  ['{"a":[1,{"b":"x","c":{"d":1},"b":2}]}', ['a', 1, 'b']],
  // The same name, written in another way.
  ['{"median":3.3, "\\u006dedian" : 9.1}', ['median']],
  ['[[],{},{"":0,"":1}]', [2, '']],
  ['{"a":{"x":1},"b":{"x":1},"a":{"x":1}}', ['a']],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
])('of two members with one name in %s the place is said', (json, place) => {
  expect(nameTwice(json)).toEqual(place);
});

test.each([
  '{"a":{"a":{"a":"a"}},"b":["a","a",{"a":1}]}',
  '{"a":"\\"a\\":1,\\"a\\":","b":"{\\\\"}',
  '{"a":"x\\\\","b":"\\\\\\"","c":[{"a":1},{"a":1}]}',
  '"a"',
  '3',
  '[]',
  ' { } ',
])('in %s no object has one name twice', (json) => {
  expect(() => JSON.parse(json)).not.toThrow();
  expect(nameTwice(json)).toBeNull();
});

test('texts of any kind, as names and as values, hide no name and make none', () => {
  // Of a small generator, so that each run tries the same.
  let state = 7;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const letters = ['a', '"', '\\', '{', '}', '[', ']', ',', ':', 'é', '\u2028', '\n'];
  const word = () => Array.from({ length: next(5) }, () => letters[next(letters.length)]).join('');
  function value(depth: number): unknown {
    const kind = depth > 3 ? 0 : next(4);
    if (kind < 2) return kind === 0 ? word() : next(9);
    if (kind === 2) return Array.from({ length: next(4) }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: next(4) }, () => [word(), value(depth + 1)]));
  }
  for (let run = 0; run < 500; run += 1) {
    const own = JSON.stringify({ first: value(0), last: value(0) });
    expect(nameTwice(own)).toBeNull();
    expect(nameTwice(`${own.slice(0, -1)},"first":0}`)).toEqual(['first']);
  }
});

test('nesting without end is read all the same', () => {
  expect(nameTwice('['.repeat(1e6) + ']'.repeat(1e6))).toBeNull();
});

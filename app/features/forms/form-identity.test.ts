import { afterEach, expect, test } from 'vitest';
import { parseXml } from './form-identity.ts';

const { parseFromString } = DOMParser.prototype;
afterEach(() => {
  DOMParser.prototype.parseFromString = parseFromString;
});

test('what is no XML at all is not given to the parser, whose page of errors has styles of its own', () => {
  const given: string[] = [];
  DOMParser.prototype.parseFromString = function (text, type) {
    given.push(text);
    return parseFromString.call(this, text, type);
  };
  for (const none of ['', ' \n', 'answers']) expect(parseXml(none)).toBeNull();
  expect(given).toEqual([]);
  expect(parseXml('\ufeff<data/>')?.documentElement.nodeName).toBe('data');
  expect(parseXml('\n<data/>')?.documentElement.nodeName).toBe('data');
  expect(parseXml('<data>')).toBeNull();
});

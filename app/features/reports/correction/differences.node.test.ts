import { expect, test } from 'vitest';
import type { RebuiltLine } from '../review/rebuilt.ts';
import { differencesOf } from './differences.ts';

const line = (lasting: string, answer = lasting) =>
  ({ lasting, answer, question: lasting, within: null }) as unknown as RebuiltLine;
const change = (reference: string, kind: 'answer' | 'add' | 'remove' = 'answer') =>
  ({ reference, kind, after: '' }) as const;

test('differences are in the order of the form, whichever was made first', () => {
  const before = ['/d/a', '/d/b', '/d/c'].map((name) => line(name));
  const after = ['/d/a', '/d/b', '/d/c'].map((name) => line(name, 'x'));
  const changes = [change('/d/c'), change('/d/a'), change('/d/b')];
  expect(differencesOf({ changes, before, after }).map(({ reference }) => reference)).toEqual([
    '/d/a',
    '/d/b',
    '/d/c',
  ]);
});

test('what stands on one side only stands where it stands there', () => {
  const before = ['/d/a', '/d/item[1]/q', '/d/item[2]/q', '/d/z'].map((name) => line(name));
  const after = ['/d/a', '/d/item[1]/q', '/d/item[edt_1]/q', '/d/item[edt_2]/q', '/d/z'].map((name) =>
    line(name, 'x'),
  );
  const changes = [
    change('/d/z'),
    change('/d/item[edt_2]', 'add'),
    change('/d/item[edt_1]', 'add'),
    change('/d/item[2]', 'remove'),
    change('/d/a'),
  ];
  const found = differencesOf({ changes, before, after });
  expect(found.map(({ reference, kind }) => `${kind} ${reference}`)).toEqual([
    'answer /d/a',
    'add /d/item[edt_1]/q',
    'add /d/item[edt_2]/q',
    'remove /d/item[2]/q',
    'answer /d/z',
  ]);
});

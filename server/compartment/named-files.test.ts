import { expect, test } from 'vitest';
import { filesNamedIn } from './named-files.ts';

const hash = '0123456789abcdef'.repeat(4);

test.each([
  [{ attachments: [hash] }],
  [{ files: [{ hash, name: 'a.pdf' }] }],
  [{ plan: { hash } }],
  [{ national: { files: [{ hash, name: 'a.pdf' }] } }],
])('a file is named by %j', (body) => {
  expect([...filesNamedIn(body)]).toEqual([hash]);
});

test.each([
  [{ title: hash }],
  [{ instanceXml: `<file>${hash}</file>` }],
  [{ notes: [hash] }],
  [{ files: [hash], attachments: hash }],
  [{ answers: { note: hash } }],
  [{ mutation: { args: { plan: { hash } } } }],
  [{ mutation: { args: { files: [{ hash }] } } }],
  [{ national: { files: [hash] } }],
])('no file is named by %j', (body) => {
  expect(filesNamedIn(body).size).toBe(0);
});

import { expect, test } from 'vitest';
import { PICTURES_AND_PDF, takeFile } from './take-file.ts';

const file = (text: string, { name = 'nota.pdf', type = 'application/pdf' } = {}) =>
  new File([text], name, { type });

test('a file has its bytes, its name and its type', async () => {
  expect(await takeFile({ file: file('abc'), maxBytes: 10, kinds: PICTURES_AND_PDF })).toEqual({
    bytes: new Uint8Array([97, 98, 99]),
    name: 'nota.pdf',
    mediaType: 'application/pdf',
  });
});

test('a file that is too large, of another type or empty is rejected with its reason', async () => {
  expect(await takeFile({ file: file('abc'), maxBytes: 2 })).toBe('too_large');
  expect(await takeFile({ file: file(''), maxBytes: 2 })).toBe('empty');
  const drawing = file('<svg/>', { type: 'image/svg+xml' });
  expect(await takeFile({ file: drawing, maxBytes: 10, kinds: PICTURES_AND_PDF })).toBe('wrong_kind');
});

test('a file that disappears before it is read is unreadable', async () => {
  const gone = { name: 'a', type: '', size: 1, arrayBuffer: () => Promise.reject(new Error('NotFound')) };
  expect(await takeFile({ file: gone, maxBytes: 10 })).toBe('unreadable');
});

test('a long name keeps its extension, and an unknown type becomes plain bytes', async () => {
  const long = file('abc', { name: `${'a'.repeat(300)}.docx`, type: '' });
  const taken = await takeFile({ file: long, maxBytes: 10 });
  expect(taken).toMatchObject({ mediaType: 'application/octet-stream' });
  expect(taken).toHaveProperty('name', expect.stringMatching(/^a{195}\.docx$/));
});

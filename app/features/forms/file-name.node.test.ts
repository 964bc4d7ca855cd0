import { expect, test } from 'vitest';
import { fileNameFor, plainMediaType } from './file-name.ts';

test.each([
  ['IMG_0001.JPG', 'image/jpeg', 'IMG-0001.jpg'],
  ['Muelle Número 3 (año).pdf', 'application/pdf', 'Muelle-Numero-3-ano.pdf'],
  ['../../etc/passwd', 'text/plain', 'etc-passwd.txt'],
  ['exe\u202Efdp.pdf', 'application/pdf', 'exe-fdp.pdf'],
  ['写真', 'image/jpeg', 'foto-del-muelle.jpg'],
  ['', '', 'foto-del-muelle'],
  [`${'a'.repeat(300)}.jpeg`, 'image/jpeg', `${'a'.repeat(60)}.jpeg`],
])('%j of type %s is called %s', (name, mediaType, expected) => {
  expect(fileNameFor({ name, mediaType, otherwise: 'foto_del_muelle', taken: [] })).toBe(expected);
});

test('no two files of a report have the same name, in capitals or not', () => {
  const name = (taken: readonly string[]) =>
    fileNameFor({ name: 'Foto.JPG', mediaType: 'image/jpeg', otherwise: 'x', taken });
  expect(name(['foto.jpg'])).toBe('Foto-2.jpg');
  expect(name(['FOTO.jpg', 'Foto-2.jpg'])).toBe('Foto-3.jpg');
});

test('a media type is what a file reference takes, or none in particular', () => {
  expect(plainMediaType('audio/webm;codecs=opus')).toBe('audio/webm');
  expect(plainMediaType('Image/JPEG')).toBe('image/jpeg');
  expect(plainMediaType('')).toBe('application/octet-stream');
  expect(plainMediaType('a b')).toBe('application/octet-stream');
});

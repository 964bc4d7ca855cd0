import { expect, test } from 'vitest';
import { loadPlaces, placeWords } from './place-lists.ts';

test('a stored code is read in words, in the language of the reader; one that no list has stays what it is', async () => {
  await loadPlaces();
  expect(placeWords('BRSSZ', 'es')).toBe('Santos, Brasil');
  expect(placeWords('BRSSZ', 'en')).toBe('Santos, Brazil');
  expect(placeWords('PA-8', 'pt')).toBe('Panamá, Panamá');
  expect(placeWords('NLRTM', 'pt')).toBe('Rotterdam, Países Baixos');
  for (const code of ['', 'US-FL', 'CLZZZ']) expect(placeWords(code, 'es')).toBe(code);
});

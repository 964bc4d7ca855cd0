import { expect, test } from 'vitest';
import seizure from '../../../../public/forms/seizure.xml?raw';
import { choiceNames } from './choice-names.ts';

test.each([
  ['es', 'goods', 'Mercancía de contrabando'],
  ['es', 'Smuggled goods', 'Mercancía de contrabando'],
  ['pt', 'Mercancía de contrabando', 'Mercadoria contrabandeada'],
  ['en', 'Mercadoria contrabandeada', 'Smuggled goods'],
  ['en', 'Motores de popa', 'Motores de popa'],
])('in %s "%s" is called %s', (language, name, words) => {
  expect(choiceNames({ definitionXml: seizure, language })(name)).toBe(words);
});

test('a text that is no form leaves names as they are', () => {
  expect(choiceNames({ definitionXml: '<', language: 'es' })('goods')).toBe('goods');
});

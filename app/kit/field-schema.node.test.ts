import * as v from 'valibot';
import { expect, test } from 'vitest';
import { TextSchema } from '#shared/kernel/text.ts';
import { schemaOf } from './field-schema.ts';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const inThreeLanguages = (most: number) => {
  const each = v.exactOptional(v.pipe(v.string(), v.maxLength(most)));
  return v.strictObject({ es: each, pt: each, en: each });
};
const collection = {
  body: v.strictObject({
    line,
    lineOrNull: v.nullable(line),
    free: v.pipe(v.string(), v.maxLength(500)),
    unlimited: v.string(),
    text: inThreeLanguages(200),
    textOrNull: v.nullable(inThreeLanguages(300)),
    later: v.exactOptional(v.nullable(line)),
    kept: v.exactOptional(line),
    list: v.pipe(v.array(line), v.maxLength(12)),
    choice: v.picklist(['one', 'two']),
    choiceOrNull: v.nullable(v.picklist(['one', 'two'])),
    choices: v.array(v.picklist(['one', 'two'])),
  }),
};

test.each([
  ['line', 80],
  ['lineOrNull', 80],
  ['later', 80],
  ['free', 500],
  // Each of the three languages.
  ['text', 200],
  ['textOrNull', 300],
  ['unlimited', undefined],
  // How many there may be limits no text.
  ['list', undefined],
  ['choice', undefined],
])('a field of text knows its longest: %s', (name, most) => {
  expect(schemaOf(collection, name)?.maxLength).toBe(most);
});

test('the longest of a text of this app is known, too', () => {
  const { maxLength } = schemaOf({ body: v.object({ title: v.nullable(TextSchema) }) }, 'title') ?? {};
  expect(maxLength).toBeGreaterThan(0);
  expect(v.is(TextSchema, { es: 'x'.repeat(maxLength ?? 0) })).toBe(true);
  expect(v.is(TextSchema, { es: 'x'.repeat((maxLength ?? 0) + 1) })).toBe(false);
});

test.each([
  ['line', false],
  ['lineOrNull', true],
  ['free', true],
  ['text', false],
  ['textOrNull', true],
  ['later', true],
  ['kept', false],
  ['choice', false],
  ['choiceOrNull', true],
])('what may be empty is optional: %s', (name, isOptional) => {
  expect(schemaOf(collection, name)?.isOptional).toBe(isOptional);
});

test.each(['choice', 'choiceOrNull', 'choices'])('the choices of a field are known: %s', (name) => {
  expect(schemaOf(collection, name)?.options).toEqual(['one', 'two']);
});

test('a field that the entry has not is unknown', () => {
  expect(schemaOf(collection, 'typo')).toBeNull();
});

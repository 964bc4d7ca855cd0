import { flatten } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';

/** The device in hand, called a phone: on a laptop it would be untrue. */
const PHONE = /\b(este teléfono|[end]?este telefone|this phone)\b/i;
/** One word for a language of people, in every part. */
const LENGUA = /\b(lenguas?|línguas?)\b/i;

/** Its keys and texts; the exact types of thousands of them are of no use here. */
const flat: (dictionary: object) => Readonly<Record<string, unknown>> = flatten as never;

/** A text, or one that is composed, with something in each place. */
function say(text: unknown): string {
  if (typeof text !== 'function') return String(text);
  const given = new Proxy({}, { get: (_target, name) => (name === 'n' ? 2 : `«${String(name)}»`) });
  return String(text(given));
}

function textsWith(pattern: RegExp): string[] {
  return Object.entries({ es, pt, en }).flatMap(([language, dictionary]) =>
    Object.entries(flat(dictionary)).flatMap(([key, text]) =>
      typeof text !== 'object' && pattern.test(say(text)) ? [`${language} ${key}: ${say(text)}`] : [],
    ),
  );
}

test('what may be read on a laptop calls it a device', () => {
  expect(textsWith(PHONE)).toEqual([]);
});

test('a language is called by one word', () => {
  expect(textsWith(LENGUA)).toEqual([]);
});

test('a composed text is looked at too', () => {
  expect(PHONE.test(say((p: { name: string }) => `${p.name} está neste telefone`))).toBe(true);
});

import { inHand } from '#app/i18n/device-words.ts';
import { es as dictionary } from '#app/i18n/locales/es.ts';

type Words = typeof dictionary;

function onPhone(said: unknown): unknown {
  if (typeof said === 'string') return inHand({ text: said, locale: 'es', kind: 'phone' });
  if (typeof said === 'function') return (...given: unknown[]) => onPhone(said(...given));
  if (typeof said !== 'object' || said === null) return said;
  if (Array.isArray(said)) return said.map(onPhone);
  return Object.fromEntries(Object.entries(said).map(([key, each]) => [key, onPhone(each)]));
}

/** The Spanish words as a phone shows them: "este teléfono", where the dictionary says "este dispositivo". */
export const es = onPhone(dictionary) as Words;

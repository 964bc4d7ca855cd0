import { type DeviceKind, inHand } from '#app/i18n/device-words.ts';
import { es as dictionary } from '#app/i18n/locales/es.ts';

type Words = typeof dictionary;

function onKind(said: unknown, kind: DeviceKind): unknown {
  if (typeof said === 'string') return inHand({ text: said, locale: 'es', kind });
  if (typeof said === 'function') return (...given: unknown[]) => onKind(said(...given), kind);
  if (typeof said !== 'object' || said === null) return said;
  if (Array.isArray(said)) return said.map((each) => onKind(each, kind));
  return Object.fromEntries(Object.entries(said).map(([key, each]) => [key, onKind(each, kind)]));
}

/** The Spanish words as a phone shows them: "este teléfono", where the dictionary says "este dispositivo". */
export const es = onKind(dictionary, 'phone') as Words;

/** As each kind of device shows them: also "este equipo" and "este dispositivo". */
export const esOnAny = (['phone', 'laptop', 'device'] as const).map(
  (kind) => onKind(dictionary, kind) as Words,
);

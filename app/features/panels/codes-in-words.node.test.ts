import { flatten, translator } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { es } from '#app/i18n/locales/es.ts';
import { ratingInWords } from './codes-in-words.ts';

test('a rating is said with its number, and what is not known without one', () => {
  const t = translator(() => flatten(es as Record<string, unknown>)) as unknown as Translate;
  const said = (code: string) => ratingInWords(code, { t } as Parameters<typeof ratingInWords>[1]);
  expect(['0', '4', 'U', '5'].map(said)).toEqual(['Nulo (0)', 'Muy alto (4)', 'No se sabe', null]);
});

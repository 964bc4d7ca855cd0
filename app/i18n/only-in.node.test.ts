import { expect, test } from 'vitest';
import type { Translate } from './i18n.tsx';
import { es } from './locales/es.ts';
import { onlyIn } from './only-in.ts';

const t = ((key: string, values: { languages: string }) =>
  key === 'meetings.only_in'
    ? es.meetings.only_in(values)
    : es.kit.language[key.slice(-2) as 'es' | 'pt' | 'en']) as unknown as Translate;

test('says in which languages a text exists, but only if the reader’s is not among them', () => {
  expect(onlyIn({ text: { pt: 'Pauta' }, t, locale: 'es' })).toBe('Solo en portugués');
  expect(onlyIn({ text: { pt: 'Pauta', en: 'Agenda' }, t, locale: 'es' })).toBe('Solo en portugués e inglés');
  expect(onlyIn({ text: { es: 'Agenda', pt: 'Pauta' }, t, locale: 'es' })).toBeNull();
  expect(onlyIn({ text: { es: ' ' }, t, locale: 'pt' })).toBeNull();
  expect(onlyIn({ text: null, t, locale: 'pt' })).toBeNull();
});

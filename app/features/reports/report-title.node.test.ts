import { expect, test } from 'vitest';
import type { Client } from '#app/sync/app-client.ts';
import { reportTitle } from './report-title.ts';

const title = { es: 'Documentar una amenaza', pt: 'Documentar uma ameaça', en: 'Document a threat' };
const replica = {
  one: (_collection: unknown, id: string) => (id === 'frm_1' ? { body: { title } } : null),
} as unknown as Client['replica'];

test.each([
  ['pt', title.pt],
  ['en', title.en],
] as const)(
  'a report that bears the title of its form has it in the reader’s language: %s',
  (locale, shown) => {
    expect(reportTitle({ title: title.es, form: 'frm_1', replica, locale })).toBe(shown);
  },
);

test('a report’s own title stays as it was written, also if the form is not on this device', () => {
  expect(reportTitle({ title: 'Drogas, Iquique', form: 'frm_1', replica, locale: 'en' })).toBe(
    'Drogas, Iquique',
  );
  expect(reportTitle({ title: title.es, form: 'frm_2', replica, locale: 'en' })).toBe(title.es);
});

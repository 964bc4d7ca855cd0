import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import SearchPage from '#app/features/search/search.page.tsx';
import { holdDevice } from '#app/i18n/device-words.ts';
import { FORBIDDEN_WORDS } from '#shared/glossary/forbidden-words.ts';
import { TERM_GROUPS, TERMS } from '#shared/glossary/terms.ts';
import GlossaryPage from './glossary.page.tsx';
import TermPage from './term.page.tsx';

let phone: Phone | undefined;
beforeEach(() => page.viewport(360, 740));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const pages = {
  '/glossary': GlossaryPage,
  '/glossary/:term': TermPage,
  '/search': SearchPage,
  '/*': () => null,
};

async function open(path: string, locale: 'es' | 'pt' | 'en' = 'es') {
  phone = await openPhone({ docs: [], now: 1, pages, path, locale, as: 'chile-officer' });
  return phone.host;
}
const rows = () =>
  [...(phone?.host.querySelectorAll('.list .row') ?? [])].map((row) => row.textContent ?? '');

test('all words stand there with what they mean, and those that are not said with the reason', async () => {
  const host = await open('/glossary');
  const all = TERM_GROUPS.flatMap((group) => TERMS[group]);
  expect(rows()).toHaveLength(all.length + FORBIDDEN_WORDS.es.length);
  expect(host.textContent).toContain('Quien presenta un punto de la agenda.');
  expect(rows().some((row) => row.includes('No: escaleta') && row.includes('Sí: minuto a minuto'))).toBe(
    true,
  );
});

test.each([
  ['es', 'ESCALETA', 'Minuto a minuto'],
  ['es', 'quorum', 'Quórum'],
  ['pt', 'palestrante', 'Expositor'],
  ['en', 'talking points', 'Speaking points'],
  ['en', 'ponente', 'Presenter'],
] as const)('in %s “%s” finds “%s”', async (locale, query, title) => {
  await open('/glossary', locale);
  await userEvent.fill(page.getByRole('searchbox'), query);
  await expect.poll(() => rows()[0]).toContain(title);
});

test.each(['es', 'pt', 'en'] as const)(
  'in %s what to say stands as texts are written, on a laptop, too',
  async (locale) => {
    holdDevice('laptop');
    try {
      await open('/glossary', locale);
      const shown = rows();
      const missing = FORBIDDEN_WORDS[locale].filter(({ say }) => !shown.some((row) => row.includes(say)));
      expect(missing.map(({ say }) => say)).toEqual([]);
    } finally {
      holdDevice('device');
    }
  },
);

test('a word that nobody knows is said to be none of the glossary', async () => {
  await open('/glossary');
  await userEvent.fill(page.getByRole('searchbox'), 'xyzzy');
  await expect.poll(rows).toEqual(['Ninguna palabra del glosario coincide. Pruebe con otra.']);
});

test('a word says what it is not, what it is called in other languages, and where it comes from', async () => {
  const host = await open('/glossary/fieldReport');
  expect(host.querySelector('h1')?.textContent).toBe('Informe de campo');
  const text = host.textContent ?? '';
  expect(text).toContain('Relatório de campo');
  expect(text).toContain('Field report');
  expect(text).toContain('No es un documento IDEAL ni un informe de avance');
  expect(text).toContain('CLASI y EL PAcCTO');
  expect(host.querySelector('[lang="pt-BR"]')?.textContent).toBe('Relatório de campo');
});

test('an address of no word says so', async () => {
  const host = await open('/glossary/nothing');
  expect(host.querySelector('h1')?.textContent).toBe('Esa palabra no está en el glosario');
});

test('the general search finds a word by what people call it, and leads to it', async () => {
  await open('/search');
  await userEvent.fill(page.getByRole('searchbox'), 'escaleta');
  const link = page.getByRole('link', { name: /Minuto a minuto/ });
  await expect.element(link).toBeVisible();
  expect(link.element().getAttribute('href')).toBe('/glossary/minuteByMinute');
});

import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { type Locale, locales } from '#app/i18n/locale.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import AboutMethodPage from './about-method.page.tsx';
import EditionPage from './edition.page.tsx';
import { EDITION, editionDoc, HERE_EDITION, METHOD_DECISION } from './ideal-pages.fixtures.ts';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, { locale = 'es' }: { locale?: Locale } = {}) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [METHOD_DECISION, editionDoc()],
    now: SECOND_DAY,
    pages: { '/ideal/method/:version': AboutMethodPage, '/ideal/:edition': EditionPage, '*': () => null },
    path,
    as: 'presidency-delegate',
    locale,
  });
  return phone;
}
const METHOD = '/ideal/method/ideal-1';
const textOf = (opened: Phone) => opened.host.textContent ?? '';

interface DevTools {
  send(method: 'Emulation.setEmulatedMedia', params: { media: string }): Promise<unknown>;
}
const devTools = () => cdp() as unknown as DevTools;

/** As §1.9 gives them, and as each language writes them. */
const FIGURES: Readonly<Record<Locale, readonly string[]>> = {
  es: ['0,875', '0,583', '0,938', '7,8 [6,7–7,9]', '0,87', ': 2,5', '3 − 2,5 = 0,5', '≥ 0,667'],
  pt: ['0,875', '0,583', '0,938', '7,8 [6,7–7,9]', '0,87', ': 2,5', '3 − 2,5 = 0,5', '≥ 0,667'],
  en: ['0.875', '0.583', '0.938', '7.8 [6.7–7.9]', '0.87', ': 2.5', '3 − 2.5 = 0.5', '≥ 0.667'],
};

test.each(locales)(
  'in %s both checks stand with every number in between, and nothing is cut',
  async (locale) => {
    const opened = await open(METHOD, { locale });
    for (const figure of FIGURES[locale]) expect(textOf(opened)).toContain(figure);
    expect(document.documentElement.scrollWidth).toBe(360);
    const texts = indicatorTexts(locale);
    for (const { code } of methodOf('ideal-1').indicators) {
      const { name, question, anchors } = texts(code);
      for (const words of [name, question, ...anchors.map(({ sign }) => sign)])
        expect(textOf(opened)).toContain(words);
    }
  },
);

test('headings go down one level at a time, and every way leads to one of them', async () => {
  const opened = await open(METHOD);
  const levels = [...opened.host.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  const ways = [...opened.host.querySelectorAll<HTMLAnchorElement>('nav a')].map((each) =>
    each.hash.slice(1),
  );
  expect(ways).toEqual([...opened.host.querySelectorAll('article h2')].map(({ id }) => id));
});

test('on paper every indicator is open, and the buttons are gone', async () => {
  const opened = await open(METHOD);
  const folded = () => [...opened.host.querySelectorAll<HTMLDetailsElement>('.method-part details')];
  expect(folded()).toHaveLength(methodOf('ideal-1').indicators.length);
  expect(folded().filter((each) => each.open)).toEqual([]);
  window.dispatchEvent(new Event('beforeprint'));
  expect(folded().filter((each) => !each.open)).toEqual([]);
  await devTools().send('Emulation.setEmulatedMedia', { media: 'print' });
  const body = opened.host.querySelector('.method-part .disclosure-body') as HTMLElement;
  // What has only begun to appear would print as nothing.
  expect(getComputedStyle(body).animationName).toBe('none');
  expect(getComputedStyle(opened.host.querySelector('nav.no-print') as HTMLElement).display).toBe('none');
  await devTools().send('Emulation.setEmulatedMedia', { media: '' });
  window.dispatchEvent(new Event('afterprint'));
  expect(folded().filter((each) => each.open)).toEqual([]);
});

test('the hash on the page is the one of this method', async () => {
  const opened = await open(METHOD);
  const hash = opened.host.querySelector('.method-hash')?.textContent?.replaceAll(' ', '');
  // Pinned in test/house/method-hashes.json.
  expect(hash).toBe('f79fe8be4c27547285a0fabdb699586f7056d6aabe0d3ad173670f7fbb262887');
});

test('an edition leads to its method; a version that this app does not know is said', async () => {
  const opened = await open(HERE_EDITION);
  expect(EDITION).toBe(editionDoc().id);
  await page.getByRole('link', { name: 'Método IDEAL 1' }).click();
  await expect.poll(() => textOf(opened)).toContain('Quién valora, y qué');
  opened.close();
  const other = await open('/ideal/method/ideal-9');
  expect(textOf(other)).toContain('No se conoce esta versión del método');
});

import { ErrorBoundary } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { holdDevice } from './device-words.ts';
import { allWords, I18nProvider, useI18n, wordsOf } from './i18n.tsx';
import { es } from './locales/es.ts';
import { pt } from './locales/pt.ts';

let close: () => void;
afterEach(() => {
  close();
  holdDevice('device');
});

/** Uses a word of the rest, like every page but the first. */
function Later() {
  const { t } = useI18n();
  return <p class="later">{t('folders.title')}</p>;
}

function openInSteps() {
  const seen: string[] = [];
  const host = document.createElement('div');
  document.body.append(host);
  const observer = new MutationObserver(() => seen.push(host.textContent ?? ''));
  observer.observe(host, { childList: true, subtree: true, characterData: true });
  let language: ReturnType<typeof useI18n> | undefined;
  // Like the routes.
  const Page = lazyPart(
    async () => {
      await allWords();
      return { default: Later };
    },
    () => <p class="waiting">{language?.t('shell.loading')}</p>,
  );
  function First() {
    language = useI18n();
    return (
      <>
        <h1>{language.t('shell.today')}</h1>
        <ErrorBoundary fallback="failed">
          <Page />
        </ErrorBoundary>
      </>
    );
  }
  const stop = render(
    () => (
      <I18nProvider inSteps locale="es">
        <First />
      </I18nProvider>
    ),
    host,
  );
  close = () => {
    stop();
    observer.disconnect();
    host.remove();
  };
  return { host, seen, language: () => language };
}

test('the first words show while a page waits for the others, and no text is ever missing', async () => {
  const { host, seen } = openInSteps();
  await expect.poll(() => host.querySelector('.later')?.textContent).toBe(es.folders.title);
  expect(seen[0]).toBe(`${es.shell.today}${es.shell.loading}`);
  for (const text of seen) expect([seen[0], `${es.shell.today}${es.folders.title}`]).toContain(text);
});

test('a language chosen before the rest is loaded loads its own rest', async () => {
  const { host, language } = openInSteps();
  await expect.poll(() => host.querySelector('h1')?.textContent).toBe(es.shell.today);
  await language()?.setLocale('pt');
  await expect.poll(() => host.querySelector('.later')?.textContent).toBe(pt.folders.title);
  expect(host.querySelector('h1')?.textContent).toBe(pt.shell.today);
});

test('once all words are shown, another language is loaded completely', async () => {
  const { host, seen, language } = openInSteps();
  await expect.poll(() => host.querySelector('.later')?.textContent).toBe(es.folders.title);
  const before = seen.length;
  await language()?.setLocale('pt');
  expect(host.textContent).toBe(`${pt.shell.today}${pt.folders.title}`);
  for (const text of seen.slice(before)) expect(text).not.toContain('undefined');
  expect(seen.slice(before).every((text) => text.length > pt.shell.today.length)).toBe(true);
});

test('a text that says this device says what is in hand, also one that is composed, in every language', async () => {
  function Saved() {
    const { t } = useI18n();
    return <p>{t('reports.saved_at', { at: '10:42' })}</p>;
  }
  async function said() {
    const host = document.createElement('div');
    document.body.append(host);
    const stop = render(
      () => (
        <I18nProvider locale="es">
          <Saved />
        </I18nProvider>
      ),
      host,
    );
    close = () => {
      stop();
      host.remove();
    };
    await expect.poll(() => host.textContent).not.toBe('');
    const text = host.textContent;
    close();
    return text;
  }
  expect(await said()).toBe('Guardado en este dispositivo a las 10:42');
  holdDevice('laptop');
  expect(await said()).toBe('Guardado en este equipo a las 10:42');
  const pt = await wordsOf('pt');
  expect(pt('reports.saving')).toMatch(/neste computador$/);
  holdDevice('phone');
  expect(await said()).toBe('Guardado en este teléfono a las 10:42');
});

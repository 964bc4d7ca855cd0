import '#app/ui/styles.css';
import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { expect } from 'vitest';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';

/** A screen in its own page, in one language, once its words are loaded. */
export interface Screen {
  readonly host: HTMLElement;
  /** The first that fits. If none appears, the test fails and says what was there. */
  find(selector: string, words?: RegExp): Promise<HTMLElement>;
  text(): string;
  close(): void;
}

export function openScreen(page: () => JSX.Element, locale: Locale = 'es'): Screen {
  const host = document.createElement('div');
  document.body.append(host);
  const stop = render(() => <I18nProvider locale={locale}>{page()}</I18nProvider>, host);
  const text = () => host.textContent ?? '';
  return {
    host,
    text,
    async find(selector, words) {
      const fitting = () =>
        [...host.querySelectorAll<HTMLElement>(selector)].find(
          (element) => words === undefined || words.test(element.textContent ?? ''),
        );
      await expect.poll(fitting, { message: `${selector} ${words ?? ''} in: ${text()}` }).toBeDefined();
      return fitting() as HTMLElement;
    },
    close() {
      stop();
      host.remove();
    },
  };
}

import { type Flatten, flatten, type Translator, translator } from '@solid-primitives/i18n';
import {
  batch,
  createContext,
  createEffect,
  createSignal,
  type JSX,
  onMount,
  Show,
  useContext,
} from 'solid-js';
import { firstLocale, type Locale, manifestHref, readStoredLocale, storeLocale } from './locale.ts';
import type { Dictionary } from './locales/es.ts';

export type Translate = Translator<Flatten<Dictionary>>;

type I18n = {
  readonly t: Translate;
  readonly locale: () => Locale;
  /** Resolves once the page speaks the language. */
  readonly setLocale: (locale: Locale) => Promise<void>;
};

const I18nContext = createContext<I18n>();

/** One chunk per language, all of them kept for offline use. */
const loaders: Readonly<Record<Locale, () => Promise<Dictionary>>> = {
  es: async () => (await import('./locales/es.ts')).es,
  pt: async () => (await import('./locales/pt.ts')).pt,
  en: async () => (await import('./locales/en.ts')).en,
};

/** The words of a language other than the page's: for a text that is written for somebody else. */
export async function wordsOf(locale: Locale): Promise<Translate> {
  const words = flatten(await loaders[locale]());
  return translator(() => words);
}

/** Gives its children the words of one language, and shows them only once those have come. */
export function I18nProvider(props: {
  locale?: Locale;
  /** The application is to be installed under its neutral name. */
  discreet?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const [locale, updateLocale] = createSignal(
    props.locale ?? firstLocale({ stored: readStoredLocale(), languages: navigator.languages }),
  );
  const [dictionary, setDictionary] = createSignal<Flatten<Dictionary>>();

  // Words and language change in one step, or a page would be read in two languages.
  async function load(next: Locale): Promise<void> {
    const words = flatten(await loaders[next]());
    batch(() => {
      updateLocale(next);
      setDictionary(() => words);
    });
  }

  onMount(() => load(locale()));
  createEffect(() => {
    document.documentElement.lang = locale() === 'pt' ? 'pt-BR' : locale();
    const href = manifestHref({ locale: locale(), discreet: props.discreet === true });
    document.querySelector('link[rel="manifest"]')?.setAttribute('href', href);
  });

  return (
    <Show when={dictionary() !== undefined}>
      <I18nContext.Provider
        value={{
          t: translator(() => dictionary() as Flatten<Dictionary>),
          locale,
          setLocale: async (next) => {
            storeLocale(next);
            await load(next);
          },
        }}
      >
        {props.children}
      </I18nContext.Provider>
    </Show>
  );
}

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === undefined) throw new Error('useI18n stands outside I18nProvider');
  return i18n;
}

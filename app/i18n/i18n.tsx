import { flatten, translator } from '@solid-primitives/i18n';
import {
  batch,
  createContext,
  createEffect,
  createResource,
  createSignal,
  type JSX,
  onMount,
  Show,
  useContext,
} from 'solid-js';
import { heldDevice, inHand } from './device-words.ts';
import { firstLocale, type Locale, manifestHref, readStoredLocale, storeLocale } from './locale.ts';
import type { CommitteeWords } from './locales/committee-es.ts';
import type { CycleWords } from './locales/cycle-es.ts';
import type { EditionWords } from './locales/edition-es.ts';
import type { Dictionary } from './locales/es.ts';
import type { FirstWords } from './locales/es-first.ts';
import { joined } from './locales/joined.ts';
import type { JointWords } from './locales/joint-es.ts';
import type { RestWords } from './locales/rest-es.ts';

type Said = string | ((...args: never[]) => string);
/** Every text of a dictionary with its key, as pairs: of these one flat type is made, which the compiler reads quickly. */
type Texts<D, Path extends string = ''> = {
  [K in keyof D & string]: D[K] extends Said ? [`${Path}${K}`, D[K]] : Texts<D[K], `${Path}${K}.`>;
}[keyof D & string];
type Words = { readonly [Pair in Texts<Dictionary> as Pair[0]]: Pair[1] };
type Groups<D, Path extends string = ''> = {
  [K in keyof D & string]: D[K] extends Said ? never : `${Path}${K}` | Groups<D[K], `${Path}${K}.`>;
}[keyof D & string];
type ArgsOf<T> = T extends (...args: infer A) => string ? A : [];

export type Translate = <K extends TextKey>(key: K, ...args: ArgsOf<Words[K]>) => string;
export type TextKey = keyof Words;
/** Key of a group of texts, as of all values that a field takes. */
export type GroupKey = Groups<Dictionary>;
/** Key of a text without parameters. */
export type PlainKey = { [K in TextKey]: Words[K] extends string ? K : never }[TextKey];

// The library's own types of both are nested ones, with which the whole app took the compiler three times as long.
const flat = (words: object) => flatten(words as Readonly<Record<string, unknown>>) as Words;
/** Says the words of a language, and "this device" as the one in hand. */
function translatorOf(words: () => Words | undefined, locale: () => Locale): Translate {
  const say = translator(words as () => Record<string, unknown>) as (
    ...said: unknown[]
  ) => string | undefined;
  return ((...said: unknown[]) => {
    const text = say(...said);
    return typeof text === 'string' ? inHand({ text, locale: locale(), kind: heldDevice() }) : text;
  }) as Translate;
}

type I18n = {
  readonly t: Translate;
  readonly locale: () => Locale;
  /** Resolves once the page uses the language. */
  readonly setLocale: (locale: Locale) => Promise<void>;
};

const I18nContext = createContext<I18n>();

/** Six chunks per language, all stored for offline use: the text of the first screens, and the rest in five. */
const firstOf: Readonly<Record<Locale, () => Promise<FirstWords>>> = {
  es: async () => (await import('./locales/es-first.ts')).words,
  pt: async () => (await import('./locales/pt-first.ts')).words,
  en: async () => (await import('./locales/en-first.ts')).words,
};
type Part<W> = Promise<{ readonly words: W }>;
type RestOf = RestWords & EditionWords & CommitteeWords & CycleWords & JointWords;
async function together(
  rest: Part<RestWords>,
  edition: Part<EditionWords>,
  committee: Part<CommitteeWords>,
  cycle: Part<CycleWords>,
  joint: Part<JointWords>,
): Promise<RestOf> {
  const [{ words: one }, { words: other }, { words: third }, { words: fourth }, { words: fifth }] =
    await Promise.all([rest, edition, committee, cycle, joint]);
  return joined(joined(joined(joined(one, other), third), fourth), fifth);
}
const restOf: Readonly<Record<Locale, () => Promise<RestOf>>> = {
  es: async () =>
    together(
      import('./locales/rest-es.ts'),
      import('./locales/edition-es.ts'),
      import('./locales/committee-es.ts'),
      import('./locales/cycle-es.ts'),
      import('./locales/joint-es.ts'),
    ),
  pt: async () =>
    together(
      import('./locales/rest-pt.ts'),
      import('./locales/edition-pt.ts'),
      import('./locales/committee-pt.ts'),
      import('./locales/cycle-pt.ts'),
      import('./locales/joint-pt.ts'),
    ),
  en: async () =>
    together(
      import('./locales/rest-en.ts'),
      import('./locales/edition-en.ts'),
      import('./locales/committee-en.ts'),
      import('./locales/cycle-en.ts'),
      import('./locales/joint-en.ts'),
    ),
};

async function wholeOf(locale: Locale): Promise<Words> {
  const [first, rest] = await Promise.all([firstOf[locale](), restOf[locale]()]);
  return flat(joined(first, rest));
}

/** The words of a language other than the page's: for a text that is written for somebody else. */
export async function wordsOf(locale: Locale): Promise<Translate> {
  const words = await wholeOf(locale);
  return translatorOf(
    () => words,
    () => locale,
  );
}

/** Only the first screens' words of another language, where no more is needed. */
export async function firstWordsOf(locale: Locale): Promise<Translate> {
  const words = flat(await firstOf[locale]());
  return translatorOf(
    () => words,
    () => locale,
  );
}

let arriving: Promise<void> = Promise.resolve();

/** Resolves once the page has all words of its language; a page beyond the first screens waits for it. */
export function allWords(): Promise<void> {
  return arriving;
}

/** Provides its children with the words of one language, and shows them only once those are loaded. */
export function I18nProvider(props: {
  locale?: Locale;
  /** The application is to be installed with its neutral name. */
  discreet?: boolean;
  /** The first screens' words are enough to show the children; those that need more wait for `allWords`. */
  inSteps?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const [locale, updateLocale] = createSignal(
    props.locale ?? firstLocale({ stored: readStoredLocale(), languages: navigator.languages }),
  );
  const [dictionary, setDictionary] = createSignal<Words>();
  let wished = locale();
  let isWhole = false;

  function speak(next: Locale, words: Words): void {
    if (wished !== next) return;
    // Words and language change in one step, or a page would show two languages.
    batch(() => {
      updateLocale(next);
      setDictionary(() => words);
    });
  }

  async function load(next: Locale): Promise<void> {
    wished = next;
    // Once a page that needs more may be shown, a language is loaded completely.
    if (props.inSteps === true && !isWhole) speak(next, flat(await firstOf[next]()));
    const words = await wholeOf(next);
    // Another language was chosen meanwhile: callers wait for that one.
    if (wished !== next) return arriving;
    speak(next, words);
    isWhole = true;
  }

  function bring(next: Locale): Promise<void> {
    arriving = load(next);
    return arriving;
  }

  onMount(() => bring(locale()));
  createEffect(() => {
    document.documentElement.lang = locale() === 'pt' ? 'pt-BR' : locale();
    const href = manifestHref({ locale: locale(), discreet: props.discreet === true });
    document.querySelector('link[rel="manifest"]')?.setAttribute('href', href);
  });

  return (
    <Show when={dictionary() !== undefined}>
      <I18nContext.Provider
        value={{
          t: translatorOf(dictionary, locale),
          locale,
          setLocale: async (next) => {
            storeLocale(next);
            await bring(next);
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

/** Its children in another language than the page's: what somebody else will read, as they will read it. */
export function InLanguage(props: { locale: Locale; children: JSX.Element }): JSX.Element {
  const page = useI18n();
  const [other] = createResource(
    () => (props.locale === page.locale() ? null : props.locale),
    async (locale) => ({ locale, t: await wordsOf(locale) }),
  );
  const now = () => {
    const known = other();
    return known?.locale === props.locale ? { t: known.t, locale: known.locale } : null;
  };
  return (
    <I18nContext.Provider
      value={{
        t: ((...said: unknown[]) =>
          ((now()?.t ?? page.t) as (...said: unknown[]) => string)(...said)) as Translate,
        locale: () => now()?.locale ?? page.locale(),
        setLocale: page.setLocale,
      }}
    >
      {props.children}
    </I18nContext.Provider>
  );
}

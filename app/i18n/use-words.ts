import { type Accessor, createEffect, createSignal } from 'solid-js';
import { type Translate, useI18n, wordsOf } from './i18n.tsx';
import { type Locale, locales } from './locale.ts';

/** The words of every language, reactive; until a language is loaded, those of the page. */
export function useWords({
  load = wordsOf,
  isWanted = () => true,
}: {
  load?: (locale: Locale) => Promise<Translate>;
  /** While it returns false, nothing is loaded. */
  isWanted?: () => boolean;
} = {}): Accessor<(locale: Locale) => Translate> {
  const { t, locale } = useI18n();
  const [known, setKnown] = createSignal<ReadonlyMap<Locale, Translate>>(new Map());
  createEffect(() => {
    if (!isWanted()) return;
    const others = locales.filter((other) => other !== locale() && !known().has(other));
    if (others.length === 0) return;
    void Promise.all(others.map(async (other) => [other, await load(other)] as const))
      .then((words) => setKnown(new Map([...known(), ...words])))
      // Offline without the chunk: the text stays in the page's own language.
      .catch(() => undefined);
  });
  return () => (wished) => (wished === locale() ? t : (known().get(wished) ?? t));
}

import { type Flatten, flatten, type Translator, translator } from '@solid-primitives/i18n';
import type { Locale } from './locale.ts';
import { method as en } from './locales/en/method.ts';
import { method as es } from './locales/es/method.ts';
import type { MethodWords } from './locales/method-words.ts';
import { method as pt } from './locales/pt/method.ts';

export type MethodTexts = Translator<Flatten<{ method: MethodWords }>>;

function words(method: MethodWords): MethodTexts {
  const flat = flatten({ method });
  return translator(() => flat);
}

const texts: Readonly<Record<Locale, MethodTexts>> = { es: words(es), pt: words(pt), en: words(en) };

/** The words of the page of the method. Only pages that are loaded when they are opened may import this. */
export function methodTexts(locale: Locale): MethodTexts {
  return texts[locale];
}

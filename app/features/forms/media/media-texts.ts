import { type Flatten, flatten, type Translator, translator } from '@solid-primitives/i18n';
import { isLocale, type Locale } from '#app/i18n/locale.ts';
import { media as en } from '#app/i18n/locales/en/media.ts';
import { media as es } from '#app/i18n/locales/es/media.ts';
import { media as pt } from '#app/i18n/locales/pt/media.ts';

type Words = { media: typeof es };
export type MediaTexts = Translator<Flatten<Words>>;

function words(media: typeof es): MediaTexts {
  const flat = flatten({ media });
  return translator(() => flat);
}

const texts: Readonly<Record<Locale, MediaTexts>> = { es: words(es), pt: words(pt), en: words(en) };

/** The words of the tools in the language of the form, like those at a question; Spanish for a fourth language. */
export function mediaTexts(language: string): MediaTexts {
  return texts[isLocale(language) ? language : 'es'];
}

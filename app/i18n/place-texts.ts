import { type Flatten, flatten, type Translator, translator } from '@solid-primitives/i18n';
import type { Locale } from './locale.ts';
import { places as en } from './locales/en/places.ts';
import { places as es } from './locales/es/places.ts';
import { places as pt } from './locales/pt/places.ts';

type Words = { places: typeof es };
export type PlaceTexts = Translator<Flatten<Words>>;

function words(places: typeof es): PlaceTexts {
  const flat = flatten({ places });
  return translator(() => flat);
}

/** A place is searched in the language of its form, which need not be that of the application: all three are here. */
export const placeTexts: Readonly<Record<Locale, PlaceTexts>> = {
  es: words(es),
  pt: words(pt),
  en: words(en),
};

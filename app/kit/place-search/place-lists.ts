import { createSignal } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Saying } from '#app/kit/feature-words.ts';

type PlaceLists = typeof import('#shared/ideal/place-search.ts');

const [here, setHere] = createSignal<PlaceLists | null>(null);
let coming: Promise<void> | null = null;

async function bring(): Promise<void> {
  try {
    const lists = await import('#shared/ideal/place-search.ts');
    setHere(() => lists);
  } finally {
    coming = null;
  }
}

/** The lists of places, which are too heavy for the first load; they come from what the app keeps for use offline. */
export function loadPlaces(): Promise<void> {
  if (here() !== null) return Promise.resolve();
  coming ??= bring();
  return coming;
}

/** The lists, as soon as they are here. A file that does not come leaves codes and free text as they are: nothing breaks. */
export function placeLists(): PlaceLists | null {
  if (here() === null) loadPlaces().catch(() => undefined);
  return here();
}

/** A stored code as people read it, "Santos, Brasil"; one that no list has stays what it is. */
export function placeWords(code: string, locale: Locale): string {
  if (code === '') return '';
  const lists = placeLists();
  const names = (country: string) => countryName(locale, country);
  return lists?.placeInWords(code, { countryName: names, portName: lists.portName }) ?? code;
}

/** The same for what is done and what changed: null for what is no place of a list. */
export const placeCode: Saying = (code, { locale }) => {
  const words = placeWords(code, locale);
  return words === code ? null : words;
};

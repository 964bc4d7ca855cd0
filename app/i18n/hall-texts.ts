import { type Flatten, flatten, type Translator, translator } from '@solid-primitives/i18n';
import type { Locale } from './locale.ts';
import { hallScreen as en } from './locales/en/hall-screen.ts';
import { hallScreen as es } from './locales/es/hall-screen.ts';
import { hallScreen as pt } from './locales/pt/hall-screen.ts';

type Words = { hall_screen: typeof es };
export type HallTexts = Translator<Flatten<Words>>;

function words(hallScreen: typeof es): HallTexts {
  const flat = flatten({ hall_screen: hallScreen });
  return translator(() => flat);
}

/** A screen that changes its language waits for nothing: all three are here. */
export const hallTexts: Readonly<Record<Locale, HallTexts>> = { es: words(es), pt: words(pt), en: words(en) };

import { type Flatten, flatten, type Translator, translator } from '@solid-primitives/i18n';
import { isLocale, type Locale } from '#app/i18n/locale.ts';
import { forms as en } from '#app/i18n/locales/en/forms.ts';
import { forms as es } from '#app/i18n/locales/es/forms.ts';
import { forms as pt } from '#app/i18n/locales/pt/forms.ts';

type Words = { forms: typeof es };
export type FieldTexts = Translator<Flatten<Words>>;

function words(forms: typeof es): FieldTexts {
  const flat = flatten({ forms });
  return translator(() => flat);
}

const texts: Readonly<Record<Locale, FieldTexts>> = { es: words(es), pt: words(pt), en: words(en) };

/**
 * The product's own texts at a question, in the language of the form and not of the application, since both are in one
 * sentence. Spanish for a form in a fourth language.
 */
export function fieldTexts(language: string): FieldTexts {
  return texts[isLocale(language) ? language : 'es'];
}

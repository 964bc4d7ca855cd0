import type { FindingCode } from '#app/features/forms/trial/findings.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { trial as en } from '#app/i18n/locales/en/trial.ts';
import { trial as es } from '#app/i18n/locales/es/trial.ts';
import { trial as pt } from '#app/i18n/locales/pt/trial.ts';

type Said = Readonly<Record<FindingCode, string>>;

/** What each finding of a trial is, and what to do. They come with their page, since the first load has no room. */
export const trialWords: Readonly<Record<Locale, { readonly found: Said; readonly todo: Said }>> = {
  es,
  pt,
  en,
};

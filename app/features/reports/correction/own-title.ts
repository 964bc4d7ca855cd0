import type { Accessor } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';

/** What stands above the answers to what a state asks beside the committee's form. */
export function useOwnTitle(state: Accessor<string>): Accessor<string> {
  const { t, locale } = useI18n();
  return () => t('reports.questions.of', { state: countryName(locale(), state()) });
}

import { useClient } from '#app/context.tsx';
import { countryCodes, countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { isStateCode } from '#shared/access/seats.ts';
import { BODY_CODES, seatCode } from '#shared/kernel/bodies.ts';
import { standings } from '#shared/membership/membership.schemas.ts';
import { memberInWords } from './member-in-words.ts';

export function useMemberName(): (code: string) => string {
  const client = useClient();
  const { locale } = useI18n();
  return (code) => memberInWords(code, { replica: client.replica, locale: locale() });
}

/** The states that may be chosen, and another one that was. */
export function stateOptions(locale: Locale, chosen: string): { value: string; label: string }[] {
  return optionsOf(locale, memberStates, chosen);
}

/** These states, and another one that was chosen. */
export function optionsOf(
  locale: Locale,
  states: readonly string[],
  chosen: string,
): { value: string; label: string }[] {
  const all = chosen === '' || states.includes(chosen) ? states : [...states, chosen];
  return sortCountries(locale, all).map((value) => ({ value, label: countryName(locale, value) }));
}

/** Whoever may keep an original: states, then the bodies that are known here. */
export function useDepositaries(): (chosen: string) => { value: string; label: string }[] {
  const client = useClient();
  const { locale } = useI18n();
  const nameOf = useMemberName();
  return (chosen) => {
    const known = client.replica
      .all(standings)
      .flatMap(({ body }) => (body.kind === 'body' ? [body.code] : []));
    const bodies = new Set([...BODY_CODES.map(seatCode), ...known, ...(isStateCode(chosen) ? [] : [chosen])]);
    bodies.delete('');
    const states = [...countryCodes, ...(isStateCode(chosen) ? [chosen] : [])];
    return [...sortCountries(locale(), [...new Set(states)]), ...bodies].map((value) => ({
      value,
      label: nameOf(value),
    }));
  };
}

import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { isStateCode, seatOf } from '#shared/access/seats.ts';
import { BODY_CODES, seatCode } from '#shared/kernel/bodies.ts';
import { readText } from '#shared/kernel/text.ts';
import { mayAppoint } from '#shared/mandates/appointments.rules.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';

/** What states and bodies are called, and whose functions this person may record. */
export function useHolders() {
  const client = useClient();
  const { locale } = useI18n();
  const bodies = createMemo(() => {
    const names = new Map<string, (language: Locale) => string>(
      BODY_CODES.map((body) => [seatCode(body), (language) => countryName(language, body)]),
    );
    for (const { body } of client.replica.all(delegations))
      if (!isStateCode(body.code) && body.code !== 'presidency')
        names.set(body.code, (language) => readText(body.name, language).value);
    return names;
  });
  const nameIn = (code: string, language: Locale) =>
    isStateCode(code) ? countryName(language, code) : (bodies().get(code)?.(language) ?? code);
  const nameOf = (code: string) => nameIn(code, locale());
  return {
    nameOf,
    nameIn,
    /** Their codes as the protocol orders them: states in Spanish, then bodies by name. */
    inOrder: (codes: readonly string[]) => [
      ...sortCountries('es', codes.filter(isStateCode)),
      ...codes
        .filter((code) => !isStateCode(code))
        .sort((left, right) => nameOf(left).localeCompare(nameOf(right), 'es')),
    ],
    /** Codes for which this person speaks here. */
    own: () => {
      const actor = client.actor();
      const seat = seatOf(actor);
      const all = new Set([...(seat === null ? [] : [seat]), ...bodies().keys()]);
      return [...all].filter((code) => mayAppoint(actor, code));
    },
  };
}

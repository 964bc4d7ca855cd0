import { sortCountries } from '#app/i18n/countries.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import type { Language } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

/**
 * States in the order of precedence that meetings have (`sortDelegations`): by their name in the alphabet of the order
 * language, then bodies. There is no other order of states where figures stand, whoever asks for it.
 */
export function inPrecedence(states: readonly string[], language: Language): string[] {
  const unique = [...new Set(states)];
  return [
    ...sortCountries(
      language,
      unique.filter((code) => !isPartnerBody(code)),
    ),
    ...unique.filter(isPartnerBody).sort(),
  ];
}

/** The order language of the meeting that adopted the method; an edition whose meeting is not here has that of the committee. */
export function orderLanguageOf(
  edition: Pick<Edition, 'method'> | undefined,
  replica: Pick<ReplicaSignals, 'one'>,
): Language {
  const meeting = edition?.method?.meeting;
  const known = meeting === undefined ? null : replica.one(meetings, meeting);
  return known?.body.orderLanguage ?? 'es';
}

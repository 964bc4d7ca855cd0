import { countryName } from '#app/i18n/countries.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import {
  hasTwoTimes,
  type Released,
  type Standing,
  type StateStanding,
} from '#shared/jointdays/centre.rules.ts';
import type { DayLogEntry } from '#shared/jointdays/jointdays.schemas.ts';
import type { DayTimes } from './day-times.ts';

interface Speaker {
  readonly t: Translate;
  readonly locale: Locale;
  readonly times: DayTimes;
}

export const STANDING_TONES = {
  not_due: 'neutral',
  current: 'neutral',
  late: 'amber',
  silent: 'red',
  verified: 'plain',
  unverified: 'amber',
} as const satisfies Record<Standing, 'neutral' | 'amber' | 'red' | 'plain'>;

/** "Provisionales, n.º 3". */
export function releaseName({ body }: Released, { t }: Pick<Speaker, 't'>): string {
  return t('jointdays.centre.number', { kind: t(`jointdays.release.${body.kind}`), n: body.number });
}

/** Up to when its figures are, and when it arrived, where that is not nearly the same. */
export function releaseTimes({ body }: Released, { t, times }: Pick<Speaker, 't' | 'times'>): string {
  const until = t('jointdays.centre.until', { hour: times.hour(body.asOf), ago: times.ago(body.asOf) });
  if (!hasTwoTimes(body)) return `${until}.`;
  return `${until}; ${t('jointdays.centre.arrived', { hour: times.hour(body.receivedAt) })}.`;
}

/** Since when a state has not been heard of, and how often it was asked meanwhile. */
export function silenceInWords({ heardAt, missed }: StateStanding, { t, times }: Speaker): string {
  const heard =
    heardAt === null
      ? t('jointdays.centre.never')
      : t('jointdays.centre.last_heard', { hour: times.hour(heardAt), ago: times.ago(heardAt) });
  return missed === 0 ? heard : `${heard} ${t('jointdays.centre.missed', { n: missed })}`;
}

/** Who said it to whom: "Chile, a todos". */
export function partiesInWords(
  { from, to }: Pick<DayLogEntry, 'from' | 'to'>,
  { t, locale }: Pick<Speaker, 't' | 'locale'>,
): string {
  return t('jointdays.centre.log.from', {
    who: from === null ? t('jointdays.centre.log.centre') : countryName(locale, from),
    to:
      to === null
        ? t('jointdays.centre.log.to_all')
        : t('jointdays.centre.log.to', { state: countryName(locale, to) }),
  });
}

/** What stands on the page of a possible double in place of the card that counts, where both do. */
export const ARE_TWO = 'two';
/** A seizure of another state by that state, which its id names; or that there are two. */
export function keptInWords(card: string, { t, locale }: Pick<Speaker, 't' | 'locale'>): string | null {
  if (card === ARE_TWO) return t('jointdays.centre.double.two');
  const state = /^szc_([A-Za-z]+)-/.exec(card)?.[1];
  return state === undefined ? null : countryName(locale, state);
}

/** Names of states in a sentence. */
export function statesInWords(states: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    states.map((state) => countryName(locale, state)),
  );
}

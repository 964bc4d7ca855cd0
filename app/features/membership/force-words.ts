import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Entry, lastDayToSign } from '#shared/membership/force.rules.ts';
import type { Instrument, StateConsent } from '#shared/membership/membership.schemas.ts';

interface Says {
  readonly t: Translate;
  readonly locale: Locale;
}

/** The instrument's own rule of entry into force. */
export function ruleInWords(
  { entryBy, entryOn, entryNeeds, entryDays }: Instrument,
  { t, locale }: Says,
): string {
  if (entryBy === 'day')
    return t('membership.rule.day', { day: entryOn === null ? '—' : formatDay(locale, entryOn) });
  return entryDays === 0
    ? t('membership.rule.at_once', { n: entryNeeds })
    : t('membership.rule.consents', { n: entryNeeds, days: entryDays });
}

/** Where it stands: a draft, open for signature, in force. */
export function standingInWords(
  instrument: Instrument,
  { entry, today, t, locale }: Says & { entry: Entry | null; today: string },
): string {
  if (instrument.state === 'draft') return t('membership.at.draft');
  if (entry !== null && entry.on <= today)
    return t('membership.at.in_force', { day: formatDay(locale, entry.on) });
  if (entry !== null) return t('membership.at.will_be', { day: formatDay(locale, entry.on) });
  if (today < instrument.opensOn)
    return t('membership.at.opens', { day: formatDay(locale, instrument.opensOn) });
  const last = lastDayToSign(instrument, entry);
  if (last === null) return t('membership.at.open');
  return last < today
    ? t('membership.at.closed', { day: formatDay(locale, last) })
    : t('membership.at.open_until', { day: formatDay(locale, last) });
}

/** Who signed or acceded or withdrew, when and where. */
export function consentInWords(
  { kind, on, place }: StateConsent,
  { t, locale }: Says,
  where: string,
): string {
  const day = formatDay(locale, on);
  return place === null || where === ''
    ? t(`membership.did.${kind}`, { day })
    : t(`membership.did_at.${kind}`, { day, place: where });
}

/** The day and the state whose consent made it so. */
export function entryInWords(
  entry: Entry,
  { t, locale, nameOf }: Says & { nameOf: (state: string) => string },
): string {
  const made: Doc<StateConsent> | null = entry.by;
  return made === null
    ? t('membership.force.by_day', { day: formatDay(locale, entry.met) })
    : t('membership.force.by', { day: formatDay(locale, entry.met), state: nameOf(made.body.state) });
}

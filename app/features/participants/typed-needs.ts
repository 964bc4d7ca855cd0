import { errorText } from '#app/i18n/error-text.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { skippedHour } from '#app/kit/moment-hint.ts';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';
import { findTripFault, journeyOf, type TypedTrip, typeTrip } from './trip-fields.tsx';
import { isJourney } from './trip-order.ts';

const personal = typedFields({
  diet: field.lineOrNull,
  access: field.lineOrNull,
  interpretation: field.lineOrNull,
  visa: field.choiceOrNull<NonNullable<TravelNeeds['visa']>>(),
  visaLetter: field.as<TravelNeeds['visaLetter']>(null),
  budget: field.choiceOrNull<NonNullable<TravelNeeds['budget']>>(),
  hotel: field.lineOrNull,
  pickUp: field.lineOrNull,
});

/** The fields of a person's journey and needs; two of them only for those who decide about them. */
export function needsFields({
  timeZone,
  mayBudget,
  isOrganiser,
}: {
  /** Of the meeting. */
  timeZone: string;
  mayBudget: boolean;
  isOrganiser: boolean;
}) {
  return {
    type: (body: Partial<TravelNeeds> | null) => ({
      ...personal.type(body),
      arrival: typeTrip(body?.arrival ?? null, timeZone),
      departure: typeTrip(body?.departure ?? null, timeZone),
    }),
    toArgs(typed: TypedNeeds) {
      const { budget, visaLetter, ...rest } = personal.toArgs(typed);
      return {
        ...rest,
        ...(mayBudget ? { budget } : {}),
        ...(isOrganiser ? { visaLetter } : {}),
        ...journeyOf(typed),
      };
    },
  };
}

export type TypedNeeds = ReturnType<typeof personal.type> & {
  readonly arrival: TypedTrip;
  readonly departure: TypedTrip;
};

/** What is wrong with the two ways, and with both together. */
export function findNeedsFaults(
  typed: TypedNeeds,
  { t, locale }: { t: Translate; locale: Locale },
): Partial<Record<'arrival' | 'departure', string | null>> {
  const faultOf = ({ at: wallTime, timeZone, ...trip }: TypedTrip) =>
    findTripFault({ at: wallTime, timeZone, ...trip })
      ? t('delegation.needs.need_day')
      : skippedHour({ t, locale, wallTime, timeZone });
  const found = { arrival: faultOf(typed.arrival), departure: faultOf(typed.departure) };
  if (found.arrival !== null || found.departure !== null || isJourney(journeyOf(typed))) return found;
  return { departure: errorText({ t, code: 'needs.leaves_before_arriving' }) };
}

import { tripCells } from '#app/features/participants/person-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { languageName } from '#app/kit/language-name.ts';
import type { Cell } from '#app/kit/sheets/cells.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';

const DIRECTIONS = ['arrival', 'departure'] as const;

/** Titles of what a sheet says of journeys and needs: written, never read, since each person may change their own. */
export function needsColumns(t: Translate): string[] {
  const trips = DIRECTIONS.flatMap((direction) => {
    const title = t(`delegation.needs.${direction}`);
    const parts = (['zone', 'number', 'place'] as const).map((part) => t(`delegation.needs.${part}`));
    return [title, ...parts.map((part) => `${title}: ${part}`)];
  });
  const rest = ['hotel', 'visa', 'budget', 'interpretation', 'diet', 'access'] as const;
  return [...trips, ...rest.map((part) => t(`participants.fields.${part}`))];
}

/** One person's cells under those titles; what nobody has said is empty. */
export function needsCells({
  needs,
  hotels,
  t,
  locale,
}: {
  needs: TravelNeeds | undefined;
  /** Names of the meeting's places by their id. */
  hotels: ReadonlyMap<string, string>;
  t: Translate;
  locale: Locale;
}): Cell[] {
  const trips = DIRECTIONS.flatMap((direction): Cell[] => {
    const trip = needs?.[direction] ?? null;
    return [...tripCells(trip, locale), trip?.number ?? '', trip?.place ?? ''];
  });
  const { hotel = null, visa = null, budget = null, interpretation = null } = needs ?? {};
  return [
    ...trips,
    hotel === null ? '' : (hotels.get(hotel) ?? ''),
    visa === null ? '' : t(`delegation.needs.visas.${visa}`),
    budget === null ? '' : t(`delegation.needs.budgets.${budget}`),
    interpretation === null ? '' : languageName({ t, locale, value: interpretation }),
    needs?.diet ?? '',
    needs?.access ?? '',
  ];
}

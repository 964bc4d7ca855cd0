import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise, formatDay, wallHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { readText } from '#shared/kernel/text.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import type { TravelNeeds, Trip } from '#shared/participants/personal.schemas.ts';

/** Journey and needs of one participant. Shows what is unknown, since somebody still has to enter it. */
export function NeedsFacts(props: { needs: TravelNeeds | null; isVirtual: boolean }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const none = () => t('delegation.needs.none');
  const trip = (label: string, value: Trip | null): Fact => {
    if (value === null) return { label, place: none() };
    const place = [value.number, value.place].filter((part) => part !== null).join(', ');
    return {
      label,
      value: wallHour(value.at),
      place: `${formatDay(locale(), value.at)}, ${cityOfZone({ timeZone: value.timeZone, locale: locale() })}`,
      ...(place === '' ? {} : { detail: place }),
    };
  };
  const facts = createMemo((): Fact[] => {
    const needs = props.needs;
    const hotel = needs?.hotel ? client.replica.one(venues, needs.hotel) : null;
    const journey: Fact[] = props.isVirtual
      ? []
      : [
          trip(t('delegation.needs.arrival'), needs?.arrival ?? null),
          trip(t('delegation.needs.departure'), needs?.departure ?? null),
          {
            label: t('participants.fields.hotel'),
            place: hotel === null ? none() : readText(hotel.body.name, locale()).value,
          },
          ...(needs?.pickUp ? [{ label: t('delegation.needs.pick_up'), place: needs.pickUp }] : []),
          {
            label: t('participants.fields.visa'),
            place: needs?.visa ? t(`delegation.needs.visas.${needs.visa}`) : none(),
          },
          {
            label: t('participants.fields.budget'),
            place: needs?.budget ? t(`delegation.needs.budgets.${needs.budget}`) : none(),
          },
        ];
    return [
      ...journey,
      {
        label: t('participants.fields.interpretation'),
        place: needs?.interpretation
          ? capitalise(languageName({ t, locale: locale(), value: needs.interpretation }))
          : none(),
      },
      { label: t('participants.fields.diet'), place: needs?.diet ?? none() },
      { label: t('participants.fields.access'), place: needs?.access ?? none() },
    ];
  });
  return <FactList facts={facts()} />;
}

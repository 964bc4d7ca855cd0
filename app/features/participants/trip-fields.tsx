import { createMemo, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { momentHint } from '#app/kit/moment-hint.ts';
import { orNull } from '#app/kit/or-null.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { zoneChoices } from '#app/kit/zones.ts';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Trip } from '#shared/participants/personal.schemas.ts';

/** A journey as it is being typed: nothing in it is checked yet. */
export interface TypedTrip {
  readonly at: string;
  readonly timeZone: string;
  readonly number: string;
  readonly place: string;
}

export function typeTrip(trip: Trip | null, timeZone: string): TypedTrip {
  return {
    at: trip?.at.slice(0, 16) ?? '',
    timeZone: trip?.timeZone ?? timeZone,
    number: trip?.number ?? '',
    place: trip?.place ?? '',
  };
}

export function isEmptyTrip({ at, number, place }: TypedTrip): boolean {
  return at === '' && number.trim() === '' && place.trim() === '';
}

/** Something is known of the journey but not when. */
export function findTripFault(typed: TypedTrip): boolean {
  return typed.at === '' && !isEmptyTrip(typed);
}

/** What was typed; only after `findTripFault` found nothing. */
function tripOf(typed: TypedTrip): Omit<Trip, 'offset'> | null {
  if (isEmptyTrip(typed)) return null;
  return {
    at: typed.at.slice(0, 16),
    timeZone: typed.timeZone,
    number: orNull(typed.number),
    place: orNull(typed.place),
  };
}

/** Both ways; only after `findTripFault` found nothing in either. */
export function journeyOf(typed: { arrival: TypedTrip; departure: TypedTrip }) {
  return { arrival: tripOf(typed.arrival), departure: tripOf(typed.departure) };
}

export function TripFields(props: {
  direction: 'arrival' | 'departure';
  typed: TypedTrip;
  error: string | undefined;
  onType: (change: Partial<TypedTrip>) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const id = () => `trip-${props.direction}`;
  const zones = createMemo(() => zoneChoices({ locale: locale(), chosen: props.typed.timeZone }));
  const hint = () =>
    momentHint({ t, locale: locale(), wallTime: props.typed.at, timeZone: props.typed.timeZone });
  return (
    <>
      <SectionHeader kind="band" title={t(`delegation.needs.${props.direction}`)} />
      <TextField
        id={id()}
        type="datetime-local"
        label={t('delegation.needs.at')}
        hint={hint()}
        error={props.error}
        value={props.typed.at}
        onInput={(at) => props.onType({ at })}
      />
      <SelectField
        id={`${id()}-zone`}
        label={t('delegation.needs.zone')}
        value={props.typed.timeZone}
        options={zones()}
        onChange={(timeZone) => props.onType({ timeZone })}
      />
      <TextField
        id={`${id()}-number`}
        label={t('delegation.needs.number')}
        optional={t('kit.optional')}
        autocapitalize="characters"
        autocomplete="off"
        maxlength={40}
        width="short"
        value={props.typed.number}
        onInput={(number) => props.onType({ number })}
      />
      <TextField
        id={`${id()}-place`}
        label={t('delegation.needs.place')}
        hint={t('delegation.needs.place_hint')}
        optional={t('kit.optional')}
        maxlength={120}
        value={props.typed.place}
        onInput={(place) => props.onType({ place })}
      />
    </>
  );
}

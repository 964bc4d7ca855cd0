import * as v from 'valibot';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import { type Venue, venueFields } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** A place while it is typed: not validated yet. */
export interface TypedPlace {
  readonly kind: Venue['kind'];
  readonly name: TypedText;
  readonly city: TypedText;
  readonly address: string;
  /** Latitude and longitude as copied from a map: "-25.2847, -57.5595". */
  readonly position: string;
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly website: string;
  readonly plan: FileRef | null;
  readonly accessibility: TypedText;
}

export function typePlace(
  body: Partial<Venue> | null,
  meeting: Pick<Meeting, 'city' | 'timeZone'>,
): TypedPlace {
  const position = body?.position ?? null;
  return {
    kind: body?.kind ?? 'venue',
    name: typedOf(body?.name),
    city: typedOf(body === null ? meeting.city : body.city),
    address: body?.address ?? '',
    position: position === null ? '' : `${position.latitude}, ${position.longitude}`,
    from: body?.from ?? '',
    until: body?.until ?? '',
    timeZone: body?.timeZone ?? meeting.timeZone,
    phone: body?.phone ?? '',
    website: body?.website ?? '',
    plan: body?.plan ?? null,
    accessibility: typedOf(body?.accessibility),
  };
}

/** Two numbers separated by a comma, a semicolon or a space; null if they are not a position on earth. */
function readPosition(text: string): Venue['position'] {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (match === null) return null;
  const position = { latitude: Number(match[1]), longitude: Number(match[2]) };
  return v.is(venueFields.position, position) ? position : null;
}

export type PlaceFault = 'name' | 'city' | 'position' | 'phone' | 'website' | 'until';

/** What is missing or invalid, in the order of the page. */
export function findPlaceFaults(typed: TypedPlace): PlaceFault[] {
  const faults: PlaceFault[] = [];
  if (textOf(typed.name) === null) faults.push('name');
  if (textOf(typed.city) === null) faults.push('city');
  if (typed.position.trim() !== '' && readPosition(typed.position) === null) faults.push('position');
  if (typed.until !== '' && (typed.from === '' || typed.until < typed.from)) faults.push('until');
  if (!v.is(venueFields.phone, orNull(typed.phone))) faults.push('phone');
  if (!v.is(venueFields.website, orNull(typed.website))) faults.push('website');
  return faults;
}

/** What was typed as the fields of a place; only after `findPlaceFaults` found nothing. */
export function placeOf(typed: TypedPlace): Omit<Venue, 'order'> {
  return {
    kind: typed.kind,
    name: required(textOf(typed.name)),
    city: required(textOf(typed.city)),
    address: typed.address.trim(),
    position: readPosition(typed.position),
    from: typed.from || null,
    until: typed.until || null,
    timeZone: typed.timeZone,
    phone: orNull(typed.phone),
    website: orNull(typed.website),
    plan: typed.plan,
    accessibility: textOf(typed.accessibility),
  };
}

import * as v from 'valibot';
import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { type Venue, venueFields } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** Two numbers separated by a comma, a semicolon or a space; null if they are not a position on earth. */
function readPosition(text: string): Venue['position'] {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (match === null) return null;
  const position = { latitude: Number(match[1]), longitude: Number(match[2]) };
  return v.is(venueFields.position, position) ? position : null;
}

/** Something is written, but it is no position. */
export function isPositionWrong(typed: string): boolean {
  return typed.trim() !== '' && readPosition(typed) === null;
}

/** Latitude and longitude as copied from a map: "-25.2847, -57.5595". */
const position: FieldKind<Venue['position'], string> = {
  type: (value) => (value == null ? '' : `${value.latitude}, ${value.longitude}`),
  make: readPosition,
};

/** The fields of a place; a new one is where the meeting is. */
export function placeFields(meeting: Pick<Meeting, 'city' | 'timeZone'>) {
  return typedFields({
    kind: field.as<Venue['kind']>('venue'),
    name: field.text,
    city: field.from(field.text, meeting.city ?? undefined),
    address: field.line,
    position,
    from: field.choiceOrNull<string>(),
    until: field.choiceOrNull<string>(),
    timeZone: field.as(meeting.timeZone),
    phone: field.phoneOrNull,
    website: field.lineOrNull,
    plan: field.as<FileRef | null>(null),
    accessibility: field.textOrNull,
  });
}

import * as v from 'valibot';
import { IdSchema } from './ids.ts';
import { cleanedLine } from './text.ts';

/** Milliseconds since 1970, as far as a calendar goes. */
export const Instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

/** How many there are of something. */
export function countUpTo(most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
}
/** How many delegations, votes or papers: no committee has more members. */
export const CountSchema = countUpTo(500);

/** As in `Actor.delegation`. */
export const DelegationCodeSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(40), cleanedLine);

/**
 * An id of one kind, for a device that names what it adds.
 *
 * @param code of the refusal of any other
 */
export function idOf(prefix: string, code: string) {
  return v.pipe(
    IdSchema,
    v.check((id) => id.startsWith(`${prefix}_`), code),
  );
}

import { isOver } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { LetterHost, Stop, VisaLetter } from './letters.schemas.ts';
import type { MemberBody } from './member-of.rules.ts';
import type { Delegation } from './participants.schemas.ts';
import type { TravelNeeds } from './personal.schemas.ts';

/** What a letter says of whom, to what and by whom: all of it but its reference and its day. */
export type LetterFacts = Omit<VisaLetter, 'number' | 'year' | 'nth' | 'issuedOn'>;

/** The letter as it would be issued now; null while its person has no name. */
export function letterOf({
  meeting,
  person,
  delegation,
  host,
  needs,
  stops,
}: {
  meeting: Meeting;
  person: MemberBody;
  delegation: Pick<Delegation, 'name'>;
  host: LetterHost;
  needs: Pick<TravelNeeds, 'budget'> | null;
  stops: readonly Stop[];
}): LetterFacts | null {
  const { name, office } = person;
  if (name === null) return null;
  const { title, startsOn, endsOn, city, venue } = meeting;
  const of = { name, office, delegation: delegation.name, title, startsOn, endsOn, city, venue, host };
  return { ...of, stops: [...stops], paidBy: needs?.budget ?? null };
}

/** Whether people travel to a meeting on days that a letter can name. */
export function isTravelled({ state, precision, format }: Meeting): boolean {
  return precision === 'day' && format !== 'virtual' && state !== 'postponed' && !isOver(state);
}

/** No letter that looks like a digit: a consulate reads it out on the telephone. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * "CLASI-V-2026-00002D": the same for ever; null until the server has given it. The number is that of a line of the list:
 * whoever is named there after somebody else has "…-2", and no two people have one reference.
 */
export function letterReference({
  number,
  year,
  nth,
}: Pick<VisaLetter, 'number' | 'year' | 'nth'>): string | null {
  if (number === null) return null;
  let code = '';
  for (let rest = number; code.length < 6; rest = Math.floor(rest / 32))
    code = SIGNS.charAt(rest % 32) + code;
  return `CLASI-V-${year}-${code}${nth === undefined ? '' : `-${nth}`}`;
}

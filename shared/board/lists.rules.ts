import { addDays } from '#shared/kernel/days.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { NoteItem } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { groupByDelegation } from '#shared/participants/participants.rules.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds, Trip } from '#shared/participants/personal.schemas.ts';
import type { BoardRow } from './board.rules.ts';
import { DEBTORS, type Owing } from './owings.rules.ts';

interface People {
  readonly meeting: Pick<Meeting, 'orderLanguage'>;
  readonly delegations: readonly Doc<Delegation>[];
  readonly participants: readonly Doc<Participant>[];
}

export interface SecurityEntry {
  readonly person: Doc<Participant>;
  readonly delegation: Doc<Delegation>;
  readonly arrival: Trip | null;
  /** Id of the meeting's place where the person sleeps. */
  readonly hotel: string | null;
}

/** What security needs to know, and nothing else: no diet, no visa, no telephone. */
export function securityList({
  meeting,
  delegations,
  participants,
  travelNeeds,
}: People & { readonly travelNeeds: readonly Doc<TravelNeeds>[] }): SecurityEntry[] {
  const needsOf = new Map(travelNeeds.map(({ body }) => [body.participant, body]));
  const groups = groupByDelegation({ delegations, participants, orderLanguage: meeting.orderLanguage });
  return groups.flatMap(({ delegation, people }) =>
    people.map((person) => {
      const needs = needsOf.get(person.id);
      return { person, delegation, arrival: needs?.arrival ?? null, hotel: needs?.hotel ?? null };
    }),
  );
}

export interface Seat {
  /** Counted round the table from the chair, which is 1. */
  readonly number: number;
  readonly delegation: Doc<Delegation>;
  /** Who sits at the table; null while nobody is named. */
  readonly front: Doc<Participant> | null;
  /** On the chairs behind, in their order. */
  readonly behind: readonly Doc<Participant>[];
}

/**
 * The presidency in the chair, then the states in order of precedence, then the other bodies in theirs. The first
 * person of each delegation sits at the table, the others behind. Interpreters sit in their booth.
 */
export function seatingOf({ meeting, delegations, participants }: People): Seat[] {
  const groups = groupByDelegation({ delegations, participants, orderLanguage: meeting.orderLanguage });
  const inChair = groups.filter(({ delegation }) => delegation.body.kind === 'presidency');
  const others = groups.filter(({ delegation }) => delegation.body.kind !== 'presidency');
  return [...inChair, ...others].map(({ delegation, people }, index) => {
    const [front = null, ...behind] = people.filter(({ body }) => body.capacity !== 'interpreter');
    return { number: index + 1, delegation, front, behind };
  });
}

/** One diet as written, or one of the two values that are not diets. */
export interface DietCount {
  /** `none`: nothing special; `unknown`: the person has not said. */
  readonly kind: 'none' | 'diet' | 'unknown';
  readonly diet: string | null;
  readonly count: number;
}

export interface MealCount {
  /** `YYYY-MM-DD` in the venue's calendar. */
  readonly date: string;
  /** The meal of the practical note; null for a day without one. */
  readonly meal: Doc<NoteItem> | null;
  readonly total: number;
  readonly diets: readonly DietCount[];
}

function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  let day = from;
  // A meeting of months has no known days yet: nobody orders meals for it.
  while (day <= until && days.length < 31) {
    days.push(day);
    day = addDays(day, 1);
  }
  return days;
}

/** Present from the day of arrival to that of departure; on all days if neither is known. */
function isThere(needs: TravelNeeds | undefined, date: string): boolean {
  const from = needs?.arrival?.at.slice(0, 10) ?? date;
  const until = needs?.departure?.at.slice(0, 10) ?? date;
  return from <= date && date <= until;
}

function countDiets(needs: readonly (TravelNeeds | undefined)[]): DietCount[] {
  const diets = new Map<string, { diet: string; count: number }>();
  let none = 0;
  let unknown = 0;
  for (const each of needs) {
    const diet = each?.diet?.trim() ?? '';
    if (each === undefined) unknown += 1;
    else if (diet === '') none += 1;
    else {
      const known = diets.get(fold(diet));
      if (known === undefined) diets.set(fold(diet), { diet, count: 1 });
      else known.count += 1;
    }
  }
  const written = [...diets.values()].sort(
    (left, right) => right.count - left.count || (fold(left.diet) < fold(right.diet) ? -1 : 1),
  );
  return [
    { kind: 'none' as const, diet: null, count: none },
    ...written.map(({ diet, count }) => ({ kind: 'diet' as const, diet, count })),
    { kind: 'unknown' as const, diet: null, count: unknown },
  ].filter(({ count }) => count > 0);
}

/** How many people eat what, at each meal of the practical note or, on a day without one, on that day. No names. */
export function cateringOf({
  meeting,
  delegations,
  participants,
  travelNeeds,
  noteItems,
}: Omit<People, 'meeting'> & {
  readonly meeting: Pick<Meeting, 'startsOn' | 'endsOn'>;
  readonly travelNeeds: readonly Doc<TravelNeeds>[];
  readonly noteItems: readonly Doc<NoteItem>[];
}): MealCount[] {
  const needsOf = new Map(travelNeeds.map(({ body }) => [body.participant, body]));
  const codes = new Map(delegations.map(({ id, body }) => [id, body.code]));
  const meals = noteItems
    .filter(({ body }) => body.section === 'meals' && body.startsAt !== null)
    .sort((left, right) => ((left.body.startsAt ?? '') < (right.body.startsAt ?? '') ? -1 : 1));
  const dates = [
    ...new Set([
      ...daysBetween(meeting.startsOn, meeting.endsOn),
      ...meals.map(({ body }) => (body.startsAt ?? '').slice(0, 10)),
    ]),
  ].sort();

  function mealCount(date: string, meal: Doc<NoteItem> | null): MealCount {
    const only = meal?.body.delegation ?? null;
    const present = participants.filter(
      ({ id, body }) =>
        isThere(needsOf.get(id), date) && (only === null || codes.get(body.delegation) === only),
    );
    const diets = countDiets(present.map(({ id }) => needsOf.get(id)));
    return { date, meal, total: present.length, diets };
  }

  return dates.flatMap((date) => {
    const ofDay = meals.filter(({ body }) => body.startsAt?.slice(0, 10) === date);
    return ofDay.length === 0 ? [mealCount(date, null)] : ofDay.map((meal) => mealCount(date, meal));
  });
}

export interface OwedLine {
  readonly owing: Owing;
  readonly delegation: Doc<Delegation>;
}

/** Everything owed according to the board: by due date, then by who owes it, then by precedence. */
export function owedLines(rows: readonly BoardRow[]): OwedLine[] {
  const lines = rows.flatMap(({ delegation, owes }) => owes.map((owing) => ({ owing, delegation })));
  return lines.sort(
    (left, right) =>
      (left.owing.due ?? '9999').localeCompare(right.owing.due ?? '9999') ||
      DEBTORS.indexOf(left.owing.by) - DEBTORS.indexOf(right.owing.by),
  );
}

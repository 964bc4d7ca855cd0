import type { TravelNeeds, Trip } from './personal.schemas.ts';

const DAY = 86_400_000;

export function contactId(participant: string): string {
  return `ctc_${participant}`;
}
export function needsId(participant: string): string {
  return `trv_${participant}`;
}

/** Whether nothing personal may be written any more: deleted data must not come back. */
export function isExpired({ expiresOn, now }: { expiresOn: string; now: number }): boolean {
  return now >= Date.parse(`${expiresOn}T00:00:00Z`) + DAY;
}

/**
 * Why these fields may not be written, as a dotted code, or null. The participant enters their needs; the delegation
 * decides whose budget pays, and the organisers write the visa letter.
 */
export function findNeedsBar({
  fields,
  isSelf,
  isLiaison,
  isOrganiser,
}: {
  fields: Partial<TravelNeeds>;
  isSelf: boolean;
  isLiaison: boolean;
  isOrganiser: boolean;
}): string | null {
  if (!isSelf && !isLiaison && !isOrganiser) return 'access.not_allowed';
  if (isOrganiser) return null;
  if (fields.visaLetter !== undefined || fields.visa === 'letter_issued') return 'needs.letter_not_yours';
  return fields.budget !== undefined && !isLiaison ? 'needs.budget_not_yours' : null;
}

function instantOf(trip: Trip): number | null {
  return trip.offset === null ? null : Date.parse(`${trip.at.slice(0, 16)}:00Z`) - trip.offset * 60_000;
}

/** Whether the departure comes after the arrival; unknown times are valid. */
export function isOrdered({ arrival, departure }: { arrival: Trip | null; departure: Trip | null }): boolean {
  if (arrival === null || departure === null) return true;
  const [from, until] = [instantOf(arrival), instantOf(departure)];
  return from === null || until === null || from < until;
}

import type { Card } from '#app/store/profiles.ts';

const MINUTE = 60_000;
const DIAL_MINUTES = 60;
/** How long after its hour an event stays at the top: people may be late. */
const LATE_MINUTES = 30;

export type CardTime = Card['times'][number];

/** The next row of the card that has an hour, or one that has just begun; null when all is over. */
export function nextTime({
  card,
  now,
}: {
  card: Card;
  now: number;
}): (CardTime & { startsAt: number }) | null {
  const coming = card.times
    .flatMap((time) => (time.startsAt === null ? [] : [{ ...time, startsAt: time.startsAt }]))
    .filter((time) => time.startsAt > now - LATE_MINUTES * MINUTE)
    .sort((left, right) => left.startsAt - right.startsAt);
  return coming.find((time) => time.startsAt > now) ?? coming[0] ?? null;
}

/** Whole minutes left, rounded up; null if the dial cannot show them. */
function minutesLeft({ startsAt, now }: { startsAt: number; now: number }): number | null {
  const minutes = Math.ceil((startsAt - now) / MINUTE);
  return minutes >= 1 && minutes <= DIAL_MINUTES ? minutes : null;
}

/** Only the characters that a telephone can dial. */
export function telephone(number: string): string | null {
  const digits = number.replace(/[^\d+]/g, '');
  return digits.length >= 2 ? `tel:${digits}` : null;
}

/** What the dial counts now; null if there is nothing to count. */
export function dialMinutes({ card, now }: { card: Card; now: number }): number | null {
  const next = nextTime({ card, now });
  return next === null ? null : minutesLeft({ startsAt: next.startsAt, now });
}

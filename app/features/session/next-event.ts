import type { Card } from '#app/store/profiles.ts';

const MINUTE = 60_000;
const DIAL_MINUTES = 60;
/** So long after its hour something still stands at the top: one may be late. */
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

/** Whole minutes left, rounded up as one counts them; null when the dial could not show them. */
function minutesLeft({ startsAt, now }: { startsAt: number; now: number }): number | null {
  const minutes = Math.ceil((startsAt - now) / MINUTE);
  return minutes >= 1 && minutes <= DIAL_MINUTES ? minutes : null;
}

/** A number one can call: only what a telephone takes. */
export function telephone(number: string): string | null {
  const digits = number.replace(/[^\d+]/g, '');
  return digits.length >= 2 ? `tel:${digits}` : null;
}

/** What the dial would light now; null when it has nothing to count. */
export function dialMinutes({ card, now }: { card: Card; now: number }): number | null {
  const next = nextTime({ card, now });
  return next === null ? null : minutesLeft({ startsAt: next.startsAt, now });
}

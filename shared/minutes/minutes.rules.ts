import { correctionsUntil } from '#shared/decisions/decisions.rules.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { endOfDayIn } from '#shared/kernel/zones.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Correction, Minutes, Summary } from './minutes.schemas.ts';

/** The last day for corrections of minutes that go out on a day, and the instant at which it is over. */
export interface CorrectionWindow {
  readonly lastDay: string;
  readonly until: number;
  readonly article: string | null;
}

/**
 * How long delegations can correct minutes that go out on this day: the day itself does not count, and the last one
 * counts to its end by the clocks of the venue.
 *
 * @param parameters of the rules in force on that day
 * @param holidays days off of the state whose calendar counts
 * @returns null for a zone that the platform does not know
 */
export function correctionWindow({
  sentOn,
  parameters,
  holidays,
  timeZone,
}: {
  sentOn: string;
  parameters: Parameters | null;
  holidays: ReadonlySet<string>;
  timeZone: string;
}): CorrectionWindow | null {
  const { day, article } = correctionsUntil({ parameters, from: sentOn, holidays });
  const until = endOfDayIn({ day, timeZone });
  return until === null ? null : { lastDay: day, until, article };
}

/**
 * `draft`: they have not gone out. `waiting`: they were sent on this device, and no server has them yet. `over`: nobody
 * can correct any more, and they are not adopted.
 */
export type MinutesStanding = 'draft' | 'waiting' | 'window' | 'over' | 'adopted';

export function minutesStanding(minutes: Minutes | null, now: number): MinutesStanding {
  if (minutes === null) return 'draft';
  if (minutes.state === 'adopted') return 'adopted';
  if (minutes.takenAt === null) return 'waiting';
  return now < minutes.until ? 'window' : 'over';
}

/** Of what a screen shows of the minutes: it changes with each word of any summary, so that nobody sends what they have not read. */
export function hashOfSummaries(list: readonly Doc<Summary>[]): string {
  const texts = list
    .map(({ body: { request, text } }) => ({ request, text }))
    .sort((left, right) => (left.request < right.request ? -1 : 1));
  return contentHash(texts);
}

export function openCorrections(list: readonly Doc<Correction>[]): Doc<Correction>[] {
  return list.filter(({ body }) => body.state === 'open');
}

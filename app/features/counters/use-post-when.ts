import type { PostWork } from './post-data.ts';
import { useStateTimes } from './state-times.ts';

/** Formats an instant by the clocks of the operation, as its shifts are: a phone that is set to another zone says the same hours. */
export function usePostWhen(work: PostWork): (instant: number) => string {
  return useStateTimes({ timeZone: () => work.day()?.body.timeZone ?? 'UTC' }).moment;
}

import { ownZone } from '#app/i18n/format.ts';
import { dayAt } from '#shared/kernel/zones.ts';

/** The time zone of this phone, for times that concern only the phone. */
export function deviceTimeZone(): string {
  return ownZone();
}

/** The date where this device is, `YYYY-MM-DD`: a deadline is a day of whoever meets it. */
export function dayHere(instant: number): string {
  return dayAt({ instant, timeZone: deviceTimeZone() });
}

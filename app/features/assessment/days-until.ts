/** Whole days until one, from the day of the device; negative where it is over here. */
export function daysUntil(until: string, today: string): number {
  return Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
}

/** From when others see how to join: days before the first, or as soon as it is convened. */
export const OPENS = ['convened', 'd7', 'd3', 'd1', 'd0'] as const;

/** That of a number of days before; null for one that the form does not offer. */
export function openingOf(daysBefore: number | null): (typeof OPENS)[number] | null {
  if (daysBefore === null) return 'convened';
  return OPENS.find((each) => each === `d${daysBefore}`) ?? null;
}

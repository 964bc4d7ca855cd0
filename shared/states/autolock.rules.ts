/** The two times of the auto-lock, in minutes. */
export interface AutolockMinutes {
  /** In the background. */
  readonly hiddenMinutes: number;
  /** Without a touch. */
  readonly idleMinutes: number;
}
export type AutolockTime = keyof AutolockMinutes;

/** What a phone offers; a state may take away the longest, never add. */
export const AUTOLOCK_OFFERED: Readonly<Record<AutolockTime, readonly number[]>> = {
  hiddenMinutes: [1, 2, 5, 10, 15],
  idleMinutes: [2, 5, 10, 20, 30, 60],
};
export const AUTOLOCK_FIRST: AutolockMinutes = { hiddenMinutes: 2, idleMinutes: 10 };

/** The times that somebody of a state with this limit may choose, the shortest first. */
export function offeredWithin(time: AutolockTime, limit: AutolockMinutes | null): readonly number[] {
  return AUTOLOCK_OFFERED[time].filter((minutes) => limit === null || minutes <= limit[time]);
}

/** What holds on a phone: what its person chose, cut to the limit of the state. */
export function autolockWithin({
  chosen,
  limit,
}: {
  chosen: AutolockMinutes | null;
  limit: AutolockMinutes | null;
}): AutolockMinutes {
  const wished = chosen ?? AUTOLOCK_FIRST;
  function cut(time: AutolockTime): number {
    const [shortest = AUTOLOCK_FIRST[time], ...longer] = offeredWithin(time, limit);
    return [shortest, ...longer].filter((minutes) => minutes <= wished[time]).at(-1) ?? shortest;
  }
  return { hiddenMinutes: cut('hiddenMinutes'), idleMinutes: cut('idleMinutes') };
}

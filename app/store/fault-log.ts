import type { Clock } from '#shared/kernel/ids.ts';

const MOST = 40;

/** One thing that went wrong: place and name. Never content. */
export interface Fault {
  readonly at: number;
  readonly where: string;
  readonly name: string;
}

export interface FaultLog {
  note(where: string, name: string): void;
  /** Oldest first, the last forty. */
  list(): readonly Fault[];
}

export function createFaultLog({ clock }: { clock: Clock }): FaultLog {
  let faults: Fault[] = [];
  return {
    note(where, name) {
      faults = [...faults, { at: clock(), where, name: name.slice(0, 80) }].slice(-MOST);
    },
    list: () => faults,
  };
}

import type { SyncClient } from './client.ts';

/**
 * Up to where the server said that there is something new, by compartment. What this device holds by now needs no request (SPEC
 * L10): one pull often has what several pokes were about, and whoever did it has it from their own sync.
 */
export function createTold(client: Pick<SyncClient, 'cursors'>): {
  /** @param seq null: not said, so that it is asked for */
  note(compartment: string, seq: number | null): void;
  /** Those of the compartments in which this device lacks something; null, all of them, stays null. */
  stillNew(only: ReadonlySet<string> | null): ReadonlySet<string> | null;
} {
  const said = new Map<string, number>();
  function holds(compartment: string, seq: number): boolean {
    const streams = client.cursors().find((cursor) => cursor.compartment === compartment)?.streams ?? {};
    const reached = Object.values(streams);
    return reached.length > 0 && reached.every((after) => after >= seq);
  }
  return {
    note(compartment, seq) {
      const known = said.get(compartment) ?? 0;
      said.set(compartment, seq === null ? Number.POSITIVE_INFINITY : Math.max(known, seq));
    },
    stillNew(only) {
      if (only === null) {
        said.clear();
        return null;
      }
      const lacking = [...only].filter(
        (compartment) => !holds(compartment, said.get(compartment) ?? Number.POSITIVE_INFINITY),
      );
      for (const compartment of only) said.delete(compartment);
      return new Set(lacking);
    },
  };
}

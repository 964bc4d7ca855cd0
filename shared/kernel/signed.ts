import type { Actor } from './actor.ts';

/** The name of whoever acted as it was then, where the server said it. */
export function labelled(label: string | undefined): { label?: string } {
  return label === undefined ? {} : { label };
}

/** Who did something, by what name, and when. */
export function signed({
  actor,
  label,
  at,
}: {
  actor: Pick<Actor, 'person'>;
  label: string | undefined;
  at: number;
}): { by: string; label?: string; at: number } {
  return { by: actor.person, ...labelled(label), at };
}

/** When the server takes an act; null on a device, which has no facts and cannot know. */
export function takenAt({ facts, now }: { facts: object | null; now: number }): number | null {
  return facts === null ? null : now;
}

/** For order by the server's clock: what only this device has comes last. */
export function takenOf(body: { readonly takenAt: number | null }): number {
  return body.takenAt ?? Number.MAX_SAFE_INTEGER;
}

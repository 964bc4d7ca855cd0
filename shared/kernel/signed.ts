import type { Actor } from './actor.ts';
import type { Facts } from './mutation.ts';

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

const SIGNATURE: readonly string[] = ['by', 'label', 'at', 'takenAt'];
/** Whether a field only says who acted and when: of two who changed the same thing it always differs. */
export function isSignature(field: string): boolean {
  return SIGNATURE.includes(field);
}

/** When the server takes an act; null on a device, which has no facts and cannot know. */
export function takenAt({ facts, now }: { facts: object | null; now: number }): number | null {
  return facts === null ? null : now;
}

/** Who acts, and when: what a decision has beside arguments and documents. */
export interface Acting {
  readonly actor: Actor;
  readonly facts: Facts | null;
  readonly now: number;
  readonly madeAt: number;
}

/** Who did something, by what name, when, and when the server took it. */
export function signedAt({ actor, facts, now, madeAt }: Acting): ReturnType<typeof signed> & {
  takenAt: number | null;
} {
  return { ...signed({ actor, label: facts?.label, at: madeAt }), takenAt: takenAt({ facts, now }) };
}

/** For order by the server's clock: what only this device has comes last. */
export function takenOf(body: { readonly takenAt: number | null }): number {
  return body.takenAt ?? Number.MAX_SAFE_INTEGER;
}

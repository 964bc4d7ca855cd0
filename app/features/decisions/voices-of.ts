import { VOICE_KINDS, type Voice } from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** What delegations put on record, by what it is and then by delegation. */
export function voicesOf(list: readonly Doc<Voice>[]): Voice[] {
  return list
    .map(({ body }) => body)
    .sort(
      (left, right) =>
        VOICE_KINDS.indexOf(left.kind) - VOICE_KINDS.indexOf(right.kind) ||
        (left.delegation < right.delegation ? -1 : 1),
    );
}

import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from './nominations.schemas.ts';
import type { Participant } from './participants.schemas.ts';

function keyOf({ delegation, name }: Pick<Participant, 'delegation' | 'name'>): string | null {
  return name === null ? null : `${delegation} ${fold(name).replace(/\s+/g, ' ').trim()}`;
}

/**
 * Pending nominations with the name of another proposal or a participant in the same delegation: most likely from two
 * liaisons without a network. Only a warning: two people may share a name.
 */
export function namesakesOf({
  nominations,
  people,
}: {
  nominations: readonly Doc<Nomination>[];
  people: readonly Doc<Participant>[];
}): ReadonlySet<string> {
  const waiting = nominations.filter(({ body }) => body.state === 'nominated' || body.state === 'returned');
  const counts = new Map<string, number>();
  for (const { body } of [...waiting, ...people]) {
    const key = keyOf(body);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(waiting.flatMap(({ id, body }) => ((counts.get(keyOf(body) ?? '') ?? 0) > 1 ? [id] : [])));
}

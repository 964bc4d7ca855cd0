import type { Doc } from '#shared/kernel/mutation.ts';
import type { Intervention, Sitting } from './floor.schemas.ts';

/**
 * Whether there is something on the open item to reply to: another delegation spoke, or speaks. A point of order is none:
 * whoever presides rules on it.
 *
 * @param delegation null: whichever asks
 */
export function isThereToReply({
  delegation,
  sitting: { item, speaking },
  interventions,
}: {
  readonly delegation: string | null;
  readonly sitting: Pick<Sitting, 'item' | 'speaking'>;
  readonly interventions: readonly Pick<Doc<Intervention>, 'body'>[];
}): boolean {
  if (item === null) return false;
  const ofItem = interventions.filter(({ body }) => body.item === item.id).map(({ body }) => body);
  return [...ofItem, ...(speaking === null ? [] : [speaking])].some(
    (each) => each.kind !== 'order' && each.delegation !== delegation,
  );
}

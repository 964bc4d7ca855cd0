import type { Doc } from '#shared/kernel/mutation.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import type { FloorMove, FloorRequest, Intervention, Sitting } from './floor.schemas.ts';
import { lastSideOf, speakersInOrder } from './order.rules.ts';

/** Who waits for the floor in a sitting, the next one first; nobody while no item is open. The same on every device. */
export function speakersOf({
  sitting,
  requests,
  moves,
  interventions,
  parameters,
}: {
  readonly sitting: Pick<Sitting, 'item' | 'speaking'> | null;
  readonly requests: readonly Doc<FloorRequest>[];
  readonly moves: readonly Doc<FloorMove>[];
  readonly interventions: readonly Doc<Intervention>[];
  /** Of the day of the sitting; null where no rules are in force. */
  readonly parameters: Parameters | null;
}): Doc<FloorRequest>[] {
  if (sitting === null || sitting.item === null) return [];
  const { item, speaking } = sitting;
  return speakersInOrder({
    ...{ requests, moves, item: item.id },
    rule: parameters?.floor ?? null,
    pointsRank: parameters?.pointsOfOrder?.rank ?? null,
    lastSide: lastSideOf({ speaking, interventions, item: item.id }),
  });
}

/** The number of each in the list, from 1. Points of order have none: they go ahead of the list. */
export function numbersOf(
  list: readonly Pick<Doc<FloorRequest>, 'id' | 'body'>[],
): ReadonlyMap<string, number> {
  return new Map(numbered(list).map(({ id }, index) => [id, index + 1]));
}

/** Those that have a number, and can be moved. */
export function numbered<R extends Pick<Doc<FloorRequest>, 'body'>>(list: readonly R[]): R[] {
  return list.filter(({ body }) => body.kind !== 'order');
}

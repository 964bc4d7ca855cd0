import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { inReadingOrder } from '#shared/assessment/assessment.rules.ts';
import { issuedParagraphs } from '#shared/assessment/assessment.schemas.ts';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Compared } from '#shared/publication/compare.rules.ts';
import { publicationId, publications } from '#shared/publication/publication.schemas.ts';

/** An edition with what is compared of it. */
export interface ComparedEdition extends Compared {
  readonly edition: Doc<Edition>;
  /** How many states contributed. */
  readonly states: number;
}

/** Null where its figures are not built, or this device does not have them. */
export function comparedOf(
  replica: Pick<ReplicaSignals, 'one' | 'within'>,
  edition: Doc<Edition>,
): ComparedEdition | null {
  const known = replica.one(publications, publicationId(edition.id))?.body;
  if (known === undefined) return null;
  const { figures, manifest } = known;
  if (figures === null || manifest === null) return null;
  const text = inReadingOrder(replica.within(issuedParagraphs, edition.id).map(({ body }) => body));
  return { edition, figures, text, method: manifest.method, states: manifest.states };
}

/** The last published edition before this one; null where there is none. */
export function useBefore(edition: Accessor<Doc<Edition>>): Accessor<Doc<Edition> | null> {
  const { replica } = useClient();
  return createMemo(() => {
    const earlier = replica
      .all(editions)
      .filter(
        ({ id, body }) =>
          body.number < edition().body.number &&
          replica.one(publications, publicationId(id))?.body.status === 'published',
      )
      .sort((left, right) => right.body.number - left.body.number);
    return earlier[0] ?? null;
  });
}

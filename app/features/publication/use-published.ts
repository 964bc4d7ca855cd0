import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { textLevelOf } from '#shared/access/scopes.ts';
import { lastOf } from '#shared/assessment/assessment.rules.ts';
import {
  corrections,
  issuedParagraphs,
  reservations,
  textSumId,
  textSums,
  versions,
} from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { editionFileOf } from '#shared/publication/edition-file.rules.ts';
import { type EditionFile, fileHashOf } from '#shared/publication/edition-file.schemas.ts';
import {
  type Publication,
  publicationId,
  publications,
  publishedStates,
} from '#shared/publication/publication.schemas.ts';

/** How much of an edition a file holds: of all states, of one's own, of none but the text as one reads it, or what everybody reads. */
export type FileKind = 'whole' | 'own' | 'text' | 'open';

/** What this device holds of a published edition, and which files it can make of it. */
export function usePublished(edition: Accessor<Doc<Edition>>) {
  const client = useClient();
  const { replica } = client;
  const id = () => edition().id;
  const publication = createMemo((): Doc<Publication> | null =>
    replica.one(publications, publicationId(id())),
  );
  const states = createMemo(() =>
    replica.within(publishedStates, id()).filter(({ body }) => body.figures !== null),
  );
  /** One that is being verified is no text of the edition yet. */
  const version = createMemo(() =>
    lastOf(
      replica.within(versions, id()).filter(({ body }) => body.kind !== 'draft'),
      ({ body }) => body.number,
    ),
  );
  const paragraphs = createMemo(() => replica.within(issuedParagraphs, id()));
  const level = (): Level => textLevelOf(client.actor());
  const own = () => states().filter(({ body }) => body.rows.state === client.actor().state);
  const hasAll = () => states().length > 0 && states().length === publication()?.body.manifest?.states;
  /** Until then nobody outside may have any of it. */
  const isPublished = () => publication()?.body.status === 'published';
  const files = createMemo((): FileKind[] => {
    if (publication()?.body.manifest == null || version() === null) return [];
    return [
      ...(hasAll() ? (['whole'] as const) : []),
      ...(!hasAll() && own().length > 0 ? (['own'] as const) : []),
      ...(level() !== 'public' && !hasAll() && own().length === 0 ? (['text'] as const) : []),
      ...(isPublished() ? (['open'] as const) : []),
    ];
  });
  /** Null where there is nothing to make it of. */
  function fileOf(kind: FileKind): EditionFile | null {
    const [known, text] = [publication(), version()];
    if (known?.body.manifest == null || text === null) return null;
    const parts = { whole: states, own, text: () => [], open: () => [] } as const;
    return editionFileOf({
      edition: edition(),
      publication: known,
      states: parts[kind](),
      version: text,
      sums: replica.within(textSums, id()),
      paragraphs: paragraphs(),
      reservations: replica.within(reservations, id()),
      corrections: replica.within(corrections, id()),
      level: kind === 'open' ? 'public' : level(),
    });
  }
  /** What the report carries; null until there is one. */
  function fileHash(of: Level): string | null {
    const [known, text] = [publication()?.body.hash ?? null, version()];
    if (known === null || text === null) return null;
    const sum = replica.one(textSums, textSumId({ edition: id(), version: text.body.number, level: of }));
    return sum === null ? null : fileHashOf({ edition: known, text: sum.body.hash });
  }
  return {
    ...{ publication, isPublished, states, version, paragraphs, level },
    ...{ files, fileOf, fileHash, hasAll },
  };
}
export type Published = ReturnType<typeof usePublished>;

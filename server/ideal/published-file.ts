import {
  type IssuedParagraph,
  issuedParagraphs,
  type Reservation,
  reservations,
  type Version,
  versions,
} from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { editionFile } from '#shared/publication/edition-file.rules.ts';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import {
  type Publication,
  type PublishedState,
  publicationId,
  publications,
  publishedStates,
} from '#shared/publication/publication.schemas.ts';
import type { Ports } from '../ports.ts';

/** An actor without roles: reads what everybody reads. */
const PUBLIC: Actor = {
  person: 'per_public',
  device: 'dev_public',
  ...{ state: null, delegation: null, roles: [], institution: null, unit: null },
};

/**
 * A published edition as a file, as one reader has it; null where nothing is published for them.
 * @param reader by default whoever comes from outside
 */
export async function publishedFile(
  ports: Pick<Ports, 'compartment'>,
  edition: string,
  reader: { readonly actor: Actor; readonly level: Level } = { actor: PUBLIC, level: 'public' },
): Promise<EditionFile | null> {
  const { actor, level } = reader;
  const wanted = [publications, publishedStates, versions, issuedParagraphs, reservations].map(
    ({ name }) => ({ collection: name, parent: edition }),
  );
  const { docs } = await ports.compartment(COMMITTEE).list({ actor, wanted });
  const bodiesOf = <T>({ name }: { readonly name: string }) =>
    docs.filter(({ collection }) => collection === name).map(({ body }) => body as unknown as T);
  const publication = docs.find(
    ({ collection, id }) => collection === publications.name && id === publicationId(edition),
  )?.body as unknown as Publication | undefined;
  if (publication?.status !== 'published') return null;
  return editionFile({
    ...{ level, edition: null, publication },
    states: bodiesOf<PublishedState>(publishedStates),
    versions: bodiesOf<Version>(versions),
    paragraphs: bodiesOf<IssuedParagraph>(issuedParagraphs),
    reservations: bodiesOf<Reservation>(reservations),
  });
}

import {
  type Correction,
  corrections,
  type IssuedParagraph,
  issuedParagraphs,
  type Reservation,
  reservations,
  type TextSum,
  textSums,
  type Version,
  versions,
} from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { editionFile, standingVersion } from '#shared/publication/edition-file.rules.ts';
import { type EditionFile, fileHashOf } from '#shared/publication/edition-file.schemas.ts';
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
 * By what the public file of an edition is known, its number and the hour of its version, without making it: a report of 120
 * pages takes a while, and anybody may ask. Null where nothing is published.
 */
export async function publishedHead(
  ports: Pick<Ports, 'compartment'>,
  edition: string,
): Promise<{ readonly fileHash: string; readonly number: number; readonly at: number } | null> {
  const wanted = [publications, versions, textSums].map(({ name }) => ({
    collection: name,
    parent: edition,
  }));
  const { docs } = await ports.compartment(COMMITTEE).list({ actor: PUBLIC, wanted });
  const bodiesOf = <T>({ name }: { readonly name: string }) =>
    docs.filter(({ collection }) => collection === name).map(({ body }) => body as unknown as T);
  const [publication] = bodiesOf<Publication>(publications);
  const version = standingVersion(bodiesOf<Version>(versions));
  const sum = bodiesOf<TextSum>(textSums).find(
    (each) => each.level === 'public' && each.version === version?.number,
  );
  if (publication?.status !== 'published' || publication.hash === null || publication.manifest === null)
    return null;
  if (version === null || sum === undefined) return null;
  const fileHash = fileHashOf({ edition: publication.hash, text: sum.hash });
  return { fileHash, number: publication.manifest.number, at: version.at };
}

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
  const wanted = [
    publications,
    publishedStates,
    versions,
    textSums,
    issuedParagraphs,
    reservations,
    corrections,
  ].map(({ name }) => ({ collection: name, parent: edition }));
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
    sums: bodiesOf<TextSum>(textSums),
    paragraphs: bodiesOf<IssuedParagraph>(issuedParagraphs),
    reservations: bodiesOf<Reservation>(reservations),
    corrections: docs.filter(
      ({ collection }) => collection === corrections.name,
    ) as unknown as Doc<Correction>[],
  });
}

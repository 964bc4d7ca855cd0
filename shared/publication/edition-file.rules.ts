import * as v from 'valibot';
import { errataOf, lastOf, textOf } from '#shared/assessment/assessment.rules.ts';
import type {
  Correction,
  IssuedParagraph,
  Reservation,
  TextSum,
  Version,
} from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { listProblem, pathOf, type ShapeProblem, shapeProblem } from '#shared/kernel/shape-problem.ts';
import { byText } from '#shared/kernel/text-order.ts';
import { EDITION_FORMAT, type EditionFile, EditionFileSchema, fileHashOf } from './edition-file.schemas.ts';
import { aboutEdition } from './frozen.rules.ts';
import type { Publication, PublishedState } from './publication.schemas.ts';

/** The last one that was adopted, or came after that; null while there are only drafts. */
export function standingVersion(versions: readonly Version[]): Version | null {
  return lastOf(
    versions.filter(({ kind }) => kind !== 'draft'),
    ({ number }) => number,
  );
}

/**
 * The edition as a file, of what its reader has: null until its figures are final and its text is adopted.
 * @param edition null for readers who have none: then the publication says which it is
 * @param states whose rows go into it: of none, of the reader's own, or of all
 */
export function editionFile({
  level,
  edition,
  publication,
  states,
  versions,
  sums,
  paragraphs,
  reservations,
  corrections,
}: {
  level: Level;
  edition: Edition | null;
  publication: Publication;
  states: readonly PublishedState[];
  versions: readonly Version[];
  sums: readonly TextSum[];
  paragraphs: readonly IssuedParagraph[];
  reservations: readonly Reservation[];
  corrections: readonly Pick<Doc<Correction>, 'audience' | 'body'>[];
}): EditionFile | null {
  const { manifest, hash, figures } = publication;
  const about = publication.about ?? (edition === null ? null : aboutEdition(edition));
  const version = standingVersion(versions);
  const sum = sums.find((each) => each.level === level && each.version === version?.number);
  if (manifest === null || hash === null || figures === null || about === null) return null;
  if (version === null || sum === undefined) return null;
  return {
    format: EDITION_FORMAT,
    edition: about,
    manifest,
    hash,
    fileHash: fileHashOf({ edition: hash, text: sum.hash }),
    figures,
    states: states
      .flatMap(({ rows, figures: own, proof }) =>
        own === null || proof === null ? [] : [{ rows, figures: own, proof }],
      )
      .sort((left, right) => byText(left.rows.state, right.rows.state)),
    text: {
      level,
      version: version.number,
      kind: version.kind,
      at: version.at,
      hash: sum.hash,
      content: textOf(level, { paragraphs, reservations, corrections: errataOf(corrections) }),
    },
  };
}

/**
 * The same of entries, for a reader who has all that a file needs.
 * @throws when the figures of the edition have not been built yet
 */
export function editionFileOf({
  level,
  edition,
  publication,
  states,
  version,
  sums,
  paragraphs,
  reservations,
  corrections,
}: {
  level: Level;
  edition: Doc<Edition> | null;
  publication: Doc<Publication>;
  states: readonly Doc<PublishedState>[];
  version: Doc<Version>;
  sums: readonly Doc<TextSum>[];
  paragraphs: readonly Doc<IssuedParagraph>[];
  reservations: readonly Doc<Reservation>[];
  corrections: readonly Doc<Correction>[];
}): EditionFile {
  const file = editionFile({
    ...{ level, edition: edition?.body ?? null, publication: publication.body, versions: [version.body] },
    states: states.map(({ body }) => body),
    sums: sums.map(({ body }) => body),
    paragraphs: paragraphs.map(({ body }) => body),
    reservations: reservations.map(({ body }) => body),
    corrections,
  });
  if (file === null) throw new Error('an edition has no file before its figures are built');
  return file;
}

/** Of a file on a disk: a report of 800 long paragraphs with the rows of forty states is smaller. */
export const MOST_FILE_BYTES = 40_000_000;
/** Texts, numbers, lists and objects of a file: ten times those of a large one. */
const MOST_VALUES = 1_000_000;
const MOST_LEVELS = 16;
/** Pieces of evidence of one state, each counted for every area that it is about. */
const MOST_EVIDENCE = 20_000;

type Misfit =
  | ShapeProblem
  | ({ readonly place: string } & (
      | { readonly problem: 'too_many'; readonly most: number }
      | { readonly problem: 'too_deep'; readonly most: number }
      | { readonly problem: 'twice' }
    ));

/**
 * `format`: it is no edition of IDEAL, or one of another version of CLASI. `shape`: one that was damaged. `evidence`: it
 * counts more than any edition has.
 */
export type FileProblem = Misfit & { readonly kind: 'format' | 'shape' | 'evidence' };

/** Where a value stands, from the inside out. */
interface Place {
  readonly key: string | number;
  readonly above: Place | null;
}
function pathTo(place: Place | null): string {
  const keys: (string | number)[] = [];
  for (let at = place; at !== null; at = at.above) keys.unshift(at.key);
  return pathOf(keys);
}

/** Half a character has no canonical form, so nothing that holds one can be hashed. */
const HALF = /\p{Surrogate}/u;
/** Names that objects have of themselves: what reads a shape overlooks them. */
const OWN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function strangeMember(value: object, place: Place | null): Misfit | null {
  if (Array.isArray(value)) return null;
  for (const key of Object.keys(value)) {
    if (OWN_NAMES.has(key)) return { place: pathTo({ key, above: place }), problem: 'unknown_member' };
    if (HALF.test(key))
      return {
        place: pathTo(place),
        problem: 'wrong_value',
        expected: 'names of whole characters',
        found: 'half a character',
      };
  }
  return null;
}

function strangeLeaf(value: unknown, place: Place | null): Misfit | null {
  const wrong = (expected: string, found: string): Misfit => ({
    ...{ place: pathTo(place), problem: 'wrong_value', expected, found },
  });
  if (typeof value === 'number' && !Number.isFinite(value)) return wrong('a finite number', String(value));
  if (typeof value === 'string' && HALF.test(value))
    return wrong('text of whole characters', 'half a character');
  return null;
}

/** What no schema finds in time. Without recursion, since endless nesting would break it. */
function unbounded(given: unknown): Misfit | null {
  const waiting: { readonly value: unknown; readonly depth: number; readonly place: Place | null }[] = [
    { value: given, depth: 0, place: null },
  ];
  let values = 1;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth, place } = next;
    if (typeof value !== 'object' || value === null) {
      const strange = strangeLeaf(value, place);
      if (strange !== null) return strange;
      continue;
    }
    if (depth >= MOST_LEVELS) return { place: pathTo(place), problem: 'too_deep', most: MOST_LEVELS };
    const strange = strangeMember(value, place);
    if (strange !== null) return strange;
    const keys = Array.isArray(value) ? null : Object.keys(value);
    const length = keys?.length ?? (value as unknown[]).length;
    values += length;
    if (values > MOST_VALUES) return { place: pathTo(place), problem: 'too_many', most: MOST_VALUES };
    for (let at = length - 1; at >= 0; at -= 1) {
      const key = keys?.[at] ?? at;
      const member = (value as Record<string | number, unknown>)[key];
      waiting.push({ value: member, depth: depth + 1, place: { key, above: place } });
    }
  }
  return null;
}

function firstTwice<T>(all: readonly T[], keyOf: (each: T) => string): number | null {
  const seen = new Set<string>();
  for (const [at, each] of all.entries()) {
    const key = keyOf(each);
    if (seen.has(key)) return at;
    seen.add(key);
  }
  return null;
}

/** The first thing of a fitting shape that does not fit together; null: nothing. */
function misfitOf({ figures, states, text }: EditionFile): Misfit | null {
  const areaOf = ({ area }: { readonly area: string }) => area;
  const unique: [keys: (string | number)[], at: number | null][] = [
    [['figures', 'areas'], firstTwice(figures.areas, areaOf)],
    [['states'], firstTwice(states, ({ rows }) => rows.state)],
    [['text', 'content', 'paragraphs'], firstTwice(text.content.paragraphs, ({ of }) => of)],
    ...states.flatMap(({ rows, figures: own }, at): [(string | number)[], number | null][] => [
      [['states', at, 'rows', 'areas'], firstTwice(rows.areas, areaOf)],
      [['states', at, 'figures'], firstTwice(own, areaOf)],
    ]),
  ];
  for (const [keys, at] of unique) if (at !== null) return { place: pathOf([...keys, at]), problem: 'twice' };
  for (const [at, { classes }] of figures.areas.entries())
    if (Array.isArray(classes)) return listProblem(pathOf(['figures', 'areas', at, 'classes']));
  for (const [at, { rows }] of states.entries()) {
    const row = rows.areas.findIndex(({ values }) => Array.isArray(values));
    if (row !== -1) return listProblem(pathOf(['states', at, 'rows', 'areas', row, 'values']));
    if (rows.evidence.reduce((sum, { count }) => sum + count, 0) > MOST_EVIDENCE)
      return {
        ...{ place: pathOf(['states', at, 'rows', 'evidence']), problem: 'too_many', most: MOST_EVIDENCE },
      };
  }
  return null;
}

/**
 * Reads a file that anybody may have written; of several problems, the first. What is read is the file as it was given:
 * nothing in it is cleaned or left out, so that no change goes unseen.
 */
export function readEditionFile(
  given: unknown,
): { readonly ok: true; readonly file: EditionFile } | { readonly ok: false; readonly problem: FileProblem } {
  const problem = problemOf(given);
  if (problem === null) return { ok: true, file: given as EditionFile };
  const isOurs =
    typeof given === 'object' &&
    given !== null &&
    Object.hasOwn(given, 'format') &&
    (given as { format: unknown }).format === EDITION_FORMAT;
  const isEvidence = problem.problem === 'too_many' && problem.most === MOST_EVIDENCE;
  return { ok: false, problem: { ...problem, kind: !isOurs ? 'format' : isEvidence ? 'evidence' : 'shape' } };
}

function problemOf(given: unknown): Misfit | null {
  if (Array.isArray(given)) return listProblem('');
  const strange = unbounded(given);
  if (strange !== null) return strange;
  const parsed = v.safeParse(EditionFileSchema, given, { abortEarly: true });
  return parsed.success ? misfitOf(given as EditionFile) : shapeProblem(parsed.issues[0]);
}

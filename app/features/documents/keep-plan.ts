import * as v from 'valibot';
import {
  chainsOf,
  firstOf,
  latestFiles,
  mayKeep,
  orderRegister,
  replacedBy,
} from '#shared/documents/documents.rules.ts';
import type { CommitteeDocument, DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';

/** The entry that gives access to the bytes. */
const ViaSchema = v.strictObject({ collection: v.string(), id: v.string() });
const PinSchema = v.strictObject({
  languages: v.array(v.picklist(LANGUAGES)),
  /** When everything was here, ms since 1970; null while something is missing. */
  at: v.nullable(v.number()),
});
const KeptSchema = v.strictObject({
  pins: v.record(v.string(), PinSchema),
  /** Hash → the entry it came through: which papers and plans this device has. */
  files: v.record(v.string(), ViaSchema),
});
export type Pin = v.InferOutput<typeof PinSchema>;
export type Kept = v.InferOutput<typeof KeptSchema>;
export type FileVia = v.InferOutput<typeof ViaSchema>;

export function readKept(value: Json): Kept {
  const parsed = v.safeParse(KeptSchema, value);
  return parsed.success ? parsed.output : { pins: {}, files: {} };
}

export interface WantedFile {
  readonly file: FileRef;
  readonly via: FileVia;
  /** Null for a plan, which has no language. */
  readonly language: Language | null;
}
/** A paper or a plan, with its files to store on the phone. */
export interface WantedItem {
  readonly id: string;
  readonly paper: CommitteeDocument | null;
  readonly title: Text;
  readonly files: readonly WantedFile[];
}
export interface KeepPlan {
  readonly items: readonly WantedItem[];
  /** Papers of the meeting that no phone may store. */
  readonly forbidden: readonly Doc<CommitteeDocument>[];
}

export interface KeepSource {
  /** All of the register. */
  readonly documents: readonly Doc<CommitteeDocument>[];
  readonly versionsOf: (document: string) => readonly Doc<DocumentVersion>[];
  readonly venues: readonly Doc<Venue>[];
}

/** The files of a paper in the chosen languages; if it has none of those, in its original language. */
function filesOfPaper(
  paper: Doc<CommitteeDocument>,
  versions: readonly Doc<DocumentVersion>[],
  languages: readonly Language[],
): WantedFile[] {
  const latest = latestFiles(versions);
  const chosen = languages.filter((language) => latest.has(language));
  const instead = latest.has(paper.body.originalLanguage)
    ? [paper.body.originalLanguage]
    : [...latest.keys()];
  return (chosen.length > 0 ? chosen : instead.slice(0, 1)).flatMap((language) => {
    const doc = latest.get(language);
    if (doc === undefined) return [];
    return [{ file: doc.body.file, via: { collection: doc.collection, id: doc.id }, language }];
  });
}

/** What a phone stores of a meeting: its released papers in force, and the plans of its places. */
export function planKeep({
  meeting,
  languages,
  source: { documents, versionsOf, venues },
}: {
  meeting: string;
  languages: readonly Language[];
  source: KeepSource;
}): KeepPlan {
  const items: WantedItem[] = [];
  const forbidden: Doc<CommitteeDocument>[] = [];
  const own = documents.filter(({ body }) => body.meeting === meeting && body.state === 'released');
  const chains = chainsOf(documents);
  for (const paper of orderRegister(own).reverse()) {
    const chain = chains.get(firstOf(paper)) ?? [paper];
    if (replacedBy({ doc: paper, chain }) !== null) continue;
    const versions = versionsOf(paper.id);
    if (versions.length === 0) continue;
    if (mayKeep(paper.body)) {
      const files = filesOfPaper(paper, versions, languages);
      items.push({ id: paper.id, paper: paper.body, title: paper.body.title, files });
    } else forbidden.push(paper);
  }
  for (const venue of venues) {
    const { plan, name } = venue.body;
    if (plan === null) continue;
    const via = { collection: venue.collection, id: venue.id };
    items.push({ id: venue.id, paper: null, title: name, files: [{ file: plan, via, language: null }] });
  }
  return { items, forbidden };
}

export interface KeepCount {
  /** Papers with every wanted file here, out of all of them. */
  readonly done: number;
  readonly total: number;
  readonly plans: number;
  readonly missing: readonly WantedFile[];
  readonly missingBytes: number;
}

export function countKept(plan: KeepPlan, isHere: (hash: string) => boolean): KeepCount {
  const isDone = (item: WantedItem) => item.files.every(({ file }) => isHere(file.hash));
  const papers = plan.items.filter(({ paper }) => paper !== null);
  const missing = plan.items.flatMap(({ files }) => files.filter(({ file }) => !isHere(file.hash)));
  const sizes = new Map(missing.map(({ file }) => [file.hash, file.size]));
  return {
    done: papers.filter(isDone).length,
    total: papers.length,
    plans: plan.items.length - papers.length,
    missing,
    missingBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  };
}

/** Stored files that must go: withdrawn, with another marking, out of reach, or without an entry. */
export function staleFiles({
  kept,
  isAllowed,
}: {
  kept: Kept;
  isAllowed: (hash: string, via: FileVia) => boolean;
}): string[] {
  return Object.entries(kept.files).flatMap(([hash, via]) => (isAllowed(hash, via) ? [] : [hash]));
}

/** What is deleted when a meeting is unpinned: its files, except those that another pinned meeting wants. */
export function filesToDrop({
  kept,
  meeting,
  isOf,
  planOf,
}: {
  kept: Kept;
  meeting: string;
  /** Whether a file belongs to the meeting, in any language. */
  isOf: (via: FileVia) => boolean;
  planOf: (meeting: string, pin: Pin) => KeepPlan;
}): string[] {
  const others = Object.entries(kept.pins).filter(([id]) => id !== meeting);
  const wanted = new Set(
    others.flatMap(([id, pin]) =>
      planOf(id, pin).items.flatMap(({ files }) => files.map(({ file }) => file.hash)),
    ),
  );
  return Object.entries(kept.files).flatMap(([hash, via]) => (isOf(via) && !wanted.has(hash) ? [hash] : []));
}

import { PRESIDENCY } from '#shared/access/scopes.ts';
import type { FormerName } from '#shared/kernel/formerly.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import {
  type CommitteeDocument,
  type DocumentState,
  type DocumentVersion,
  MARKINGS,
  type Marking,
  type Relation,
} from './documents.schemas.ts';

/** The states that may follow each state; withdrawn is final, and its number stays used. */
const DOCUMENT_TRANSITIONS = {
  draft: ['released', 'withdrawn'],
  released: ['withdrawn'],
  withdrawn: [],
} as const satisfies Record<DocumentState, readonly DocumentState[]>;

export function canBecome({ from, to }: { from: DocumentState; to: DocumentState }): boolean {
  const next: readonly DocumentState[] = DOCUMENT_TRANSITIONS[from];
  return next.includes(to);
}

/** Who reads the files of a paper: those of a draft or a withdrawn one, only its editors. */
export function fileAudience({ state, marking }: { state: DocumentState; marking: Marking }): string {
  return state === 'released' ? MARKINGS[marking].audience : PRESIDENCY;
}

/** Released, and marked for the world: nothing else of the register is public. */
export function isPublic({ state, marking }: Pick<CommitteeDocument, 'state' | 'marking'>): boolean {
  return state === 'released' && MARKINGS[marking].isPublic;
}

/** The page of a public paper for anybody with the link, with or without an account. */
export function publicAddress({ origin, document }: { origin: string; document: string }): string {
  return `${origin}/api/papers/${document}`;
}

/** Whether a phone may store the bytes. */
export function mayKeep({ state, marking }: Pick<CommitteeDocument, 'state' | 'marking'>): boolean {
  return state !== 'withdrawn' && MARKINGS[marking].mayKeep;
}

/** How far a year is shifted around the world, in minutes: it begins first in Kiribati, and ends last west of Samoa. */
const YEAR_MARGIN_MS = 14 * 3_600_000;

/** Whether it is this year somewhere at `now`, ms since 1970. */
export function isYearOf({ year, now }: { year: number; now: number }): boolean {
  const at = (instant: number) => new Date(instant).getUTCFullYear();
  return year >= at(now - YEAR_MARGIN_MS) && year <= at(now + YEAR_MARGIN_MS);
}

/** The register's sequence that gives a first paper its number. */
export function numberSequence(year: number): string {
  return `documents/${year}`;
}

type Named = Pick<CommitteeDocument, 'number' | 'year' | 'relation'>;

/** `CLASI/2026/DOC/014 REV 1 ADD 2` (`domain.md` §8.3); null until the server has given the number. */
export function referenceOf({ number, year, relation }: Named): string | null {
  if (number === null) return null;
  return [`CLASI/${year}/DOC/${String(number).padStart(3, '0')}`, ...suffixesOf(relation)].join(' ');
}

/** Its reference in receipts before a restore, with the same suffixes. */
export function formerReferencesOf({
  formerly,
  relation,
}: Pick<CommitteeDocument, 'formerly' | 'relation'>): FormerName[] {
  return (formerly ?? []).map(({ name, isProven }) => ({
    name: [name, ...suffixesOf(relation)].join(' '),
    isProven,
  }));
}

/** The suffix of the number: `REV 1`, `ADD 2`; empty for a first paper. */
function suffixesOf(relation: CommitteeDocument['relation']): string[] {
  if (relation === null) return [];
  const { kind, count, revision } = relation;
  return [...(kind !== 'REV' && revision > 0 ? [`REV ${revision}`] : []), `${kind} ${count}`];
}

/** Id of the first paper of the chain that a paper belongs to. */
export function firstOf(doc: Pick<Doc, 'id' | 'parent'>): string {
  return doc.parent ?? doc.id;
}

/** Papers by the first of their chain. */
export function chainsOf(docs: readonly Doc<CommitteeDocument>[]): Map<string, Doc<CommitteeDocument>[]> {
  return groupBy(docs, firstOf);
}

/** The text that a paper is, or adds to: 0 the first paper, 1 its first revision. */
export function revisionOf({ relation }: Pick<CommitteeDocument, 'relation'>): number {
  if (relation === null) return 0;
  return relation.kind === 'REV' ? relation.count : relation.revision;
}

const KIND_ORDER: Readonly<Record<Relation, number>> = { REV: 0, ADD: 1, COR: 2 };

function rankOf(doc: Doc<CommitteeDocument>): readonly number[] {
  const { relation } = doc.body;
  const kind = relation === null ? 0 : KIND_ORDER[relation.kind];
  return [revisionOf(doc.body), kind, kind === 0 ? 0 : (relation?.count ?? 0)];
}

/** The papers of one chain in order: each text with its addenda and corrigenda. */
export function orderChain(docs: readonly Doc<CommitteeDocument>[]): Doc<CommitteeDocument>[] {
  const ranked = docs.map((doc) => ({ doc, rank: rankOf(doc) }));
  ranked.sort((left, right) => compareRanks(left.rank, right.rank));
  return ranked.map(({ doc }) => doc);
}

/** A first paper or a revision: complete in itself, and replaced as a whole. */
export function isText({ relation }: CommitteeDocument): boolean {
  return relation === null || relation.kind === 'REV';
}

/** The text of a chain that is in force: its last released revision, else the released first paper; else null. */
export function inForce(chain: readonly Doc<CommitteeDocument>[]): Doc<CommitteeDocument> | null {
  const texts = orderChain(chain).filter(({ body }) => body.state === 'released' && isText(body));
  return texts.at(-1) ?? null;
}

/** The later text that replaced a paper; addenda and corrigenda belong to the text that they name. */
export function replacedBy({
  doc,
  chain,
}: {
  doc: Doc<CommitteeDocument>;
  chain: readonly Doc<CommitteeDocument>[];
}): Doc<CommitteeDocument> | null {
  const latest = inForce(chain);
  if (latest === null || !isText(doc.body)) return null;
  return revisionOf(latest.body) > revisionOf(doc.body) ? latest : null;
}

/** The name of the next link of a chain. */
export function nextRelation({
  kind,
  to,
  chain,
}: {
  kind: Relation;
  /** The paper that it replaces, adds to or corrects. */
  to: Pick<CommitteeDocument, 'relation'>;
  chain: readonly Doc<CommitteeDocument>[];
}): NonNullable<CommitteeDocument['relation']> {
  const revision = kind === 'REV' ? 0 : revisionOf(to);
  const counts = chain.flatMap(({ body: { relation } }) =>
    relation !== null && relation.kind === kind && (kind === 'REV' || relation.revision === revision)
      ? [relation.count]
      : [],
  );
  return { kind, count: Math.max(0, ...counts) + 1, revision };
}

/** Listed for all, but its content is not for a reader who receives no version of it. */
export function isRestricted({
  document,
  versions,
}: {
  document: Pick<CommitteeDocument, 'state'>;
  versions: readonly Doc<DocumentVersion>[];
}): boolean {
  return document.state === 'released' && versions.length === 0;
}

/** The file in force of each language. */
export function latestFiles(
  versions: readonly Doc<DocumentVersion>[],
): ReadonlyMap<Language, Doc<DocumentVersion>> {
  const latest = new Map<Language, Doc<DocumentVersion>>();
  for (const language of LANGUAGES) {
    for (const doc of versions) {
      const known = latest.get(language)?.body.version ?? 0;
      if (doc.body.language === language && doc.body.version > known) latest.set(language, doc);
    }
  }
  return latest;
}

/** Compares two ranks of numbers: negative, zero or positive. */
function compareRanks(left: readonly number[], right: readonly number[]): number {
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

/** Papers by number and position in the chain, newest first; those that wait for a number come before all. */
export function orderRegister(docs: readonly Doc<CommitteeDocument>[]): Doc<CommitteeDocument>[] {
  const ranked = docs.map((doc) => {
    const { year, number } = doc.body;
    return { doc, rank: [year, number ?? Number.MAX_SAFE_INTEGER, ...rankOf(doc)] };
  });
  ranked.sort((left, right) => compareRanks(right.rank, left.rank) || (left.doc.id < right.doc.id ? -1 : 1));
  return ranked.map(({ doc }) => doc);
}

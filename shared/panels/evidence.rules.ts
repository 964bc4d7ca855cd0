import {
  answersBySource,
  lastDayOfConsent,
  markOfMaterial,
  markOfReport,
  type SourceMark,
  strictMarks,
} from '#shared/contributions/consent.rules.ts';
import {
  consents,
  contributionId,
  contributions,
  type Link,
  materials,
} from '#shared/contributions/contributions.schemas.ts';
import { linkObstacle } from '#shared/contributions/release.rules.ts';
import { textHash } from '#shared/kernel/content-hash.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import { type Doc, type Docs, one, type Read, within } from '#shared/kernel/mutation.ts';
import { byText } from '#shared/kernel/text-order.ts';
import { endOfDayEverywhere } from '#shared/kernel/zones.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reviewOf } from '#shared/reports/review.rules.ts';
import { reviewSteps } from '#shared/reports/review.schemas.ts';
import { type EvidenceItem, MOST_EVIDENCE, MOST_LETTERS } from './panels.schemas.ts';

const isReport = (id: string) => id.startsWith('rep_');

/** A link that could go out now, as the panel reads it. */
export interface Showable {
  readonly link: Doc<Link>;
  readonly item: EvidenceItem;
  /** When the consent by which it is shown ends; null if it does not. */
  readonly until: number | null;
}

/** What `showableOf` needs to know of what links rest on. */
export function readsOfSource(source: string): readonly Read[] {
  return [
    within(consents, source),
    ...(isReport(source) ? [one(reports, source), within(reviewSteps, source)] : [one(materials, source)]),
  ];
}

/** Tells of a link what the panel may read of it, or null. What a source is that was not named cannot be known: it is not shown. */
export function showableOf(
  docs: Docs,
  { edition, sources: named, now }: { edition: string; sources: readonly string[]; now: number },
): (link: Doc<Link>) => Showable | null {
  const known = named.filter(isReport).flatMap((id) => docs.get(reports, id) ?? []);
  const statuses = known.map((report) => {
    const steps = docs.within(reviewSteps, report.id).map(({ body }) => body);
    return [report.id, reviewOf({ report: report.body, steps, rules: null }).status] as const;
  });
  const found = named.filter((id) => !isReport(id)).flatMap((id) => docs.get(materials, id) ?? []);
  const used = new Map(found.map(({ id, body }) => [id, body]));
  const marks = new Map<string, SourceMark>(known.map(({ id, body }) => [id, markOfReport(body)]));
  const answers = answersBySource(named.flatMap((source) => docs.within(consents, source)));
  const readers = docs.get(contributions, contributionId(edition))?.body.readers ?? [];
  const sources = { answers, readers, materials: used, reports: new Map(statuses), marks, now };
  return (link) => {
    const { statement, source, information, from, leftOut } = link.body;
    if (leftOut !== null || statement === null || linkObstacle(link, sources) !== null) return null;
    const material = used.get(from.id);
    const mark = material === undefined ? marks.get(from.id) : markOfMaterial(material);
    const { handlingCode, tlp, restrictions } = strictMarks(link.body, mark);
    const basis = material === undefined ? ('report' as const) : material.kind;
    const day = lastDayOfConsent({ link, readers, answers: answers.get(from.id), source: mark });
    return {
      link,
      item: { statement, source, information, handlingCode, tlp, restrictions, basis },
      until: day === null ? null : endOfDayEverywhere(day),
    };
  };
}

/** Tells one item from another; of two that say the same it does not matter which is which. */
export function itemHash(item: EvidenceItem): string {
  return textHash(canonicalJson(item as unknown as Json));
}

/** From the best grade, then by their words alone: whose report it was leaves no trace in the order. */
export function inOrder(items: readonly EvidenceItem[]): EvidenceItem[] {
  const keyOf = (item: EvidenceItem) =>
    `${item.source}${item.information} ${canonicalJson(item as unknown as Json)}`;
  const keyed = items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((left, right) => byText(left.key, right.key))
    .slice(0, MOST_EVIDENCE);
  let letters = 0;
  const end = keyed.findIndex(({ key }) => {
    letters += key.length;
    return letters > MOST_LETTERS;
  });
  return keyed.slice(0, end === -1 ? keyed.length : end).map(({ item }) => item);
}

/** Without one item for each of these hashes. */
export function without(items: readonly EvidenceItem[], hashes: readonly string[]): EvidenceItem[] {
  const gone = [...hashes];
  return items.filter((item) => {
    const at = gone.indexOf(itemHash(item));
    if (at !== -1) gone.splice(at, 1);
    return at === -1;
  });
}

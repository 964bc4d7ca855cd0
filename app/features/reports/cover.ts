import * as v from 'valibot';
import type { SummarizedForm, Unasked } from '#app/features/forms/report-summary.ts';
import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import {
  HANDLING_CODES,
  type MarkedSummary,
  type ReportSummary,
  TLP,
  type ToldSummary,
} from '#shared/reports/reports.schemas.ts';

/** What a person says of a report beside its form; null is not said yet. */
export const CoverSchema = v.object({
  handlingCode: v.nullable(v.picklist(HANDLING_CODES)),
  tlp: v.nullable(v.picklist(TLP)),
  crimeArea: v.nullable(v.picklist(CRIME_AREAS)),
  restrictions: v.string(),
  /** Taken over from an earlier report, and not confirmed for this one. */
  copied: v.exactOptional(v.array(v.picklist(['handlingCode', 'tlp']))),
});
export type Cover = v.InferOutput<typeof CoverSchema>;
export const EMPTY_COVER: Cover = { handlingCode: null, tlp: null, crimeArea: null, restrictions: '' };

export const NOTHING_UNASKED: Unasked = { handlingCode: false, tlp: false, crimeArea: false };
export type CopiedField = NonNullable<Cover['copied']>[number];
/** The crime may stay open: not every form is about one. */
export type MissingField = Exclude<keyof Cover, 'crimeArea' | 'copied'>;

/** What must still be said, in the order of the page. */
function missingFromCover({ cover, unasked }: { cover: Cover; unasked: Unasked }): readonly MissingField[] {
  const asksWhy = unasked.handlingCode && cover.handlingCode === 'H3' && cover.restrictions.trim() === '';
  return [
    ...(unasked.handlingCode && cover.handlingCode === null ? (['handlingCode'] as const) : []),
    ...(asksWhy ? (['restrictions'] as const) : []),
    ...(unasked.tlp && cover.tlp === null ? (['tlp'] as const) : []),
  ];
}

/** What keeps the report from being sent: what must still be said, then what was taken over and not confirmed. */
export function openInCover(said: { cover: Cover; unasked: Unasked }): readonly MissingField[] {
  return [...missingFromCover(said), ...unconfirmedInCover(said)];
}

/** What was taken over and must be confirmed, in the order of the page. */
export function unconfirmedInCover({
  cover: { copied = [] },
  unasked,
}: {
  cover: Cover;
  unasked: Unasked;
}): readonly CopiedField[] {
  return copied.filter((field) => unasked[field]);
}

/** The same said of another report: how that one may be used and spread was decided for that one. */
export function copiedCoverOf(report: Parameters<typeof coverOf>[0]): Cover {
  const cover = coverOf(report);
  const copied = (['handlingCode', 'tlp'] as const).filter((field) => cover[field] !== null);
  return { ...cover, copied };
}

/** What was said before, when a report that was sent is corrected. */
export function coverOf({
  handlingCode,
  tlp,
  crimeArea,
  restrictions,
}: Pick<ReportSummary, 'handlingCode' | 'crimeArea'> &
  Partial<Pick<MarkedSummary, 'tlp' | 'restrictions'>>): Cover {
  const area = CRIME_AREAS.find((code) => code === crimeArea) ?? null;
  return {
    handlingCode: handlingCode ?? null,
    tlp: tlp ?? null,
    crimeArea: area,
    restrictions: restrictions ?? '',
  };
}

/**
 * What the report says of itself: the answers of the form first, then what was said beside it.
 * @returns null while something is missing
 */
export function markedSummary({
  summarized: { summary, told, unasked },
  cover,
}: {
  summarized: SummarizedForm;
  cover: Cover;
}): ToldSummary | null {
  const handlingCode = unasked.handlingCode ? cover.handlingCode : summary.handlingCode;
  const tlp = unasked.tlp ? cover.tlp : summary.tlp;
  if (handlingCode === null || tlp === null) return null;
  const restrictions = unasked.handlingCode && handlingCode === 'H3' ? cover.restrictions.trim() : '';
  return {
    ...summary,
    ...told,
    handlingCode,
    tlp,
    crimeArea: unasked.crimeArea ? cover.crimeArea : summary.crimeArea,
    restrictions: restrictions === '' ? null : restrictions,
  };
}

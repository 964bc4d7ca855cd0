import * as v from 'valibot';
import { AREA_CODES, type AreaCode } from '#shared/ideal/subjects.ts';

/** Parts of the report around the pages of the crime areas (`domain.md` §1.4). */
const BEFORE_AREAS = ['cover', 'method', 'judgements'] as const;
const AFTER_AREAS = ['networks', 'factors', 'outlook', 'priorities', 'annex'] as const;
const NAMED = [...BEFORE_AREAS, ...AFTER_AREAS] as const;
export type NamedSection = (typeof NAMED)[number];
export type ReportSection = NamedSection | AreaCode;

/**
 * In the order in which they are read. A section is numbered by its place here, with paragraphs or without, so that the
 * number of a paragraph never changes.
 */
export const SECTIONS: readonly [ReportSection, ...ReportSection[]] = [
  ...BEFORE_AREAS,
  ...AREA_CODES,
  ...AFTER_AREAS,
];
export const SectionSchema = v.picklist(SECTIONS);

/** From 0, the cover. */
export function sectionNumber(section: ReportSection): number {
  return SECTIONS.indexOf(section);
}

export function isAreaSection(section: ReportSection): section is AreaCode {
  return (AREA_CODES as readonly string[]).includes(section);
}

/** How a paragraph is cited, as in "3.12"; null while only a device has it. */
export function paragraphName({
  section,
  number,
}: {
  section: ReportSection;
  number: number | null;
}): string | null {
  return number === null ? null : `${sectionNumber(section)}.${number}`;
}

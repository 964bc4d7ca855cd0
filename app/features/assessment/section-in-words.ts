import type { Saying } from '#app/kit/feature-words.ts';
import { isAreaSection, type ReportSection, SECTIONS } from '#shared/assessment/sections.ts';

/** A section of the report by its name; null for what is none. */
export const sectionInWords: Saying = (code, { t }) => {
  const section = SECTIONS.find((each): each is ReportSection => each === code);
  if (section === undefined) return null;
  return isAreaSection(section) ? t(`ideal.area.${section}`) : t(`assessment.section.${section}`);
};

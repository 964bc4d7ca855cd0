import type { Translate } from '#app/i18n/i18n.tsx';
import type { Cover } from '../cover.ts';

/** Something said beside the form that is not the same any more, in words. */
export interface CoverChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const LABELS = {
  handlingCode: 'reports.cover.handling_code',
  tlp: 'reports.cover.tlp',
  crimeArea: 'reports.cover.crime_area',
  restrictions: 'reports.cover.restrictions',
} as const satisfies Record<Exclude<keyof Cover, 'copied'>, string>;
export type CoverField = keyof typeof LABELS;
export const COVER_FIELDS = Object.keys(LABELS) as CoverField[];
export const coverLabel = (field: CoverField) => LABELS[field];

export function coverWord(field: CoverField, cover: Cover, t: Translate): string {
  if (field === 'restrictions') return cover.restrictions.trim() || t('forms.check.unanswered');
  if (field === 'handlingCode')
    return cover.handlingCode === null
      ? t('forms.check.unanswered')
      : t(`reports.handling_code.${cover.handlingCode}`);
  if (field === 'tlp')
    return cover.tlp === null ? t('forms.check.unanswered') : t(`reports.tlp.${cover.tlp}`);
  return cover.crimeArea === null ? t('reports.cover.no_area') : t(`reports.area.${cover.crimeArea}`);
}

export function coverChanges({
  before,
  after,
  t,
}: {
  before: Cover | undefined;
  after: Cover;
  t: Translate;
}): readonly CoverChange[] {
  if (before === undefined) return [];
  return COVER_FIELDS.flatMap((field) => {
    if (before[field] === after[field]) return [];
    return [
      { label: t(LABELS[field]), before: coverWord(field, before, t), after: coverWord(field, after, t) },
    ];
  });
}

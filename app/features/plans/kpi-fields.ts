import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import { numberTyped, typedNumber } from '#app/kit/typed-number.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import { DIRECTIONS, FREQUENCIES, KPI_COUNTS, type Kpi, type Party } from '#shared/plans/plans.schemas.ts';

/** A figure and its day as they are typed: both, or neither. */
export interface TypedFigure {
  readonly value: string;
  readonly day: string;
}
export interface TypedHolder {
  readonly delegation: string;
  readonly institution: string;
}

const dated: FieldKind<Kpi['target'], TypedFigure> = {
  type: (value) => ({ value: numberTyped(value?.value), day: value?.day ?? '' }),
  make: ({ value, day }) => (value.trim() === '' && day === '' ? null : { value: typedNumber(value), day }),
};
const party: FieldKind<Party, TypedHolder> = {
  type: (value) => ({ delegation: value?.delegation ?? '', institution: value?.institution ?? '' }),
  make: ({ delegation, institution }) => ({
    delegation,
    institution: institution === '' ? null : (institution as Institution),
  }),
};

/** What is wrong with a figure: half of it is missing, or it is no number. */
export function figureFault({ value, day }: TypedFigure): 'number' | 'day' | null {
  if (value.trim() === '' && day === '') return null;
  if (Number.isNaN(typedNumber(value))) return 'number';
  return day === '' ? 'day' : null;
}

export const kpiForm = typedFields({
  title: field.text,
  definition: field.text,
  unit: field.text,
  direction: field.oneOf(DIRECTIONS),
  counts: field.oneOf(KPI_COUNTS),
  baseline: dated,
  target: dated,
  source: field.text,
  frequency: field.oneOf(FREQUENCIES),
  responsible: party,
});

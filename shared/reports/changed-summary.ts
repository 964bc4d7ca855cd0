import * as v from 'valibot';
import { type Report, ToldSummarySchema } from './reports.schemas.ts';

const {
  title,
  crimeArea,
  place,
  handlingCode,
  tlp,
  restrictions,
  grade: proposed,
  happenedOn,
  seized,
} = ToldSummarySchema.entries;
/** What lists show of a report, where a correction changed it. */
export const ChangedSummarySchema = v.strictObject({
  title: v.exactOptional(title),
  crimeArea: v.exactOptional(crimeArea),
  place: v.exactOptional(place),
  handlingCode: v.exactOptional(handlingCode),
  tlp: v.exactOptional(tlp),
  restrictions: v.exactOptional(restrictions),
  /** This and the next two are null where the answers do not say it any more. */
  grade: v.exactOptional(v.nullable(proposed.wrapped)),
  happenedOn: v.exactOptional(v.nullable(happenedOn.wrapped)),
  seized: v.exactOptional(v.nullable(seized.wrapped)),
});

export type ChangedSummary = v.InferOutput<typeof ChangedSummarySchema>;

/** What a correction says, without a grade where a reviewer gave one: that one stays. */
export function saidOf(
  { grade, ...said }: ChangedSummary,
  { grade: known }: Pick<Report, 'grade'>,
): ChangedSummary {
  return grade === undefined || typeof known?.by === 'string' ? said : { ...said, grade };
}

/** The fields of the entry: a grade that the form proposes was given by nobody yet. */
export function toldFields({ grade, ...said }: ChangedSummary): Partial<Report> {
  if (grade === undefined) return said;
  return { ...said, grade: grade === null ? null : { ...grade, by: null } };
}

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

/** What changes of the entry. A grade that a reviewer gave stays, whatever the form proposes then. */
export function toldFields(
  { grade: told, ...said }: v.InferOutput<typeof ChangedSummarySchema>,
  { grade: known }: Pick<Report, 'grade'>,
): Partial<Report> {
  if (told === undefined || typeof known?.by === 'string') return said;
  return { ...said, grade: told === null ? null : { ...told, by: null } };
}

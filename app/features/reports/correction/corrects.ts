import * as v from 'valibot';
import { CoverSchema } from '../cover.ts';

/** What a draft that corrects a report which was sent keeps of that. */
export const CorrectsSchema = v.object({
  /** Id. */
  report: v.string(),
  /** The ids that its act gives, from the first letter on: sent twice, it is one correction. */
  correction: v.string(),
  entry: v.string(),
  /** Ids of the edits that the person saw: they are what the differences are from. */
  seen: v.array(v.string()),
  /** What was said beside the form then. */
  cover: CoverSchema,
  /** To those who asked. */
  note: v.string(),
  /** By change, the ids that its edits had in an act that was taken back or refused: others may be built on them. */
  edits: v.record(v.string(), v.string()),
  /** What the form of the state's questions made of their answers when it was first opened; absent until then. */
  own: v.exactOptional(v.string()),
});
export type Corrects = v.InferOutput<typeof CorrectsSchema>;

/** The one draft of a report on this device: two taps, two tabs or two pages lead to the same. */
export function correctionDraftId(report: string): string {
  return report.replace(/^rep_/, 'drf_');
}

/** Null for the id of a draft of another kind. */
export function correctedBy(draft: string): string | null {
  return draft.startsWith('drf_') ? draft.replace(/^drf_/, 'rep_') : null;
}

/** Where a report is corrected, at a question if one is named as comments and edits name it. */
export function correctionHref(report: string, reference?: string): string {
  const at = reference === undefined ? '' : `?at=${encodeURIComponent(reference)}`;
  return `/reports/${report}/correction${at}`;
}

import type { FormSession } from '#app/features/forms/form-types.ts';
import type { CorrectionBase, PartBase } from './correction/correction-base.ts';
import type { ReportDraft } from './report-draft.ts';

/** What the form of one part of a correction is opened with. */
export interface CorrectedPart {
  readonly base: PartBase;
  readonly definitionXml: string;
}

/** What the forms of a correction are opened with. */
export interface Corrected extends CorrectedPart {
  readonly base: CorrectionBase;
  /** Of the answers to what the state asks; null if there are none, or their form is not here. */
  readonly own: CorrectedPart | null;
}

export interface OpenReport {
  readonly kind: 'open';
  readonly session: FormSession;
  /** What the state asks beside the form; null if nothing, or as long as it is not here. */
  readonly own: FormSession | null;
  /** Both as one list of parts. */
  readonly shown: FormSession;
  readonly draft: ReportDraft;
  /** Of a report that was sent and is corrected. */
  readonly corrected: Corrected | null;
}

export type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not_here' }
  | { readonly kind: 'failed'; readonly say: () => string }
  | OpenReport;

export function openOf(opened: Opened): OpenReport | null {
  return opened.kind === 'open' ? opened : null;
}

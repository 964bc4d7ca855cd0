import type { FormDraft } from '#app/features/forms/form-types.ts';
import type { Client } from '#app/sync/app-client.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { type OpenedQuestions, openQuestions } from '../national-questions.ts';
import type { Corrected } from '../open-report.ts';
import type { DraftQuestions, ReportDraft } from '../report-draft.ts';
import { correctedQuestions } from './corrected-questions.ts';
import type { CorrectionBase } from './correction-base.ts';
import { correctionFiles } from './open-correction.ts';

/** For a comparison: how long somebody looked at a question is no answer. */
function answersText({ audit: _, ...answers }: FormDraft): string {
  return canonicalJson(answers);
}

/**
 * Whether a correction has changes of its own to what the state asks: without that form they can neither be shown nor
 * sent. What an act says that became a draft again has changes, for all that is known.
 */
export function isOwnTyped({
  questions,
  corrects,
}: {
  readonly questions: DraftQuestions | null;
  readonly corrects: ReportDraft['corrects'];
}): boolean {
  if (questions === null || questions.answers === null) return false;
  return answersText(questions.answers) !== corrects?.own;
}

/**
 * Opens what the state asks beside the form of a draft. A correction that has nothing of it yet begins with what the
 * report answers; where their form is not here now, the rest is corrected without it, and the draft keeps what it has.
 *
 * @returns the draft with what was opened
 */
export async function openBeside({
  client,
  draft,
  base,
  language,
}: {
  client: Pick<Client, 'actor' | 'attachments' | 'fetchAttachment' | 'remember' | 'remembered' | 'replica'>;
  draft: ReportDraft;
  /** Null for a new report. */
  base: CorrectionBase | null;
  language: string;
}): Promise<{ readonly asked: OpenedQuestions; readonly draft: ReportDraft }> {
  const own = base?.own ?? null;
  if (own === null) return { asked: await openQuestions({ client, draft, language }), draft };
  const fileStore = correctionFiles({ client, base: own });
  if (draft.questions !== null) {
    const opened = await openQuestions({ client, draft, language, fileStore });
    return { asked: opened.kind === 'answered_not_here' ? { kind: 'not_here' } : opened, draft };
  }
  const begun = { ...draft, questions: correctedQuestions({ client, own }) };
  const asked = await openQuestions({ client, draft: begun, language, fileStore });
  if (asked.kind !== 'open') return { asked: { kind: 'not_here' }, draft };
  const { corrects } = draft;
  const known = corrects === null ? null : { ...corrects, own: answersText(asked.session.draft()) };
  return { asked, draft: { ...begun, corrects: known } };
}

export function correctedOf({
  base,
  definitionXml,
  asked,
}: {
  base: CorrectionBase;
  definitionXml: string;
  asked: OpenedQuestions;
}): Corrected {
  const own =
    base.own === null || asked.kind !== 'open'
      ? null
      : { base: base.own, definitionXml: asked.definitionXml };
  return { base, definitionXml, own };
}

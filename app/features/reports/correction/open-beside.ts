import type { Client } from '#app/sync/app-client.ts';
import type { Language } from '#shared/kernel/text.ts';
import { type OpenedQuestions, openQuestions } from '../national-questions.ts';
import type { Corrected } from '../open-report.ts';
import type { ReportDraft } from '../report-draft.ts';
import { correctedQuestions } from './corrected-questions.ts';
import type { CorrectionBase } from './correction-base.ts';
import { correctionFiles } from './open-correction.ts';

/**
 * Opens what the state asks beside the form of a draft. A correction that has nothing of it yet begins with what the
 * report answers; where that cannot be opened now, the rest is corrected without it.
 *
 * @returns the draft with what was opened
 */
export async function openBeside({
  client,
  draft,
  base,
  language,
}: {
  client: Pick<Client, 'attachments' | 'fetchAttachment' | 'remember' | 'remembered' | 'replica'>;
  draft: ReportDraft;
  /** Null for a new report. */
  base: CorrectionBase | null;
  language: Language;
}): Promise<{ readonly asked: OpenedQuestions; readonly draft: ReportDraft }> {
  const own = base?.own ?? null;
  if (own === null) return { asked: await openQuestions({ client, draft, language }), draft };
  const fileStore = correctionFiles({ client, base: own });
  if (draft.questions !== null)
    return { asked: await openQuestions({ client, draft, language, fileStore }), draft };
  const begun = { ...draft, questions: correctedQuestions({ client, own }) };
  const asked = await openQuestions({ client, draft: begun, language, fileStore });
  return asked.kind === 'open' ? { asked, draft: begun } : { asked: { kind: 'not_here' }, draft };
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

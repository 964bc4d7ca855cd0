import { act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { National, ToldSummary, Unanswered } from '#shared/reports/reports.schemas.ts';
import type { ReportDraft } from './report-draft.ts';
import { answersToSend } from './report-files.ts';

export interface FinishedReport {
  readonly draft: ReportDraft;
  /** Asked for once everything typed is in the form. */
  readonly answers: () => Promise<FinishedAnswers>;
}

export interface FinishedAnswers {
  readonly summary: ToldSummary;
  readonly instanceXml: string;
  readonly unanswered?: readonly Unanswered[];
  readonly files: readonly FileRef[];
  /** What the state asked beside the form. */
  readonly national?: National | undefined;
}

/**
 * Turns a draft into one act, however often it is called; after a failure it may be called again. Resolves with the
 * act's id once it is durable, even if the draft could not be removed: lists recognize a sent draft by its act.
 *
 * @param flush saves what the form still holds
 * @throws CodedError `store.not_saved`, `sync.not_correctable`, `sync.bad_arguments`; the draft is then still there
 */
export function createFinish({
  client,
  flush,
}: {
  client: Pick<Client, 'mutate' | 'correct' | 'drafts' | 'attachments'>;
  flush: () => Promise<void>;
}): (report: FinishedReport) => Promise<string> {
  let running: Promise<string> | null = null;

  async function finish({ draft, answers }: FinishedReport): Promise<string> {
    await flush();
    const { state } = draft;
    const { summary, instanceXml, files, unanswered = [], national } = await answers();
    const sent = await answersToSend({ client, state, instanceXml });
    const send = act('reports.deliver', {
      report: draft.id,
      state,
      form: draft.form,
      formId: draft.formId,
      formVersion: draft.version,
      summary,
      ...sent,
      files: [...files],
      ...(unanswered.length === 0 ? {} : { unanswered: [...unanswered] }),
      ...(national === undefined ? {} : { national }),
    });
    const made = draft.replaces === null ? client.mutate(send) : client.correct(draft.replaces, send);
    await made.saved;
    await client.drafts.delete(draft.id).catch(() => undefined);
    return made.id;
  }

  return (report) => {
    running ??= finish(report).catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}

import type { Accessor } from 'solid-js';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { DraftCorrection } from './correction/draft-correction.ts';
import { createFinishCorrection } from './correction/finish-correction.ts';
import { type Cover, markedSummary } from './cover.ts';
import { createFinish } from './finish-report.ts';
import { summarizeFinished } from './finished-summary.ts';
import { finishedQuestions } from './national-questions.ts';
import type { OpenReport } from './open-report.ts';

/**
 * Turns what is open into one act, a report or the correction of one; resolves with its id once it is durable.
 *
 * @param flush saves what the form still holds
 */
export function createSend({
  client,
  t,
  cover,
  correction,
  flush,
}: {
  client: Client;
  t: Translate;
  cover: Accessor<Cover>;
  correction: DraftCorrection;
  flush: () => Promise<void>;
}): (report: OpenReport) => Promise<string> {
  const makeReport = createFinish({ client, flush });
  const makeCorrection = createFinishCorrection({ client, flush });
  return async (report) => {
    const { session, own, draft } = report;
    const corrects = correction.kept(draft.corrects);
    if (corrects !== null)
      return makeCorrection({ draft, corrects, made: () => correction.made({ report, cover: cover() }) });
    const answers = async () => {
      const summary = markedSummary({ summarized: summarizeFinished({ session, t }), cover: cover() });
      if (summary === null) throw new CodedError({ code: 'reports.handling_code_missing', status: 422 });
      return {
        summary,
        ...(await session.finished()),
        unanswered: session.unanswered(),
        national: await finishedQuestions(draft.questions, own),
      };
    };
    return makeReport({ draft, answers });
  };
}

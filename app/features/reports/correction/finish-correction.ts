import type { FormSession } from '#app/features/forms/form-types.ts';
import type { EditedInstance } from '#app/features/forms/instance-edits.ts';
import { act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import type { ToldSummary } from '#shared/reports/reports.schemas.ts';
import { type Change, MAX_CHANGES } from '#shared/reports/review.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { type Cover, markedSummary } from '../cover.ts';
import type { Corrected, CorrectedPart } from '../open-report.ts';
import type { ReportDraft } from '../report-draft.ts';
import { correctionOf, ofNational, type PartBase } from './correction-base.ts';
import type { Corrects } from './corrects.ts';
import type { InWords, WholeInWords } from './open-correction.ts';

export type ChangedSummary = ArgsOf<'reports.correct'>['summary'];

/** What lists say of the report and what is not the same any more; null for what is gone. */
export function changedSummary(before: ToldSummary | null, after: ToldSummary | null): ChangedSummary {
  if (before === null || after === null) return {};
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ToldSummary>;
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const now = after[field] ?? null;
      return isSameJson(now, before[field] ?? null) ? [] : [[field, now]];
    }),
  );
}

export interface Made {
  readonly changes: readonly Change[];
  readonly summary: ChangedSummary;
  /** What the report does not have yet. */
  readonly files: readonly FileRef[];
  /** Absent if no answer to what the state asks changes. */
  readonly national?: NonNullable<ArgsOf<'reports.correct'>['national']>;
  /** The corrected answers, with the names that changes have; null if nothing is asked beside the form. */
  readonly after: EditedInstance;
  readonly ownAfter: EditedInstance | null;
}

/** What a form that is open says of its answers. */
interface Answered {
  readonly session: Pick<FormSession, 'unanswered'>;
  readonly finished: { readonly instanceXml: string; readonly files: readonly FileRef[] };
}

/** What became of one part, in the names of its own instance. */
function changedIn({
  part: { base, definitionXml },
  answered: { session, finished },
  opened,
  newId,
  known,
}: {
  part: CorrectedPart;
  answered: Answered;
  opened: InWords | null;
  newId: () => string;
  known: Corrects['edits'];
}) {
  const corrected = { instanceXml: finished.instanceXml, unanswered: session.unanswered() };
  const made = correctionOf({ base, corrected, definitionXml, opened, newId, known });
  if (made === null) throw new CodedError({ code: 'reports.answers_unread', status: 422 });
  const sent = new Set(base.seen.files.map(({ name, hash }) => `${hash} ${name}`));
  return { ...made, files: finished.files.filter(({ name, hash }) => !sent.has(`${hash} ${name}`)) };
}

/** What a correction would send now. */
export function madeOf({
  corrected,
  before,
  answered,
  own,
  corrects,
  after,
  cover,
  newId,
}: {
  corrected: Corrected;
  /** The answers that the person began with, as the form says them; null if it could not be opened with them. */
  before: WholeInWords | null;
  answered: Answered;
  /** To what the state asks; null if nothing. */
  own: Answered | null;
  corrects: Corrects;
  after: InWords['summarized'];
  cover: Cover;
  newId: () => string;
}): Made {
  const known = corrects.edits;
  const made = changedIn({ part: corrected, answered, opened: before, newId, known });
  const ofOwn =
    corrected.own === null || own === null
      ? null
      : changedIn({
          ...{ part: corrected.own, answered: own, opened: before?.own ?? null, newId },
          known: ofNational(known),
        });
  const was =
    before === null ? null : markedSummary({ summarized: before.summarized, cover: corrects.cover });
  const named = (ofOwn?.changes ?? []).map((change) => ({
    ...change,
    reference: nationalReference(change.reference),
  }));
  return {
    changes: [...made.changes, ...named],
    after: made.after,
    ownAfter: ofOwn?.after ?? null,
    summary: changedSummary(was, markedSummary({ summarized: after, cover })),
    files: made.changes.length === 0 ? [] : made.files,
    ...(ofOwn === null || corrected.own === null || named.length === 0
      ? {}
      : { national: nationalOf(corrected.own.base, ofOwn.files) }),
  };
}

/** The questions that were answered, which a correction keeps, with what its answers name and did not have. */
function nationalOf(
  { report: { body } }: PartBase,
  files: readonly FileRef[],
): NonNullable<Made['national']> {
  const { formId, formVersion } = body;
  return { formId, formVersion, ...(files.length === 0 ? {} : { files: [...files] }) };
}

/**
 * Turns the draft of a correction into one act, however often it is called; after a failure it may be called again. Its
 * check page has said what follows (`reports.correction.consequence`).
 *
 * @param flush saves what the form still holds
 * @throws CodedError `reports.nothing_changed`, `reports.too_many_changes`, `reports.own_not_here`, `store.not_saved`,
 * `sync.not_correctable`, `sync.bad_arguments`; the draft is then still there
 */
export function createFinishCorrection({
  client,
  flush,
}: {
  client: Pick<Client, 'mutate' | 'correct' | 'drafts'>;
  flush: () => Promise<void>;
}): (given: { draft: ReportDraft; corrects: Corrects; made: () => Promise<Made> }) => Promise<string> {
  let running: Promise<string> | null = null;

  async function finish({
    draft,
    corrects,
    made,
  }: {
    draft: ReportDraft;
    corrects: Corrects;
    made: () => Promise<Made>;
  }): Promise<string> {
    await flush();
    const { changes, summary, files, national } = await made();
    if (changes.length === 0 && Object.keys(summary).length === 0)
      throw new CodedError({ code: 'reports.nothing_changed', status: 422 });
    if (changes.length > MAX_CHANGES) throw new CodedError({ code: 'reports.too_many_changes', status: 422 });
    const { correction, entry, report, note } = corrects;
    const send = act('reports.correct', {
      correction,
      entry,
      report,
      state: draft.state,
      formVersion: draft.version,
      changes: [...changes],
      files: [...files],
      ...(national === undefined ? {} : { national }),
      summary,
      note: note.trim() === '' ? null : note.trim(),
    });
    const sent = draft.replaces === null ? client.mutate(send) : client.correct(draft.replaces, send);
    await sent.saved;
    await client.drafts.delete(draft.id).catch(() => undefined);
    return sent.id;
  }

  return (given) => {
    running ??= finish(given).catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}

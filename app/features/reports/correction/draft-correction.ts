import { createSignal } from 'solid-js';
import type { FormSession } from '#app/features/forms/form-types.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { NewIds } from '#app/kit/new-ids.ts';
import type { Draft } from '#app/store/drafts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Cover } from '../cover.ts';
import { summarizeFinished } from '../finished-summary.ts';
import type { CorrectedPart, OpenReport } from '../open-report.ts';
import type { ReportDraft } from '../report-draft.ts';
import { type CorrectionBase, loadBase } from './correction-base.ts';
import type { Corrects } from './corrects.ts';
import { withSubject } from './draft-subject.ts';
import { type Made, madeOf } from './finish-correction.ts';
import { mergedSummary } from './merged-summary.ts';
import { isOwnTyped } from './open-beside.ts';
import { readInWords, type WholeInWords, wholeInWords } from './open-correction.ts';

/** What a draft has besides a new report's, if it corrects one that was sent. */
export interface DraftCorrection {
  readonly note: () => string;
  readonly setNote: (note: string) => void;
  /** Id of the node of the question for which the person came; it is shown when its page is. */
  readonly wanted: () => string | null;
  readonly want: (nodeId: string | null) => void;
  /** Null for a new report. */
  open(draft: ReportDraft): Promise<CorrectionBase | null>;
  /** As the disk takes it. */
  stored(draft: Omit<Draft, 'updatedAt'>, corrects: Corrects | null): Omit<Draft, 'updatedAt'>;
  /** With what is typed now. */
  kept(corrects: Corrects | null): Corrects | null;
  /** What the person began with, as the form says it; null if the form cannot be opened with it. */
  before(report: OpenReport): Promise<WholeInWords | null>;
  made(given: { report: OpenReport; cover: Cover }): Promise<Made>;
  /** The same at once, without the files that are made at the end. Reactive. */
  wouldMake(given: { report: OpenReport; cover: Cover; before: WholeInWords | null }): Made;
}

export function createCorrection({
  client,
  t,
  ids,
  onChange,
}: {
  client: Client;
  t: Translate;
  /** Of edits. */
  ids: NewIds;
  onChange: () => void;
}): DraftCorrection {
  const [note, setNote] = createSignal('');
  const [wanted, want] = createSignal<string | null>(null);
  /** Of one session: it is read once, however often the check page is looked at. */
  const read = new WeakMap<OpenReport, Map<string, Promise<WholeInWords | null>>>();

  async function readBefore(
    { draft, corrected }: OpenReport,
    language: string,
  ): Promise<WholeInWords | null> {
    if (corrected === null) return null;
    const { questions } = draft;
    const wordsOf = ({ base, definitionXml }: CorrectedPart, of: Pick<ReportDraft, 'form' | 'formFiles'>) =>
      readInWords({ client, draft: of, definitionXml, rebuilt: base.seen, language, t });
    const form = await wordsOf(corrected, draft);
    const own =
      corrected.own === null || questions === null
        ? null
        : await wordsOf(corrected.own, { form: questions.form, formFiles: [...questions.files] });
    return form === null ? null : wholeInWords(form, own);
  }

  function before(report: OpenReport): Promise<WholeInWords | null> {
    const language = report.session.language();
    const known = read.get(report) ?? new Map<string, Promise<WholeInWords | null>>();
    read.set(report, known);
    const found = known.get(language) ?? readBefore(report, language);
    known.set(language, found);
    return found;
  }

  function make({
    report: { session, draft, corrected },
    ...given
  }: { report: OpenReport } & Pick<
    Parameters<typeof madeOf>[0],
    'before' | 'cover' | 'answered' | 'own'
  >): Made {
    if (corrected === null || draft.corrects === null)
      throw new CodedError({ code: 'reports.not_found', status: 404 });
    let count = 0;
    return madeOf({
      corrected,
      ...given,
      corrects: draft.corrects,
      after: summarizeFinished({ session, t }),
      newId() {
        count += 1;
        return ids.of(String(count));
      },
    });
  }

  return {
    note,
    wanted,
    want,
    setNote(next) {
      setNote(next);
      onChange();
    },
    async open({ corrects }) {
      setNote(corrects?.note ?? '');
      if (corrects === null) return null;
      return loadBase({ client, report: corrects.report, seen: corrects.seen });
    },
    stored: (stored, corrects) => withSubject({ client, corrects, stored }),
    kept: (corrects) => (corrects === null ? null : { ...corrects, note: note() }),
    before,
    async made({ report, cover }) {
      const { session, own, draft, corrected } = report;
      if (own === null && isOwnTyped(draft))
        throw new CodedError({ code: 'reports.own_not_here', status: 404 });
      const answered = { session, finished: await session.finished() };
      const ofOwn = own === null ? null : { session: own, finished: await own.finished() };
      const words = await before(report);
      const made = make({ report, cover, before: words, answered, own: ofOwn });
      if (corrected === null || words === null) return made;
      const now = await loadBase({ client, report: corrected.base.report.id });
      // Nobody else changed anything since.
      if (now.edits.length === corrected.base.edits.length) return made;
      const { definitionXml } = corrected;
      const language = session.language();
      const summary = await mergedSummary({
        now,
        changes: [...made.changes],
        mine: made.summary,
        read: (rebuilt) => readInWords({ client, draft, definitionXml, rebuilt, language, t }),
      });
      return { ...made, summary };
    },
    wouldMake({ report, cover, before: words }) {
      const now = (session: FormSession) => ({
        session,
        finished: { instanceXml: session.instanceXml(), files: session.files() },
      });
      const { session, own } = report;
      return make({
        ...{ report, cover, before: words, answered: now(session) },
        own: own === null ? null : now(own),
      });
    },
  };
}

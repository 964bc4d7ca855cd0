import { createResource, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { OpenReport } from '../open-report.ts';
import type { RebuiltLine } from '../review/rebuilt.ts';
import type { ReportForm } from '../use-report-form.ts';
import { type Difference, differencesOf, partsOf } from './differences.ts';
import { useOwnTitle } from './own-title.ts';
import { linesNow } from './questions.ts';

/** As the mutation takes it. */
const LONGEST_COMMENT = 4000;

function said(line: RebuiltLine | null, t: Translate): string {
  return line?.answer ?? t('forms.check.unanswered');
}

/** What was changed, for a paper, a message or a comment; without what was typed masked. */
export function wordsOfDifferences({
  differences,
  note,
  ownTitle,
  t,
}: {
  differences: readonly Difference[];
  note: string;
  /** Above what the state asks. */
  ownTitle: string;
  t: Translate;
}): string {
  const rowsOf = (of: readonly Difference[]) =>
    of.flatMap(({ before, after }) => {
      const line = after ?? before;
      if (line === null || line.isMasked || before?.isMasked === true) return [];
      const name = line.within === null ? line.question : `${line.within}, ${line.question}`;
      const was = `${t('reports.correction.was')} ${said(before, t)}`;
      return [`${name}\n${was}\n${t('reports.correction.is')} ${said(after, t)}`];
    });
  const { form, own } = partsOf(differences);
  const ofOwn = rowsOf(own);
  const rows = [...rowsOf(form), ...(ofOwn.length === 0 ? [] : [ownTitle, ...ofOwn])];
  return [...rows, ...(note.trim() === '' ? [] : [note.trim()])].join('\n\n');
}

/** To keep the words of a correction that cannot be sent: on the clipboard, or as a comment on the report. */
export function ChangedWords(props: {
  form: ReportForm;
  current: OpenReport;
  mayComment: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const [before] = createResource(
    () => props.current,
    (report) => props.form.correction.before(report),
  );
  const text = () => {
    const { form, current } = props;
    const words = before.latest;
    if (current.corrected === null || words == null) return '';
    const made = form.correction.wouldMake({ report: current, cover: form.cover(), before: words });
    const after = linesNow({ report: current, made });
    const differences = differencesOf({ changes: made.changes, before: words.lines, after });
    return wordsOfDifferences({ differences, note: form.correction.note(), ownTitle: ownTitle(), t });
  };
  const ownTitle = useOwnTitle(() => props.current.draft.state);
  const report = () => props.current.draft.corrects?.report ?? '';
  return (
    <Show when={text() !== ''}>
      <KeepWords
        text={text()}
        report={report()}
        state={props.current.draft.state}
        mayComment={props.mayComment}
      />
    </Show>
  );
}

export function KeepWords(props: {
  text: string;
  report: string;
  state: string;
  mayComment: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const ids = useNewIds('rep');
  const saved = useSaved();
  const [isSent, setIsSent] = createSignal(false);
  const send = () =>
    saved.run(async () => {
      const { report, state, text } = props;
      const note = ids.of();
      const made = client.act('reports.comment', {
        note,
        report,
        state,
        text,
        reference: null,
      });
      await made.saved;
      setIsSent(true);
      void client.syncNow();
    });
  return (
    <>
      {saved.notice()}
      <Show when={isSent()}>
        <Banner icon="check" fact={t('reports.correction.commented')} />
      </Show>
      <div class="block button-row">
        <CopyButton label={t('reports.correction.copy')} text={props.text} />
        <Show when={props.mayComment && !isSent() && props.text.length <= LONGEST_COMMENT}>
          <Button kind="outlined" onClick={() => void send()}>
            {t('reports.correction.as_comment')}
          </Button>
        </Show>
      </div>
    </>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { auditFileIn } from '#app/features/forms/audit/audited-session.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { RawAnswerList } from './raw-answer-list.tsx';
import { ReportFile } from './report-file.tsx';
import type { AnswerRow } from './review/answer-rows.ts';
import { ReviewedAnswers } from './review/reviewed-answers.tsx';
import type { Answers } from './review/use-answers.ts';

const UNREAD = {
  damaged: { fact: 'reports.files.answers_damaged', more: 'reports.files.answers_damaged_more' },
  long: { fact: 'reports.files.answers_long', more: 'reports.files.answers_long_more' },
} as const;

/** What a report says, question by question, as corrected or as first sent; without its form, as it is stored. */
export function ReportAnswers(props: {
  id: string;
  report: Report;
  answers: Answers;
  /** Above them, if they are not the answers to the form itself. */
  title?: string;
  /** As first sent, and not as corrected. */
  asSent: boolean;
  /** The switch between both; one switch is for the whole report. */
  versions?: JSX.Element;
  comments: (lasting: string) => number;
  isBegun: (lasting: string) => boolean;
  chosen: string | null;
  onChoose: (row: AnswerRow) => void;
  below?: ((row: AnswerRow) => JSX.Element) | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const isAsSent = () => props.asSent;
  const rows = () => (isAsSent() ? props.answers.sentRows() : (props.answers.rows() ?? []));
  const instance = () => {
    const now = props.answers.now();
    return now === null || props.answers.rows() !== null ? undefined : now.instanceXml;
  };
  /** Why the answers are here and not shown. */
  const unread = () => {
    const kind = props.answers.loaded()?.kind;
    return kind === 'damaged' || kind === 'long' ? kind : undefined;
  };
  const passedOver = () => (isAsSent() ? 0 : (props.answers.now()?.edited.passedOver.length ?? 0));
  const files = () => (isAsSent() ? (props.report.files ?? []) : (props.answers.now()?.files ?? []));
  const refOf = (name: string | null) => files().find((file) => file.name === name);

  return (
    <>
      <SectionHeader title={props.title ?? t('reports.answers')} />
      {props.versions}
      <Show when={props.answers.loaded()?.kind === 'missing'}>
        <Banner icon="info" fact={t('reports.files.answers_missing')}>
          {t('reports.files.answers_missing_more')}
        </Banner>
        <div class="block">
          <Button icon="refresh-cw" onClick={() => props.answers.again()}>
            {t('reports.files.again')}
          </Button>
        </div>
      </Show>
      <Show when={unread()}>
        {(kind) => (
          <Banner icon="info" fact={t(UNREAD[kind()].fact)}>
            {t(UNREAD[kind()].more)}
          </Banner>
        )}
      </Show>
      <Show when={unread() && props.report.instanceFile}>
        {(file) => (
          <List>
            <ListRow title={t('reports.answers')}>
              <ReportFile
                report={props.id}
                state={props.report.state}
                file={file()}
                question={t('reports.answers')}
              />
            </ListRow>
          </List>
        )}
      </Show>
      <Show when={passedOver() > 0}>
        <Banner icon="info" fact={t('reports.files.passed_over', { n: passedOver() })}>
          {t('reports.files.passed_over_more')}
        </Banner>
      </Show>
      <Show when={instance()}>
        {(xml) => (
          <>
            <Banner icon="info" fact={t('reports.other_version', { version: props.report.formVersion })}>
              {t('reports.other_version_more')}
            </Banner>
            <RawAnswerList instanceXml={xml()} />
          </>
        )}
      </Show>
      <ReviewedAnswers
        rows={rows()}
        at={props.answers.at}
        comments={props.comments}
        isBegun={props.isBegun}
        chosen={props.chosen}
        onChoose={props.onChoose}
        below={props.below}
        file={({ answer, question }) => (
          <Show
            when={refOf(answer)}
            fallback={<p class="row-detail">{t('reports.files.unnamed', { name: answer ?? '' })}</p>}
          >
            {(file) => (
              <ReportFile report={props.id} state={props.report.state} file={file()} question={question} />
            )}
          </Show>
        )}
      />
    </>
  );
}

/** Whether a report is shown as corrected or as first sent: all parts of it at once. */
export function Versions(props: { asSent: boolean; onChoose: (asSent: boolean) => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <fieldset class="segments" aria-label={t('reports.review.answer.which')}>
      <For each={[false, true]}>
        {(asSent) => (
          <button
            type="button"
            class="segment"
            aria-pressed={props.asSent === asSent}
            onClick={() => props.onChoose(asSent)}
          >
            {t(asSent ? 'reports.review.answer.as_sent' : 'reports.review.answer.as_corrected')}
          </button>
        )}
      </For>
    </fieldset>
  );
}

/** Files that no answer shows: of read-only questions, of a form that is not here, or a second one of a name. */
export function OtherFiles(props: { id: string; report: Report; answers: Answers }): JSX.Element {
  const { t } = useI18n();
  const files = () => props.answers.now()?.files ?? props.report.files ?? [];
  const others = () => {
    if (props.answers.rows() === undefined && props.answers.now() !== null) return [];
    const named = new Set(
      (props.answers.rows() ?? []).flatMap(({ line }) =>
        line.isFile && line.answer !== null ? [line.answer] : [],
      ),
    );
    const all = [...files(), ...(props.report.files ?? []).filter((file) => !files().includes(file))];
    return all.filter(
      (file, index) => !named.has(file.name) || all.findIndex(({ name }) => name === file.name) < index,
    );
  };
  /** The log of times has a name that says what it is. */
  const auditFile = createMemo(() => auditFileIn(props.answers.now()?.instanceXml ?? ''));
  const titleOf = ({ name }: FileRef) => (name === auditFile() ? t('reports.files.times') : name);
  return (
    <Show when={others().length > 0}>
      <SectionHeader title={t('reports.files.title')} />
      <List>
        <For each={others()}>
          {(file) => (
            <ListRow title={titleOf(file)}>
              <ReportFile report={props.id} state={props.report.state} file={file} question={titleOf(file)} />
            </ListRow>
          )}
        </For>
      </List>
    </Show>
  );
}

import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { useWaiting } from '#app/kit/left-typed.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import { type Report, reportNotes, reports } from '#shared/reports/reports.schemas.ts';
import type { TakenStep } from '#shared/reports/review.rules.ts';
import { reportReadings, reviewSteps } from '#shared/reports/review.schemas.ts';
import { CorrectReport } from './correction/correct-report.tsx';
import { FilesArriving } from './files-arriving.tsx';
import { IdealLink } from './ideal-link.tsx';
import { OtherFiles, ReportAnswers, Versions } from './report-answers.tsx';
import { rememberNotes } from './report-notes.ts';
import { forgetResult } from './review/bulk-result.tsx';
import { COMMENT_FIELD, Comments, commentDraft, useRefusedComment } from './review/comments.tsx';
import { DoublesNote } from './review/doubles-note.tsx';
import './review/grade-form.tsx';
import { HistoryList } from './review/history-list.tsx';
import { Inspector } from './review/inspector.tsx';
import { JustDecided, keepDecided } from './review/just-decided.tsx';
import { useNationalAnswers } from './review/national-answers.ts';
import { correctedWhole, lastingName } from './review/rebuilt.ts';
import { historyOf } from './review/report-history.ts';
import { ReportLine, useOrigin } from './review/report-line.tsx';
import { ReportTools } from './review/report-tools.tsx';
import { ReviewSteps } from './review/review-steps.tsx';
import { reviewNow } from './review/reviewed.ts';
import { reviewStanding } from './review/standing.ts';
import { StandingNote, StandingTags } from './review/standing-note.tsx';
import { useAnswers } from './review/use-answers.ts';
import { useChoiceNames } from './review/use-choice-names.ts';
import { useNeighbours } from './review/use-neighbours.ts';
import { useNoted } from './review/use-noted.ts';
import { GradePart, UsePart } from './review/use-part.tsx';
import { useQuestionKeys } from './review/use-question-keys.ts';
import { UseAsBase } from './use-as-base.tsx';

/** One report: its facts, its answers with what was corrected, what was said of them, and the steps of its review. */
export default function ReportPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  return (
    // Drafts, comments and what is chosen belong to one report.
    <Show when={params.id} keyed>
      {(id) => (
        <Show
          when={client.replica.one(reports, id)}
          fallback={
            <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={t('reports.unknown')} />
          }
        >
          {(report) => <OneReport report={report()} />}
        </Show>
      )}
    </Show>
  );
}

function OneReport(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const pane = usePane();
  const navigate = useNavigate();
  const { t, locale } = useI18n();
  const originOf = useOrigin();
  const { id } = props.report;
  const report = () => props.report;
  const answers = useAnswers(report);
  const formRows = () => answers.rows() ?? [];
  const { national } = props.report.body;
  const own =
    national === undefined ? null : useNationalAnswers({ report, national, before: () => formRows().length });
  const ownTitle = () => t('reports.questions.of', { state: countryName(locale(), props.report.body.state) });
  const choiceIn = useChoiceNames(report);
  const [isAsSent, setAsSent] = createSignal(false);
  /** Where a part of it was corrected and can be shown. */
  const hasVersions = () =>
    [answers, ...(own === null ? [] : [own.answers])].some(
      (part) => part.corrected().edits.length > 0 && (part.rows()?.length ?? 0) > 0,
    );
  const neighbours = useNeighbours(() => id);
  const review = createMemo(() => reviewNow(client, props.report));
  const standing = createMemo(() =>
    reviewStanding({ actor: client.actor(), report: props.report.body, review: review() }),
  );
  const notes = createMemo(() => client.replica.within(reportNotes, id).sort(byServer));
  useNoted(report, () => review().corrections);
  createEffect(() => {
    // If this fails, the notes are shown as new once more.
    void rememberNotes({ client, report: id, notes: notes() }).catch(() => undefined);
  });

  const [chosen, setChosen] = createSignal(useRefusedComment()?.reference ?? null);
  const rows = () => [...formRows(), ...(own?.answers.rows() ?? [])];
  const numbers = (references: readonly string[]) =>
    rows().flatMap(({ line, number }) =>
      references.some((each) => line.lasting === each || line.lasting.startsWith(`${each}/`)) ? [number] : [],
    );
  /** What a comment is about, by the name that lasts; older ones say what the question was called then. */
  const lastingOf = (reference: string | undefined) => {
    const now = answers.now();
    if (reference === undefined) return null;
    return rows().some(({ line }) => line.lasting === reference) || now === null
      ? reference
      : lastingName(now.edited, reference);
  };
  const notesOn = createMemo(() => {
    const known = new Set(rows().map(({ line }) => line.lasting));
    return groupBy(notes(), ({ body }) => {
      const lasting = lastingOf(body.reference);
      // Of a question that is not there any more, it is said of the whole.
      return lasting !== null && known.has(lasting) ? lasting : null;
    });
  });
  const commentsOn = (lasting: string | null) => notesOn().get(lasting) ?? [];
  // Each opens with its question; which questions there are is not known at once.
  const isKept = useWaiting((key) => {
    if (key === commentDraft(id, null)) return true;
    if (!key.startsWith(commentDraft(id, null))) return false;
    const isKnown = answers.rows() !== undefined && (own === null || own.answers.rows() !== undefined);
    return !isKnown || rows().some(({ line }) => key === commentDraft(id, line.lasting));
  });
  const chosenRow = () => rows().find(({ line }) => line.lasting === chosen());
  const hasAside = () => desk.isDesk() && desk.isWide() && pane?.isRoot === false;
  const history = createMemo(() =>
    historyOf({
      report: props.report,
      origin: originOf(props.report.body),
      ...correctedWhole(client, id),
      steps: client.replica.within(reviewSteps, id),
      notes: notes(),
      readings: client.replica.within(reportReadings, id),
    }),
  );

  useQuestionKeys({ rows, chosen, choose: setChosen, field: COMMENT_FIELD });
  function taken(step: TakenStep) {
    const { next } = neighbours();
    // If it cannot be kept, the report itself still offers to reopen it.
    void keepDecided(client, { report: id, step }).catch(() => undefined);
    void forgetResult(client).catch(() => undefined);
    // Whoever works through a list goes on; on a phone the result is shown.
    if (desk.isDesk() && (step === 'approve' || step === 'pass') && next !== null) navigate(next);
  }
  const label = () => {
    const row = chosenRow();
    return row === undefined ? undefined : t('reports.review.comment.on', { n: row.number });
  };

  /** Whoever can only withdraw it finds that at the end: nothing waits for them. */
  const hasFoot = () => standing().offered.some((step) => step !== 'withdraw');
  const Steps = () => (
    <ReviewSteps report={props.report} review={review()} offered={standing().offered} onTaken={taken} />
  );
  const Files = () => (
    <>
      <OtherFiles id={id} report={props.report.body} answers={answers} />
      <Show when={own}>
        {(part) => <OtherFiles id={id} report={part().report().body} answers={part().answers} />}
      </Show>
    </>
  );
  return (
    <>
      <PageHeader
        back={{ href: neighbours().list, label: t('reports.back') }}
        kicker={<span class="folio">{props.report.body.folio ?? localCode(id)}</span>}
        title={props.report.body.title}
        detail={<StandingTags report={props.report} review={review()} />}
        aside={<ReportTools report={props.report} neighbours={neighbours()} />}
      />
      <div class="report-body">
        <Show when={!desk.isDesk()}>
          <JustDecided />
        </Show>
        <Show when={desk.isDesk() && neighbours().place === null}>
          <p class="block quiet">{t('reports.review.not_listed')}</p>
        </Show>
        <StandingNote report={props.report} review={review()} standing={standing()} />
        <CorrectReport report={props.report} />
        <ReportLine report={props.report.body} />
        <Show when={!hasAside()}>
          <UseDisclosure report={props.report} />
        </Show>
        <DoublesNote report={props.report} />
        <FilesArriving report={props.report} />
        <For each={own === null ? [null] : [null, own]}>
          {(part) => (
            <ReportAnswers
              id={id}
              report={part?.report().body ?? props.report.body}
              answers={part?.answers ?? answers}
              {...(part === null ? {} : { title: ownTitle() })}
              asSent={isAsSent()}
              versions={
                <Show when={part === null && hasVersions()}>
                  <Versions asSent={isAsSent()} onChoose={setAsSent} />
                </Show>
              }
              comments={(lasting) => commentsOn(lasting).length}
              isBegun={(lasting) => isKept(commentDraft(id, lasting))}
              chosen={chosen()}
              onChoose={({ line }) => setChosen((before) => (before === line.lasting ? null : line.lasting))}
              below={
                hasAside()
                  ? undefined
                  : ({ line, number }) => (
                      <Comments
                        report={props.report}
                        reference={line.lasting}
                        correct={<CorrectReport report={props.report} reference={line.lasting} />}
                        notes={commentsOn(line.lasting)}
                        label={t('reports.review.comment.on', { n: number })}
                      />
                    )
              }
            />
          )}
        </For>
        <Show when={!hasAside()}>
          <Files />
          <GradePart report={props.report} />
        </Show>
        <UseAsBase id={id} report={props.report.body} />
        <IdealLink report={props.report} />
        <Chain id={id} />
        <Show when={!hasFoot() && standing().offered.length > 0}>
          <div class="block no-print">
            <Steps />
          </div>
        </Show>
        <Show when={!hasAside()}>
          <SectionHeader title={t('reports.notes')} />
          <Comments
            report={props.report}
            reference={null}
            notes={commentsOn(null)}
            instead={chosenRow() === undefined ? undefined : t('reports.review.comment.elsewhere')}
          />
          <SectionHeader title={t('reports.review.history.title')} />
          <HistoryList entries={history()} numbers={numbers} choice={choiceIn(locale())} />
        </Show>
      </div>
      <Show when={hasFoot()}>
        <FooterBar>
          <Steps />
        </FooterBar>
      </Show>
      <Show when={hasAside()}>
        <Inspector
          title={chosenRow()?.line.question}
          number={chosenRow()?.number}
          onWhole={() => setChosen(null)}
          comments={
            <Show when={{ on: chosenRow() === undefined ? null : chosen() }} keyed>
              {({ on }) => (
                <Comments
                  report={props.report}
                  reference={on}
                  correct={on === null ? undefined : <CorrectReport report={props.report} reference={on} />}
                  notes={commentsOn(on)}
                  {...(label() === undefined ? {} : { label: label() ?? '' })}
                />
              )}
            </Show>
          }
          history={<HistoryList entries={history()} numbers={numbers} choice={choiceIn(locale())} />}
          use={
            <>
              <UsePart report={props.report} />
              <GradePart report={props.report} />
            </>
          }
          files={<Files />}
        />
      </Show>
    </>
  );
}

function UseDisclosure(props: { report: Doc<Report> }): JSX.Element {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Disclosure title={t('reports.review.use')} open={isOpen()} onToggle={setOpen}>
      {/* The log of readings asks the server. */}
      <Show when={isOpen()}>
        <UsePart report={props.report} />
      </Show>
    </Disclosure>
  );
}

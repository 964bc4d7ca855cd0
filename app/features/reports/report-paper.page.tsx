import { useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { SaveTable } from '#app/kit/sheets/save-table.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import { type Report, reportNotes, reports } from '#shared/reports/reports.schemas.ts';
import { reportReadings, reviewSteps } from '#shared/reports/review.schemas.ts';
import type { AnswerRow } from './review/answer-rows.ts';
import { useNationalAnswers } from './review/national-answers.ts';
import { correctedWhole } from './review/rebuilt.ts';
import { historyOf } from './review/report-history.ts';
import { useOrigin } from './review/report-line.tsx';
import { isRestricted, type PaperOfReport, reportPaper, reportTable } from './review/report-paper.ts';
import { reviewNow } from './review/reviewed.ts';
import { useAnswers } from './review/use-answers.ts';
import { useChoiceNames } from './review/use-choice-names.ts';

/** One report on paper, or as a file. What must not go on is said before. */
export default function ReportPaperPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const report = createMemo(() => client.replica.one(reports, params.id));
  const back = () => ({ href: `/reports/${params.id}`, label: report()?.body.title ?? t('reports.back') });
  const [isAccepted, setAccepted] = createSignal(false);
  const known = () => {
    const found = report();
    return found !== null && (isAccepted() || !isRestricted(found.body)) ? found : undefined;
  };
  return (
    <Show
      when={report()}
      fallback={
        <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={t('reports.unknown')} />
      }
    >
      {(found) => (
        <Show
          when={known()}
          fallback={
            <>
              <PageHeader back={back()} title={t('reports.review.paper.open')} />
              <Banner tone="decide" icon="triangle-alert" fact={t('reports.review.paper.restricted')}>
                <Restrictions report={found().body} />
              </Banner>
              <div class="block">
                <Button kind="filled" onClick={() => setAccepted(true)}>
                  {t('reports.review.paper.accept')}
                </Button>
              </div>
            </>
          }
        >
          {(allowed) => <ReportPaper report={allowed()} back={back()} />}
        </Show>
      )}
    </Show>
  );
}

function Restrictions(props: { report: Report }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.report.handlingCode}>{(code) => <>{t(`reports.handling_code.${code()}`)}. </>}</Show>
      <Show when={props.report.tlp}>{(tlp) => <>{t(`reports.tlp.${tlp()}`)}. </>}</Show>
      <Show when={props.report.restrictions}>{(more) => <>{more()}</>}</Show>
    </>
  );
}

function ReportPaper(props: {
  report: Doc<Report>;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = useWords();
  const { id } = props.report;
  const originOf = useOrigin();
  const answers = useAnswers(() => props.report);
  const choiceIn = useChoiceNames(() => props.report);
  const [hasComments, setComments] = createSignal(true);
  const { national } = props.report.body;
  const own =
    national === undefined
      ? null
      : useNationalAnswers({
          report: () => props.report,
          national,
          before: () => answers.rows()?.length ?? 0,
        });
  type Rows = readonly AnswerRow[] | null;
  const [opened, setOpened] = createSignal<ReadonlyMap<Locale, readonly [Rows, Rows]>>(new Map());
  const [wanted, setWanted] = createSignal<Locale>(locale());
  createEffect(() => {
    const language = wanted();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const open = (rows: readonly [Rows, Rows]) =>
      isCurrent && setOpened((before) => new Map(before).set(language, rows));
    if (answers.loaded() === undefined) return;
    if (answers.now() === null) {
      open([null, null]);
      return;
    }
    own?.answers.now();
    // Those of the state are numbered after those of the form.
    const of = answers.rows();
    if (own !== null && of === undefined) return;
    // Each language is opened when its paper is looked at; a correction that comes meanwhile is in it.
    void Promise.all([answers.rowsIn(language), own?.answers.rowsIn(language) ?? null]).then(open, () =>
      // The paper says that the answers cannot be shown.
      open([null, null]),
    );
  });
  const notes = createMemo(() => client.replica.within(reportNotes, id).sort(byServer));
  const paperOf = (language: Locale): PaperOfReport => ({
    report: props.report,
    review: reviewNow(client, props.report),
    rows: opened().get(language)?.[0] ?? null,
    ...(own === null ? {} : { national: opened().get(language)?.[1] ?? null }),
    history: historyOf({
      report: props.report,
      origin: originOf(props.report.body),
      ...correctedWhole(client, id),
      steps: client.replica.within(reviewSteps, id),
      notes: notes(),
      readings: client.replica.within(reportReadings, id),
    }),
    notes: hasComments() ? notes() : null,
    choice: choiceIn(language),
    person: client.actor().person,
    now: client.now(),
  });
  const name = () => props.report.body.folio ?? localCode(id);
  return (
    <PaperView
      back={props.back}
      title={t('reports.review.paper.open')}
      detail={name()}
      build={(of) => reportPaper(paperOf(of.locale), of)}
      awaited={(language) => (opened().has(language) ? null : t('reports.opening'))}
      onLanguage={setWanted}
      more={
        <div class="button-row">
          <Button
            icon={hasComments() ? 'check' : undefined}
            aria-pressed={hasComments()}
            onClick={() => setComments((before) => !before)}
          >
            {t('reports.review.paper.comments')}
          </Button>
          <SaveTable
            name={`clasi-${name()}`}
            table={() => reportTable(paperOf(wanted()), { t: words()(wanted()), locale: wanted() })}
          />
        </div>
      }
    />
  );
}

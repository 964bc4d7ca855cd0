import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AreaStrips } from '#app/features/figures/area-charts.tsx';
import { useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { readsFigures } from '#app/features/ideal/figures-who.ts';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { isCorrected, isWritten } from '#shared/assessment/assessment.rules.ts';
import { isAreaSection, type ReportSection, SECTIONS, sectionNumber } from '#shared/assessment/sections.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { CitedSources } from './cited-sources.tsx';
import { CommentWay } from './comment-way.tsx';
import { ReadSection } from './report-section.tsx';
import { ReportStanding, WhyNothing } from './report-standing.tsx';
import { useMoving } from './use-moving.ts';
import { useReadFigures } from './use-read-figures.ts';
import { useReadLanguages } from './use-read-languages.tsx';
import { type Report, useReport, useReportNames } from './use-report.ts';
import { yardstickOf } from './yardstick-choice.tsx';
import '#app/features/figures/figures.css';
import './report.css';

/** One section of the report as it reads, beside the contents. Whoever writes goes from here to each paragraph. */
export default function ReportSectionPage(): JSX.Element {
  const params = useParams<{ edition: string; section: string }>();
  const section = () => SECTIONS.find((each) => each === params.section);
  return (
    <Show when={`${params.edition}/${params.section}`} keyed>
      {(_address) => (
        <OfEdition id={params.edition}>
          {(edition) => (
            <Show when={section()} fallback={<NoSection edition={edition().id} />}>
              {(known) => <Section edition={edition()} section={known()} />}
            </Show>
          )}
        </OfEdition>
      )}
    </Show>
  );
}

export function NoSection(props: { edition: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: `/ideal/${props.edition}/report`, label: t('report.title') }}
      title={t('report.section_unknown')}
      detail={t('report.section_unknown_more')}
    />
  );
}

function Section(props: { edition: Doc<Edition>; section: ReportSection }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const names = useReportNames();
  const report = useReport(() => props.edition.id);
  const { figuresOf, viewOf } = useReadFigures(() => props.edition);
  const here = () => `/ideal/${props.edition.id}/report`;
  const { languages, Choice } = useReadLanguages(() => `${here()}/${props.section}`);
  const mayWrite = () => report.writes() && isWritten(props.edition.body.status);
  /** Its order is what was published: a correction says what it says, not where it stands. */
  const mayMove = () => mayWrite() && !isCorrected(props.edition.body.status);
  const own = createMemo(() => report.all().filter(({ section }) => section === props.section));
  const moving = useMoving({ edition: () => props.edition.id, own, isOpen: mayMove });
  const area = () => (isAreaSection(props.section) ? props.section : null);
  return (
    <>
      <PageHeader
        back={{ href: here(), label: t('report.title') }}
        kicker={`${t('report.section')} ${sectionNumber(props.section)}`}
        title={names.section(props.section)}
        aside={
          <Show when={mayWrite()}>
            <LinkButton
              kind="text"
              icon="plus"
              label={t('report.write')}
              href={`${here()}/${props.section}/new`}
            />
          </Show>
        }
      />
      <Show when={report.writes() || report.text().length > 0} fallback={<WhyNothing report={report} />}>
        {/* On the desk the contents beside it say so. */}
        <Show when={!desk.isDesk()}>
          <ReportStanding edition={props.edition} report={report} />
        </Show>
        <Choice />
        {moving.saved.notice()}
        <LiveRegion message={moving.said()} />
        <div ref={moving.listen}>
          <ReadSection
            section={props.section}
            paragraphs={report.all()}
            context={{
              yardstick: yardstickOf(props.edition.body),
              languages: languages(),
              figuresOf,
              reservations: report.reservations(),
              correctedIn: report.correctedIn,
              href: (of) => `${here()}/paragraphs/${of}`,
            }}
            around={{
              office: (of) => report.ownOf(of)?.body.signed.label,
              isTakenOut: report.isOut,
              aside: (of) => (
                <Show
                  when={mayWrite()}
                  fallback={<CommentWay edition={props.edition} paragraph={of} isShort />}
                >
                  <Acts of={of} report={report} here={here()} mayMove={mayMove()} onMove={moving.move} />
                </Show>
              ),
              below: (of) => <Sources of={of} report={report} />,
            }}
            belowFigures={
              <Show when={area()}>
                {(code) => <BelowFigures edition={props.edition} area={code()} view={viewOf(code())} />}
              </Show>
            }
          />
        </div>
        <Show when={mayWrite() && !desk.isDesk()}>
          <div class="block no-print">
            <LinkButton icon="plus" href={`${here()}/${props.section}/new`}>
              {t('report.write')}
            </LinkButton>
          </div>
        </Show>
      </Show>
    </>
  );
}

/** What whoever writes does with a paragraph where it stands. */
function Acts(props: {
  of: string;
  report: Report;
  here: string;
  mayMove: boolean;
  onMove: (of: string, by: -1 | 1, focused: HTMLElement | null) => void;
}): JSX.Element {
  const { t } = useI18n();
  const names = useReportNames();
  const name = () => {
    const found = props.report.all().find(({ of }) => of === props.of);
    return found === undefined ? '' : names.number(found);
  };
  return (
    <>
      <Show when={props.mayMove}>
        <Button
          kind="text"
          icon="arrow-up"
          label={t('report.up', { name: name() })}
          onClick={(event) => props.onMove(props.of, -1, event.currentTarget)}
        />
        <Button
          kind="text"
          icon="arrow-down"
          label={t('report.down', { name: name() })}
          onClick={(event) => props.onMove(props.of, 1, event.currentTarget)}
        />
      </Show>
      <LinkButton
        kind="text"
        icon="pencil"
        label={t('report.edit_named', { name: name() })}
        href={`${props.here}/paragraphs/${props.of}/edit`}
      />
    </>
  );
}

/** One tap away: what whoever writes cited. */
function Sources(props: { of: string; report: Report }): JSX.Element {
  const { t } = useI18n();
  const cites = createMemo(() => props.report.ownOf(props.of)?.body.cites ?? []);
  return (
    <Show when={cites().length > 0}>
      <div class="report-sources no-print">
        <Disclosure title={t('report.sources_n', { n: cites().length })}>
          <CitedSources cites={cites()} />
        </Disclosure>
      </div>
    </Show>
  );
}

function BelowFigures(props: {
  edition: Doc<Edition>;
  area: AreaCode;
  view: ReturnType<ReturnType<typeof useReadFigures>['viewOf']>;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useFigureWords();
  return (
    <div class="no-print">
      <Show when={readsFigures(client.actor())}>
        <p>
          <LinkButton
            kind="text"
            icon="chart-column"
            href={`/ideal/${props.edition.id}/figures/${props.area}`}
          >
            {t('report.figures.open')}
          </LinkButton>
        </p>
      </Show>
      <Show when={props.view}>
        {(view) => (
          <Disclosure title={t('report.figures.disagreement')}>
            <AreaStrips
              view={view()}
              period={words.period(props.edition.body)}
              sources={words.sources(props.edition.body, {})}
              fileName={`ideal-${props.edition.body.number}-${props.area}`}
              shown={DIMENSIONS}
            />
          </Disclosure>
        )}
      </Show>
    </div>
  );
}

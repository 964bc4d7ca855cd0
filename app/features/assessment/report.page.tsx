import { useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isPublic } from '#shared/assessment/assessment.rules.ts';
import { SECTIONS, sectionNumber } from '#shared/assessment/sections.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { PrintRow } from './print-row.tsx';
import { ReportFound } from './report-found.tsx';
import { foldAhead } from './report-search.ts';
import { ReportStanding, WhyNothing } from './report-standing.tsx';
import { type ReadParagraph, untranslatedIn } from './report-text.ts';
import { seenVersionKey } from './seen-text.ts';
import { type Report, useReport, useReportNames } from './use-report.ts';
import { YardstickChoice } from './yardstick-choice.tsx';
import './report.css';

/** The contents of the report of an edition: its sections, a search over the whole text, and how far it is. */
export default function ReportPage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  return (
    <Show when={params.edition} keyed>
      {(id) => <OfEdition id={id}>{(edition) => <Contents edition={edition()} />}</OfEdition>}
    </Show>
  );
}

function Contents(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  const client = useClient();
  const report = useReport(() => props.edition.id);
  const [query, setQuery] = createSignal('');
  const here = () => `/ideal/${props.edition.id}/report`;
  const hasText = () => report.text().length > 0;
  createEffect(() => onCleanup(foldAhead(report.text())));
  createEffect(() => {
    const last = report.lastVersion();
    const key = seenVersionKey(props.edition.id);
    if (last === null || !isPublic(last.kind) || client.remembered(key) === last.number) return;
    // If this fails, it is told as news once more.
    void client.remember(key, last.number).catch(() => undefined);
  });
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition.id}`, label: t('ideal.things.edition') }}
        title={t('report.title')}
        detail={<LocalText text={props.edition.body.title} silent />}
      />
      <Show when={report.writes() || hasText()} fallback={<WhyNothing report={report} />}>
        <ReportStanding edition={props.edition} report={report} />
        <Show when={hasText()}>
          <SearchField
            id="report-search"
            label={t('report.search')}
            placeholder={t('report.search_hint')}
            value={query()}
            onInput={setQuery}
            clearLabel={t('kit.clear_search')}
          />
        </Show>
        <Show
          when={query().trim() === ''}
          fallback={
            <ReportFound all={report.text()} query={query()} href={(of) => `${here()}/paragraphs/${of}`} />
          }
        >
          <SectionHeader
            kind="band"
            title={t('report.sections')}
            aside={t('report.paragraphs', { n: report.text().length })}
          />
          <div class="report-contents">
            <Sections report={report} here={here()} />
            <Show when={report.lastVersion() !== null}>
              <List>
                <PrintRow edition={props.edition.id} />
              </List>
            </Show>
          </div>
          <Show when={report.writes()}>
            <YardstickChoice edition={props.edition} report={report} />
          </Show>
        </Show>
      </Show>
    </>
  );
}

/** Whoever writes sees all of them, and what is not translated; the others those that they can read. */
function Sections(props: { report: Report; here: string }): JSX.Element {
  const { t } = useI18n();
  const names = useReportNames();
  const bySection = createMemo(() => groupBy(props.report.text(), ({ section }) => section));
  const annexed = () => props.report.reservations().some(({ printed }) => printed === 'annex');
  const shown = () =>
    SECTIONS.filter(
      (section) => props.report.writes() || bySection().has(section) || (section === 'annex' && annexed()),
    );
  const lacking = (own: readonly ReadParagraph[]) => {
    const missing = untranslatedIn(own);
    return LANGUAGES.flatMap((language) =>
      missing[language] === 0
        ? []
        : [t('report.untranslated', { language: t(`kit.language.${language}`), n: missing[language] })],
    );
  };
  return (
    <List label={t('report.sections')}>
      <For each={shown()}>
        {(section) => {
          const own = () => bySection().get(section) ?? [];
          return (
            <ListRow
              lead={sectionNumber(section)}
              title={names.section(section)}
              detail={own().length === 0 ? t('report.empty') : t('report.paragraphs', { n: own().length })}
              quiet={own().length === 0}
              href={`${props.here}/${section}`}
              chevron
            >
              <Show when={props.report.writes() && lacking(own()).length > 0}>
                <p class="row-detail report-lacking">{lacking(own()).join(' · ')}</p>
              </Show>
            </ListRow>
          );
        }}
      </For>
    </List>
  );
}

import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import './review.css';
import type { Neighbours } from './use-neighbours.ts';

/** To the reports before and after it in the list, and to its paper. */
export function ReportTools(props: { report: Doc<Report>; neighbours: Neighbours }): JSX.Element {
  const { t } = useI18n();
  return (
    <span class="report-tools no-print">
      <LinkButton
        kind="text"
        icon="printer"
        href={`/reports/${props.report.id}/paper`}
        label={t('reports.review.paper.open')}
      />
      <Show when={props.neighbours.previous}>
        {(href) => (
          <LinkButton kind="text" icon="chevron-up" href={href()} label={t('reports.review.previous')} />
        )}
      </Show>
      <Show when={props.neighbours.next}>
        {(href) => (
          <LinkButton kind="text" icon="chevron-down" href={href()} label={t('reports.review.next')} />
        )}
      </Show>
    </span>
  );
}

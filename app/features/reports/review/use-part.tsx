import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { ReportFacts } from '../report-facts.tsx';
import { GradeForm, GradeWords } from './grade-form.tsx';
import { ReadingLog } from './reading-log.tsx';

/** What a report is worth, for whoever decides on it to confirm or change. */
export function GradePart(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const decides = () => {
    const { state, author } = props.report.body;
    return may(client.actor(), 'reports.decide', { state }) && author !== client.actor().person;
  };
  return (
    <>
      <SectionHeader level={3} title={t('reports.review.fields.grade')} />
      <div class="pad grade-words">
        <GradeWords report={props.report.body} />
      </div>
      <Show when={decides()}>
        <Renewed>{(done) => <GradeForm report={props.report} onSaved={done} />}</Renewed>
      </Show>
    </>
  );
}

/** How a report may be used, and who has read it. */
export function UsePart(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const isLogged = () =>
    may(client.actor(), 'reports.decide', { state: props.report.body.state }) &&
    (props.report.body.handlingCode ?? 'H0') !== 'H0';
  return (
    <>
      <ReportFacts report={props.report.body} />
      <Show when={isLogged()}>
        <SectionHeader level={3} title={t('reports.review.readings.title')} />
        <ReadingLog report={props.report} />
      </Show>
    </>
  );
}

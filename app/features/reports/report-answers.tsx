import { createMemo, createResource, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { openForm } from '#app/features/forms/form-engine.ts';
import { marksOf } from '#app/features/forms/unanswered.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { knownForm, loadDefinition, serveFiles } from './form-definitions.ts';
import { rawAnswers } from './raw-answers.ts';

/** What a report says, question by question; without its form, as it is stored. */
export function ReportAnswers(props: { report: Report }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const known = () => {
    const { form, formId, formVersion } = props.report;
    return knownForm({ client, form, formId, version: formVersion });
  };
  const raw = createMemo(() => rawAnswers(props.report.instanceXml ?? ''));
  const [answers] = createResource(
    () => ({
      xml: props.report.instanceXml,
      unanswered: props.report.unanswered,
      form: props.report.form,
      known: known(),
      language: locale(),
    }),
    async ({ xml, unanswered, form, known, language }) => {
      if (known === null || xml === null) return null;
      // Without the network or the form, the rest of the report must still be shown.
      const definitionXml = await loadDefinition({ client, form, definition: known.definition }).catch(
        () => null,
      );
      if (definitionXml === null) return null;
      const fetchAttachment = serveFiles({ client, form, files: known.files });
      const draft = { instanceXml: xml, raw: {}, unanswered: marksOf(unanswered) };
      const opened = await openForm({ definitionXml, draft, language, fetchAttachment });
      if (!opened.ok) return null;
      const lines = opened.session.summary();
      opened.session.close();
      return lines;
    },
  );

  return (
    <>
      <SectionHeader title={t('reports.answers')} />
      <Show when={!answers.loading && answers() === null}>
        <Banner icon="info" fact={t('reports.other_version', { version: props.report.formVersion })}>
          {t('reports.other_version_more')}
        </Banner>
        <List>
          <For each={raw()}>{(each) => <ListRow title={each.name} detail={each.value} />}</For>
        </List>
      </Show>
      <List>
        <For each={answers.latest ?? []}>
          {(line) => (
            <ListRow
              kicker={line.within === null ? line.partLabel : `${line.partLabel}, ${line.within}`}
              title={line.question}
              detail={line.answer ?? t('reports.not_answered')}
            />
          )}
        </For>
      </List>
    </>
  );
}

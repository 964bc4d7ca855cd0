import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  For,
  type JSX,
  onCleanup,
  Show,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { auditFileIn } from '#app/features/forms/audit/audited-session.ts';
import { openForm } from '#app/features/forms/form-engine.ts';
import { marksOf } from '#app/features/forms/unanswered.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { AnswerList } from './answer-list.tsx';
import { knownForm, loadDefinition, serveFiles } from './form-definitions.ts';
import { RawAnswerList } from './raw-answer-list.tsx';
import { ReportFile } from './report-file.tsx';
import { type LoadedInstance, loadInstance } from './report-files.ts';

const UNREAD = {
  damaged: { fact: 'reports.files.answers_damaged', more: 'reports.files.answers_damaged_more' },
  long: { fact: 'reports.files.answers_long', more: 'reports.files.answers_long_more' },
} as const;

/** What a report says, question by question; without its form, as it is stored. */
export function ReportAnswers(props: { id: string; report: Report }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const known = () => {
    const { form, formId, formVersion } = props.report;
    return knownForm({ client, form, formId, version: formVersion });
  };
  /** Undefined until they were looked for. */
  const [loaded, setLoaded] = createSignal<LoadedInstance>();
  const instance = () => {
    const found = loaded();
    return found?.kind === 'read' ? found.xml : null;
  };
  const [tries, setTries] = createSignal(0);
  // No resource: long answers may be a while on their way, and the rest of the report is here.
  createEffect(() => {
    tries();
    const { id, report } = props;
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const { instanceXml } = report;
    setLoaded(instanceXml === null ? undefined : { kind: 'read', xml: instanceXml });
    void loadInstance({ client, id, report }).then((found) => isCurrent && setLoaded(found));
  });
  const [answers] = createResource(
    () => ({
      xml: instance(),
      files: props.report.files ?? [],
      unanswered: props.report.unanswered,
      form: props.report.form,
      known: known(),
      language: locale(),
    }),
    async ({ xml, files, unanswered, form, known, language }) => {
      if (known === null || xml === null) return null;
      // Without the network or the form, the rest of the report must still be shown.
      const definitionXml = await loadDefinition({ client, form, definition: known.definition }).catch(
        () => null,
      );
      if (definitionXml === null) return null;
      const fetchAttachment = serveFiles({ client, form, files: known.files });
      const draft = { instanceXml: xml, raw: {}, files, unanswered: marksOf(unanswered) };
      const opened = await openForm({ definitionXml, draft, language, fetchAttachment });
      if (!opened.ok) return null;
      const lines = opened.session.summary();
      opened.session.close();
      return lines;
    },
  );

  /** Why the answers are here and not shown. */
  const unread = () => {
    const kind = loaded()?.kind;
    return kind === 'damaged' || kind === 'long' ? kind : undefined;
  };
  const indexOf = (name: string | null) => props.report.files?.findIndex((file) => file.name === name) ?? -1;
  const refOf = (name: string | null) => props.report.files?.[indexOf(name)];
  /** Files that no answer shows: of read-only questions, of a form that is not here, or a second one of a name. */
  const others = () => {
    const lines = answers.latest ?? [];
    const shown = new Set(lines.flatMap(({ isFile, answer }) => (isFile ? [indexOf(answer)] : [])));
    return (props.report.files ?? []).filter((_, index) => !shown.has(index));
  };

  /** The log of times has a name that says what it is. */
  const auditFile = createMemo(() => auditFileIn(instance() ?? ''));
  const titleOf = ({ name }: FileRef) => (name === auditFile() ? t('reports.files.times') : name);

  return (
    <>
      <SectionHeader title={t('reports.answers')} />
      <Show when={loaded()?.kind === 'missing'}>
        <Banner icon="info" fact={t('reports.files.answers_missing')}>
          {t('reports.files.answers_missing_more')}
        </Banner>
        <div class="block">
          <Button icon="refresh-cw" onClick={() => setTries((count) => count + 1)}>
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
      <Show when={!answers.loading && answers() === null && instance()}>
        {(xml) => (
          <>
            <Banner icon="info" fact={t('reports.other_version', { version: props.report.formVersion })}>
              {t('reports.other_version_more')}
            </Banner>
            <RawAnswerList instanceXml={xml()} />
          </>
        )}
      </Show>
      <AnswerList lines={answers.latest ?? []}>
        {({ answer, question }) => (
          <Show
            when={refOf(answer)}
            fallback={<p class="row-detail">{t('reports.files.unnamed', { name: answer ?? '' })}</p>}
          >
            {(file) => (
              <ReportFile report={props.id} state={props.report.state} file={file()} question={question} />
            )}
          </Show>
        )}
      </AnswerList>
      <Show when={!answers.loading && others().length > 0}>
        <SectionHeader title={t('reports.files.title')} />
        <List>
          <For each={others()}>
            {(file) => (
              <ListRow title={titleOf(file)}>
                <ReportFile
                  report={props.id}
                  state={props.report.state}
                  file={file}
                  question={titleOf(file)}
                />
              </ListRow>
            )}
          </For>
        </List>
      </Show>
    </>
  );
}

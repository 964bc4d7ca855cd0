import { useParams } from '@solidjs/router';
import { createEffect, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Report, type ReportNote, reportNotes, reports } from '#shared/reports/reports.schemas.ts';
import { FilesArriving } from './files-arriving.tsx';
import { ReportAnswers } from './report-answers.tsx';
import { ReportFacts } from './report-facts.tsx';
import { rememberNotes } from './report-notes.ts';
import { UseAsBase } from './use-as-base.tsx';

/** One report: its facts, its answers in words, and the notes on it. */
export default function ReportPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const report = createMemo(() => client.replica.one(reports, params.id));
  const notes = createMemo(() =>
    client.replica.within(reportNotes, params.id).sort((left, right) => left.body.at - right.body.at),
  );
  const authorOf = ({ author, label }: ReportNote) =>
    author === client.actor().person ? t('reports.note_mine') : (label ?? t('reports.note_unnamed'));
  createEffect(() => {
    // If this fails, the notes are shown as new once more.
    void rememberNotes({ client, report: params.id, notes: notes() }).catch(() => undefined);
  });
  const at = (instant: number) => formatWhen(locale(), instant);

  return (
    <Show
      when={report()}
      fallback={
        <PageHeader back={{ href: '/reports', label: t('reports.back') }} title={t('reports.unknown')} />
      }
    >
      {(current) => (
        <>
          <PageHeader
            back={{ href: '/reports', label: t('reports.back') }}
            title={current().body.title}
            detail={<span class="folio">{current().body.folio ?? localCode(current().id)}</span>}
          />
          <ReportFacts report={current().body} />
          <FilesArriving report={current()} />
          <ReportAnswers id={current().id} report={current().body} />
          <UseAsBase id={current().id} report={current().body} />
          <SectionHeader title={t('reports.notes')} />
          <List>
            <For each={notes()}>
              {(note) => (
                <ListRow
                  kicker={authorOf(note.body)}
                  title={<span class="user-text">{note.body.text}</span>}
                  detail={note.rev === 0 ? t('reports.note_pending') : at(note.body.at)}
                />
              )}
            </For>
          </List>
          <Renewed>{(done) => <NoteForm report={current()} onSaved={done} />}</Renewed>
        </>
      )}
    </Show>
  );
}

/** Something asked or answered on the report; the next one begins when it is saved. */
function NoteForm(props: { report: Doc<Report>; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: report, body } = props.report;
  const edit = createEdit({
    collection: reportNotes,
    begun: null,
    under: report,
    prefix: 'rep',
    field: 'report',
    ids: { text: 'report-note' },
    ...typedFields({ text: field.line }),
    need: { text: 'reports.note_missing' },
    add: ({ id, wished }) =>
      act('reports.comment', { note: id, report, state: body.state, reference: null, ...wished }),
    onSaved() {
      props.onSaved();
      void client.syncNow();
    },
  });
  return (
    <EditPart edit={edit} save={t('reports.add_note')}>
      <TextArea {...edit.bind('text')} />
    </EditPart>
  );
}

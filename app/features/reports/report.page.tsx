import { useParams } from '@solidjs/router';
import { createEffect, createMemo, createResource, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { openForm } from '#app/features/forms/form-engine.ts';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditBody } from '#app/kit/edit-page.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { FormerName } from '#shared/kernel/formerly.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Report, type ReportNote, reportNotes, reports } from '#shared/reports/reports.schemas.ts';
import { definitionOf, loadDefinition } from './form-definitions.ts';
import { rawAnswers } from './raw-answers.ts';
import { rememberNotes } from './use-report-notes.ts';

/** One report: its facts, its answers in words, and the notes on it. */
export default function ReportPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const [round, setRound] = createSignal(1);
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

  const definition = () => {
    const body = report()?.body;
    return body === undefined
      ? null
      : definitionOf({ client, form: body.form, formId: body.formId, version: body.formVersion });
  };
  const raw = createMemo(() => rawAnswers(report()?.body.instanceXml ?? ''));
  const [answers] = createResource(
    () => ({
      xml: report()?.body.instanceXml,
      form: report()?.body.form,
      definition: definition(),
      language: locale(),
    }),
    async ({ xml, form, definition, language }) => {
      if (xml === undefined || form === undefined || definition === null) return null;
      // Without the network or the form, the rest of the report must still be shown.
      const definitionXml = await loadDefinition({ client, form, definition }).catch(() => null);
      if (definitionXml === null) return null;
      const opened = await openForm({ definitionXml, draft: { instanceXml: xml, raw: {} }, language });
      if (!opened.ok) return null;
      const lines = opened.session.summary();
      opened.session.close();
      return lines;
    },
  );

  function former(formerly: readonly FormerName[] | undefined): Fact[] {
    const place = formerlyWords({ formerly, t });
    return place === null ? [] : [{ label: t('reports.folio'), place, detail: t('outbox.formerly_why') }];
  }

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
          <FactList
            facts={[
              ...former(current().body.formerly),
              {
                label: t('reports.by'),
                place:
                  current().body.institution === null
                    ? '—'
                    : t(`reports.institution.${current().body.institution ?? 'police'}`),
                detail: current().body.unit ?? undefined,
              },
              { label: t('reports.handling'), place: current().body.handlingCode ?? '—' },
              {
                label: t('reports.finished'),
                place: at(current().body.finishedAt),
                detail: t('reports.phone_time'),
              },
              {
                label: t('reports.received'),
                place:
                  current().body.receivedAt === null
                    ? t('reports.not_yet')
                    : at(current().body.receivedAt ?? 0),
                detail: current().body.receivedAt === null ? undefined : t('reports.server_time'),
              },
            ]}
          />
          <SectionHeader title={t('reports.answers')} />
          <Show when={!answers.loading && answers() === null}>
            <Banner icon="info" fact={t('reports.other_version', { version: current().body.formVersion })}>
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
          <Show when={round()} keyed>
            {(_round) => <NoteForm report={current()} onSaved={() => setRound(round() + 1)} />}
          </Show>
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
    check: ({ text }) => ({ text: text.trim() === '' ? t('reports.note_missing') : null }),
    add: ({ id, wished }) => act('reports.add_note', { note: id, report, state: body.state, ...wished }),
    onSaved() {
      props.onSaved();
      void client.syncNow();
    },
    errorAt: 'text',
  });
  return (
    <EditBody edit={edit}>
      <div class="block">
        <TextArea {...edit.bind('text')} />
        <Button kind="outlined" onClick={() => void edit.save()}>
          {t('reports.add_note')}
        </Button>
      </div>
    </EditBody>
  );
}

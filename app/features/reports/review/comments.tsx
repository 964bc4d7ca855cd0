import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { editKey } from '#app/kit/edit-draft.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Report, type ReportNote, reportNotes } from '#shared/reports/reports.schemas.ts';
import './review.css';
import { useNames } from './use-names.ts';
import { useRefused } from './use-refused.ts';
import { useShortWhen } from './use-short-when.ts';

/** The comment that was refused and is corrected on this page; null if there is none. */
export function useRefusedComment(): { readonly reference: string | null } | null {
  const refused = useRefused();
  if (refused?.name !== 'reports.comment' && refused?.name !== 'reports.add_note') return null;
  const { reference } = refused.args;
  return { reference: typeof reference === 'string' ? reference : null };
}

/** Each question keeps its own draft, and so does the report as a whole. */
const keptUnder = (report: string, reference: string | null) => `${report}${reference ?? ''}`;

/** The draft of what is written about a question, or about the report. */
export const commentDraft = (report: string, reference: string | null) =>
  editKey(reportNotes, `new/${keptUnder(report, reference)}`);

/** Where the field for a comment is. */
export const COMMENT_FIELD = 'report-note';

/** What was said about a question, or about the report, and where one says something. */
export function Comments(props: {
  report: Doc<Report>;
  /** The lasting name of the question; null for the report. */
  reference: string | null;
  notes: readonly Doc<ReportNote>[];
  /** Says what it is about. */
  label?: string;
  /** Said in the place of the field while another one is open. */
  instead?: string | undefined;
  /** Leads to where the question is corrected. */
  correct?: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const shortWhen = useShortWhen();
  const nameOf = useNames();
  return (
    <div class="comments">
      <Show when={props.notes.length > 0}>
        <ul class="comment-list">
          <For each={props.notes}>
            {(note) => (
              <li class="comment row">
                <p class="comment-head">
                  <strong>{nameOf(note.body.author, note.body.label)}</strong>
                  <span>{note.rev === 0 ? t('reports.note_pending') : shortWhen(note.body.at)}</span>
                </p>
                <p class="user-text">{note.body.text}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.notes.length > 0}>{props.correct}</Show>
      <Show when={props.instead === undefined} fallback={<p class="pad quiet">{props.instead}</p>}>
        <Renewed>
          {(done) => (
            <CommentForm
              report={props.report}
              reference={props.reference}
              label={props.label ?? t('reports.note_label')}
              onSaved={done}
            />
          )}
        </Renewed>
      </Show>
    </div>
  );
}

/** Something asked or answered; the next one begins when it is saved. */
function CommentForm(props: {
  report: Doc<Report>;
  reference: string | null;
  label: string;
  onSaved: () => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: report, body } = props.report;
  const { reference } = props;
  const refused = useRefusedComment();
  const isElsewhere = refused !== null && refused.reference !== reference;
  const edit = createEdit({
    collection: reportNotes,
    begun: null,
    under: keptUnder(report, reference),
    parent: report,
    prefix: 'rep',
    field: 'report',
    ids: { text: COMMENT_FIELD },
    ...(isElsewhere ? { acts: [] } : {}),
    ...typedFields({ text: field.line }),
    need: { text: 'reports.note_missing' },
    add: ({ id, wished }) =>
      act('reports.comment', { note: id, report, state: body.state, reference, ...wished }),
    onSaved() {
      props.onSaved();
      void client.syncNow();
    },
  });
  function listen(element: HTMLElement) {
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void edit.save();
    });
  }
  return (
    <div class="comment-form" ref={listen}>
      <EditPart edit={edit} save={t('reports.add_note')}>
        <TextArea {...edit.bind('text')} label={props.label} rows={2} />
      </EditPart>
    </div>
  );
}

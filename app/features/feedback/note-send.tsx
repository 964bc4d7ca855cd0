import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { TextInputs, textOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { feedbackNoteId, feedbackNotes } from '#shared/feedback/feedback.schemas.ts';
import type { NoteContent } from '#shared/feedback/note.rules.ts';
import { NoteText } from './note-content.tsx';

const about = typedFields({ words: field.textOrNull });

/** A note as the state will get it, with the words that are being written; and where it is sent. */
export function SendNote(props: {
  edition: string;
  state: string;
  /** By name: the question is about it. */
  name: string;
  content: NoteContent;
  maySend: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const { edition, state } = props;
  const edit = createEdit({
    collection: feedbackNotes,
    begun: null,
    under: edition,
    id: feedbackNoteId({ edition, state }),
    acts: ['feedback.send'],
    prefix: 'fbn',
    field: 'feedback',
    ...about,
    edit: ({ wished }) => act('feedback.send', { edition, state, ...wished }),
    isSentUnchanged: true,
    onSaved: () => undefined,
  });
  return (
    <>
      <Banner icon="eye" fact={t('feedback.note.preview')}>
        {t(props.maySend ? 'feedback.note.preview_more' : 'feedback.list.not_yet')}
      </Banner>
      <NoteText
        edition={edition}
        state={state}
        content={props.content}
        words={textOf(edit.typed().words)}
        isOwn={false}
      />
      <Show when={props.maySend}>
        <SectionHeader kind="band" title={t('feedback.note.send')} />
        <EditPart
          edit={edit}
          question="feedback.send"
          thing={props.name}
          kind="filled"
          save={t('feedback.note.send')}
        >
          <TextInputs {...edit.bind('words')} long />
        </EditPart>
      </Show>
    </>
  );
}

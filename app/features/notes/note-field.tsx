import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { KeptFoot, KeptOpener } from '#app/kit/kept-state.tsx';
import { useKept } from '#app/kit/use-kept.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { noteId, privateNotes } from '#shared/notes/notes.schemas.ts';
import './notes.css';

const LONGEST = 8000;

export interface NoteFieldProps {
  /** An agenda item, a paper or a meeting. */
  readonly about: string;
  readonly meeting: string | null;
  /** The page on which it stands. */
  readonly address: string;
  /** Heading; "My note" by default. */
  readonly label?: string;
}

/** The reader's own note on one thing, edited in place. */
export function NoteField(props: NoteFieldProps): JSX.Element {
  return (
    <Show when={props.about} keyed>
      {(about) => <Field {...props} about={about} />}
    </Show>
  );
}

function Field(props: NoteFieldProps): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  // The address of the page may change: what is typed belongs to the thing it was started on.
  const { about, meeting, address } = props;
  const id = noteId({ about, person: client.actor().person });
  const note = createMemo(() => client.replica.one(privateNotes, id));
  const isWaiting = () => client.replica.pending(privateNotes, id) !== null;
  const kept = useKept({
    collection: privateNotes,
    place: { entry: id },
    parent: about,
    address,
    former: `drf_note-${about}`,
    fresh: { text: '' },
    act({ value, rev }) {
      const text = value.text.trim();
      const seen = { [`privateNotes/${id}`]: rev };
      if (text !== '') return act('notes.write', { about, meeting, text }, { seen });
      return note() === null ? null : act('notes.remove', { about }, { seen });
    },
    isDone: ({ value }) => value.text.trim() === (note()?.body.text ?? ''),
  });
  const heading = () => props.label ?? t('folders.note.title');

  return (
    <section class="kept" aria-label={heading()}>
      <SectionHeader
        kind="band"
        title={heading()}
        aside={
          <span class="kept-readers">
            <Icon name="lock" size={16} />
            {t('folders.note.only_you')}
          </span>
        }
      />
      <div class="sheet kept-body">
        <Show
          when={kept.typed()}
          fallback={
            <div class="block stack">
              <Show when={note()}>{(known) => <p class="prose kept-text">{known().body.text}</p>}</Show>
              <Show when={isWaiting()}>
                <p class="quiet">{t('folders.on_phone')}</p>
              </Show>
              <KeptOpener kept={kept}>
                <Button
                  icon="pencil"
                  onClick={() =>
                    kept.begin({
                      value: { text: note()?.body.text ?? '' },
                      rev: note()?.rev ?? 0,
                      focus: `note-${about}`,
                    })
                  }
                >
                  {t(note() === null ? 'folders.note.write' : 'folders.note.edit')}
                </Button>
              </KeptOpener>
            </div>
          }
        >
          {(typed) => (
            <>
              <TextArea
                id={`note-${about}`}
                label={heading()}
                hint={t('folders.note.hint')}
                maxlength={LONGEST}
                value={typed().value.text}
                onInput={(text) => kept.change({ text })}
              />
              <KeptFoot kept={kept} onSave={() => void kept.finish()} />
            </>
          )}
        </Show>
      </div>
    </section>
  );
}

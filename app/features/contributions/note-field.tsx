import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useUnitWords } from '#app/features/people/partner-unit.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { figureChoices, sections } from '#shared/contributions/contributions.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import { type LastNote, lastNote, type NotedAt, type TypedCount } from './typed-counts.ts';

/** How a count was made. What was said last of the same is offered with whose it is, and taken by one tap. */
export function NoteField(props: {
  id: string;
  error: string | undefined;
  value: string;
  last: LastNote | null;
  onInput: (note: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <TextArea
        id={props.id}
        error={props.error}
        label={t('contributions.count.note')}
        hint={t('contributions.count.note_hint')}
        maxlength={300}
        rows={2}
        value={props.value}
        onInput={props.onInput}
      />
      <Show when={props.value.trim() === '' && props.last}>
        {(last) => (
          <div class="block">
            <Button
              icon="copy"
              onClick={() => {
                props.onInput(last().note);
                // The button is gone with it: what was set stands in the field.
                focusField(props.id);
              }}
            >
              {t('contributions.count.same_note', last())}
            </Button>
          </div>
        )}
      </Show>
    </>
  );
}

/**
 * Finds the note last given to the same count, in what this device has. For a figure that the state itself says: only
 * what the state said, since how an institution counted is not how the state did.
 */
export function useLastNote({ ofState }: { ofState: boolean }): (count: TypedCount) => LastNote | null {
  const client = useClient();
  const { t } = useI18n();
  const unitWords = useUnitWords();
  function known(): NotedAt[] {
    const said = client.replica.all(sections).flatMap(({ body }) =>
      body.counts.map((count) => ({
        ...count,
        place: count.place ?? '',
        at: body.answeredBy?.at ?? 0,
        who: unitWords(body),
      })),
    );
    const chosen = client.replica
      .all(figureChoices)
      // Of one that a section says, the note is the section's.
      .filter(({ body }) => body.section === null)
      .map(({ body }) => ({
        ...body.count,
        place: body.count.place ?? '',
        at: body.at,
        who: t('contributions.figure.own_state'),
      }));
    return ofState ? chosen : [...said, ...chosen];
  }
  return (count) => (fold(count.what.trim()) === '' ? null : lastNote(count, known()));
}

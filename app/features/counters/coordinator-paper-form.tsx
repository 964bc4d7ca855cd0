import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { FileField } from '#app/kit/file-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { postBriefings } from '#shared/postings/postings.schemas.ts';
import { ownStateOf } from './of-operation.tsx';
import type { Operation } from './use-operation.ts';

/** Adds a paper for the posts of the state. */
export function PaperForm(props: { operation: Operation; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { day, id: parent } = props.operation;
  const state = ownStateOf(client);
  const edit = createEdit({
    collection: postBriefings,
    begun: null,
    under: parent,
    prefix: 'pbr',
    field: 'paper',
    ...typedFields({ title: field.line, file: field.file }),
    need: { title: 'operations.need.paper_title', file: 'operations.need.file' },
    add: ({ id, wished }) => act('counters.add_briefing', { state, day, briefing: id, ...wished }),
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} save={t('operations.papers.save')} icon="plus">
      <TextField {...edit.bind('title')} />
      <FileField
        id={edit.idOf('file')}
        label={t('operations.papers.file')}
        hint={t('operations.papers.file_hint')}
        error={edit.errorOf('file')}
        value={edit.typed().file}
        onChange={(file) => edit.type({ file })}
        compartment={stateCompartment(state)}
      />
    </EditPart>
  );
}

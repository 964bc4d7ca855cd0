import type { JSX } from 'solid-js';
import * as v from 'valibot';
import { EditThingOf, type ThingProps } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { type NoteItem, noteItemFields, noteItems } from '#shared/logistics/venues.schemas.ts';
import { ValueFields, WhereFields } from './note-fields.tsx';
import { NOTE_ORDER } from './note-groups.ts';
import { findNoteFaults, noteFields } from './typed-note.ts';

/** Adds an item of the practical note, or edits one. */
export default function NoteItemEditPage(): JSX.Element {
  return (
    <EditThingOf
      action="logistics.edit"
      tab="note"
      collection={noteItems}
      param="item"
      back={['note/edit', 'logistics.edit_note']}
      unknown="logistics.item_unknown"
      form={Form}
    />
  );
}

function Form(props: ThingProps<NoteItem>): JSX.Element {
  const { t } = useI18n();
  const search = useQuery<{ section: string }>();
  const { id: meeting, body } = props.meeting;
  const asked = v.safeParse(noteItemFields.section, search.section);
  const section = asked.success ? asked.output : 'venue';
  const edit = createEdit({
    collection: noteItems,
    begun: props.begun,
    under: `${meeting}/${section}`,
    parent: meeting,
    prefix: 'nit',
    field: 'note',
    ids: { content: 'note-text', values: 'note-value-0' },
    ...noteFields({ section, meeting: body }),
    wrong: { phone: 'kit.need.phone', link: 'logistics.note_need.link' },
    hours: ['startsAt', 'endsAt'],
    check: (typed) =>
      Object.fromEntries(findNoteFaults(typed).map((fault) => [fault, t(`logistics.note_need.${fault}`)])),
    add: ({ id, order, wished }) => act('note.add_item', { item: id, meeting, order, ...wished }),
    edit: ({ id, change }) => act('note.edit_item', { item: id, meeting, ...change }),
    remove: (id) => act('note.remove_item', { item: id, meeting }),
    to: props.back.href,
    errorAt: 'text',
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'logistics.new_item' : 'logistics.edit_item')}
      thing={<LocalText text={props.begun?.body.label ?? props.begun?.body.text} silent />}
    >
      <SelectField
        {...edit.pick('section')}
        options={NOTE_ORDER.map((value) => ({ value, label: t(`logistics.section.${value}`) }))}
      />
      <TextInputs {...edit.bind('label')} />
      <TextInputs {...edit.bind('text')} long />
      <MomentField {...edit.bind('startsAt')} timeZone={edit.typed().timeZone} />
      <MomentField {...edit.bind('endsAt')} timeZone={edit.typed().timeZone} quiet />
      <WhereFields edit={edit} meeting={meeting} />
      <TextField {...edit.bind('phone')} type="tel" width="short" />
      <TextField
        {...edit.bind('link')}
        type="url"
        hint={edit.typed().section === 'connection' ? t('logistics.join.not_here') : undefined}
      />
      <ValueFields edit={edit} />
    </EditPage>
  );
}

import { useSearchParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditThingOf, type ThingProps } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { readText } from '#shared/kernel/text.ts';
import { type NoteItem, noteItemFields, noteItems, venues } from '#shared/logistics/venues.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { NOTE_ORDER } from './note-groups.ts';
import { findNoteFaults, noteFields, type TypedNote } from './typed-note.ts';
import '#app/kit/kit.css';

const MAX_VALUES = 12;

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
  const [search] = useSearchParams<{ section: string }>();
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
    wrong: { phone: 'logistics.note_need.phone', link: 'logistics.note_need.link' },
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
      <TextField {...edit.bind('link')} type="url" />
      <ValueFields edit={edit} />
    </EditPage>
  );
}

function WhereFields(props: { edit: Edit<TypedNote>; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const places = () =>
    client.replica
      .within(venues, props.meeting)
      .map(({ id, body }) => ({ value: id, label: readText(body.name, locale()).value }));
  const groups = () =>
    client.replica
      .within(delegations, props.meeting)
      .map(({ body }) => ({ value: body.code, label: readText(body.name, locale()).value }))
      .sort((left, right) => left.label.localeCompare(right.label, locale()));
  return (
    <>
      <Show when={places().length > 0}>
        <SelectField {...props.edit.pick('venue')} blank={t('logistics.no_place')} options={places()} />
      </Show>
      <SelectField {...props.edit.pick('delegation')} blank={t('logistics.for_all')} options={groups()} />
    </>
  );
}

function ValueFields(props: { edit: Edit<TypedNote> }): JSX.Element {
  const { t } = useI18n();
  const values = () => props.edit.typed().values;
  const change = (index: number, part: Partial<TypedNote['values'][number]>) =>
    props.edit.type({
      values: values().map((each, place) => (place === index ? { ...each, ...part } : each)),
    });
  const add = () => props.edit.type({ values: [...values(), { label: typedOf(null), value: '' }] });
  return (
    <>
      <SectionHeader kind="band" title={t('logistics.values')} />
      <p class="block body-2 quiet">{t('logistics.values_hint')}</p>
      <For each={values().map((_each, index) => index)}>
        {(index) => (
          <>
            <TextInputs
              id={`note-value-${index}`}
              label={t('logistics.value_label', { n: index + 1 })}
              value={values()[index]?.label ?? typedOf(null)}
              onInput={(label) => change(index, { label })}
              error={index === 0 ? props.edit.errorOf('values') : undefined}
            />
            <TextField
              id={`note-value-${index}-text`}
              label={t('logistics.value', { n: index + 1 })}
              maxlength={200}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={values()[index]?.value ?? ''}
              onInput={(value) => change(index, { value })}
            />
          </>
        )}
      </For>
      <Show when={values().length < MAX_VALUES}>
        <div class="block">
          <Button icon="plus" onClick={add}>
            {t('logistics.add_value')}
          </Button>
        </div>
      </Show>
    </>
  );
}

import { useParams, useSearchParams } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { momentHint, skippedHour } from '#app/kit/moment-hint.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { RemoveButton } from '#app/kit/remove-button.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { changedFields } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type NoteItem, noteItemFields, noteItems, venues } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { NOTE_ORDER } from './note-groups.ts';
import { findNoteFaults, type NoteFault, noteOf, type TypedNote, typeNote } from './typed-note.ts';
import '#app/kit/kit.css';

const MAX_VALUES = 12;

/** Adds a piece of the practical note, or edits one: the same page. */
export default function NoteItemEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; item?: string }>();
  const [search] = useSearchParams<{ section: string }>();
  const known = () => (params.item === undefined ? null : client.replica.one(noteItems, params.item));
  const section = () => {
    const parsed = v.safeParse(noteItemFields.section, search.section);
    return parsed.success ? parsed.output : 'venue';
  };
  const back = () => ({ href: `/meetings/${params.id}/note/edit`, label: t('logistics.edit_note') });
  return (
    <EditOf tab="note" meeting={params.id} action="logistics.edit">
      {(meeting) => (
        <Show
          when={params.item === undefined || known() !== null}
          fallback={<PageHeader back={back()} title={t('logistics.item_unknown')} />}
        >
          <Form meeting={meeting} item={known()} section={section()} />
        </Show>
      )}
    </EditOf>
  );
}

const FIELD_OF = {
  content: 'note-text',
  startsAt: 'note-starts-at',
  endsAt: 'note-ends-at',
  phone: 'note-phone',
  link: 'note-link',
  values: 'note-value-0',
} as const satisfies Record<NoteFault, string>;

function Form(props: {
  meeting: Doc<Meeting>;
  item: Doc<NoteItem> | null;
  section: NoteItem['section'];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('nit');
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.item;
  const meeting = props.meeting;
  const back = `/meetings/${meeting.id}/note/edit`;
  const [typed, setTyped] = createSignal<TypedNote>(
    typeNote(begun?.body ?? null, { section: props.section, meeting: meeting.body }),
  );
  const type = (change: Partial<TypedNote>) => setTyped({ ...typed(), ...change });

  function mutation() {
    const wished = noteOf(typed());
    if (begun === null) {
      const order = client.replica
        .within(noteItems, meeting.id)
        .reduce((last, each) => Math.max(last, each.body.order), 0);
      const added = { item: ids.of(), meeting: meeting.id, order: order + 10 };
      return { name: 'note.add_item', args: { ...added, ...wished } };
    }
    const { startsAt, endsAt, timeZone, ...rest } = wished;
    const when = { startsAt, endsAt, timeZone };
    const isMoved = Object.keys(changedFields(when, begun.body)).length > 0;
    return {
      name: 'note.edit_item',
      args: {
        item: begun.id,
        meeting: meeting.id,
        fields: changedFields(rest, begun.body),
        ...(isMoved ? { when } : {}),
      },
      seen: { [`noteItems/${begun.id}`]: begun.rev },
    };
  }

  async function save() {
    const faults = findNoteFaults(typed());
    const { startsAt: wallTime, timeZone } = typed();
    const skipped = skippedHour({ t, locale: locale(), wallTime, timeZone });
    const found = [
      ...faults.map((fault) => ({ fieldId: FIELD_OF[fault], message: t(`logistics.note_need.${fault}`) })),
      ...(skipped === null ? [] : [{ fieldId: 'note-starts-at', message: skipped }]),
    ];
    await edit.save({ found, fieldId: FIELD_OF.content, to: back, mutation: mutation() });
  }

  async function removeItem(id: string) {
    const gone = { name: 'note.remove_item', args: { item: id, meeting: meeting.id } };
    await edit.save({ found: [], fieldId: FIELD_OF.content, to: back, mutation: gone });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('logistics.edit_note') }}
        title={begun === null ? t('logistics.new_item') : t('logistics.edit_item')}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <SelectField
        id="note-section"
        label={t('logistics.section_label')}
        value={typed().section}
        onChange={(value) => type({ section: v.parse(noteItemFields.section, value) })}
        options={NOTE_ORDER.map((value) => ({ value, label: t(`logistics.section.${value}`) }))}
      />
      <TextInputs
        id="note-label"
        label={t('logistics.label')}
        value={typed().label}
        onInput={(label) => type({ label })}
      />
      <TextInputs
        id="note-text"
        label={t('logistics.text')}
        value={typed().text}
        onInput={(text) => type({ text })}
        error={edit.errorOf('note-text')}
        long
      />
      <WhenFields typed={typed()} onType={type} errorOf={edit.errorOf} />
      <WhereFields meeting={meeting.id} typed={typed()} onType={type} />
      <TextField
        id="note-phone"
        type="tel"
        label={t('logistics.phone')}
        optional={t('meetings.optional')}
        width="short"
        autocomplete="off"
        value={typed().phone}
        onInput={(phone) => type({ phone })}
        error={edit.errorOf('note-phone')}
      />
      <TextField
        id="note-link"
        type="url"
        label={t('logistics.link')}
        optional={t('meetings.optional')}
        autocomplete="off"
        value={typed().link}
        onInput={(link) => type({ link })}
        error={edit.errorOf('note-link')}
      />
      <ValueFields typed={typed()} onType={type} errorOf={edit.errorOf} />
      <Show when={begun}>
        {(item) => (
          <RemoveButton
            act="note.remove_item"
            label={t('logistics.remove_item')}
            title={t('logistics.remove_item_title')}
            thing={<LocalText text={item().body.label ?? item().body.text} silent />}
            text={t('logistics.remove_item_text')}
            onRemove={() => removeItem(item().id)}
          />
        )}
      </Show>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

interface PartProps {
  readonly typed: TypedNote;
  readonly onType: (change: Partial<TypedNote>) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
}

function WhenFields(props: PartProps): JSX.Element {
  const { t, locale } = useI18n();
  const hint = (wallTime: string) =>
    momentHint({ t, locale: locale(), wallTime, timeZone: props.typed.timeZone });
  return (
    <>
      <TextField
        id="note-starts-at"
        type="datetime-local"
        label={t('meetings.editing.starts_at')}
        hint={hint(props.typed.startsAt)}
        optional={t('meetings.optional')}
        value={props.typed.startsAt}
        onInput={(startsAt) => props.onType({ startsAt })}
        error={props.errorOf('note-starts-at')}
      />
      <TextField
        id="note-ends-at"
        type="datetime-local"
        label={t('logistics.ends_at')}
        hint={props.typed.endsAt === '' ? undefined : hint(props.typed.endsAt)}
        optional={t('meetings.optional')}
        value={props.typed.endsAt}
        onInput={(endsAt) => props.onType({ endsAt })}
        error={props.errorOf('note-ends-at')}
      />
    </>
  );
}

function WhereFields(props: { meeting: string } & Pick<PartProps, 'typed' | 'onType'>): JSX.Element {
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
        <SelectField
          id="note-venue"
          label={t('logistics.place')}
          optional={t('meetings.optional')}
          value={props.typed.venue}
          blank={t('logistics.no_place')}
          onChange={(venue) => props.onType({ venue })}
          options={places()}
        />
      </Show>
      <SelectField
        id="note-delegation"
        label={t('logistics.for_whom')}
        value={props.typed.delegation}
        blank={t('logistics.for_all')}
        onChange={(delegation) => props.onType({ delegation })}
        options={groups()}
      />
    </>
  );
}

function ValueFields(props: PartProps): JSX.Element {
  const { t } = useI18n();
  const change = (index: number, part: Partial<TypedNote['values'][number]>) =>
    props.onType({
      values: props.typed.values.map((each, place) => (place === index ? { ...each, ...part } : each)),
    });
  const add = () => props.onType({ values: [...props.typed.values, { label: typedOf(null), value: '' }] });
  return (
    <>
      <SectionHeader kind="band" title={t('logistics.values')} />
      <p class="block body-2 quiet">{t('logistics.values_hint')}</p>
      <For each={props.typed.values.map((_each, index) => index)}>
        {(index) => (
          <>
            <TextInputs
              id={`note-value-${index}`}
              label={t('logistics.value_label', { n: index + 1 })}
              value={props.typed.values[index]?.label ?? typedOf(null)}
              onInput={(label) => change(index, { label })}
              error={props.errorOf(`note-value-${index}`)}
            />
            <TextField
              id={`note-value-${index}-text`}
              label={t('logistics.value', { n: index + 1 })}
              maxlength={200}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={props.typed.values[index]?.value ?? ''}
              onInput={(value) => change(index, { value })}
            />
          </>
        )}
      </For>
      <Show when={props.typed.values.length < MAX_VALUES}>
        <div class="block">
          <Button icon="plus" onClick={add}>
            {t('logistics.add_value')}
          </Button>
        </div>
      </Show>
    </>
  );
}

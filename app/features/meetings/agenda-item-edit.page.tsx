import { createEffect, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty, splitFields } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { offsetAt } from '#app/kit/zones.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { changedFields } from '#shared/kernel/json.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { PapersField, ProposerField } from './agenda-item-details.tsx';
import { EditThingOf, type ThingProps } from './edit-frame.tsx';
import { SpeakersField } from './speakers-field.tsx';
import { itemFields, proposeNext } from './typed-item.ts';
import './meetings.css';

/** Fields of the item other than its time and title are a separate act. */
const DETAILS = ['purpose', 'proposer', 'documents'] as const;

/** Adds an item, or edits one. */
export default function AgendaItemEditPage(): JSX.Element {
  return (
    <EditThingOf
      action="meetings.edit"
      tab="agenda"
      collection={agendaItems}
      param="item"
      back={['agenda', 'meetings.agenda']}
      unknown="meetings.item_unknown"
      form={Form}
    />
  );
}

function Form(props: ThingProps<AgendaItem>): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: meeting, body } = props.meeting;
  const { after } = useQuery<{ after?: string }>();
  const items = timeAgenda({ docs: client.replica.within(agendaItems, meeting), offsetAt });
  const proposed = proposeNext({ meeting: body, items, after });
  const before = items.find(({ id }) => id === after);
  const agenda = props.back.href;
  const back = { ...props.back, href: props.begun === null ? agenda : `${agenda}/${props.begun.id}` };
  const described = (item: string, fields: ArgsOf<'agenda.describe_item'>['fields']) =>
    isEmpty(fields) ? [] : [act('agenda.describe_item', { item, meeting, fields })];
  const edit = createEdit({
    collection: agendaItems,
    begun: props.begun,
    under: meeting,
    prefix: 'agi',
    field: 'item',
    ids: { durationMinutes: 'item-duration' },
    ...itemFields(body, proposed),
    need: {
      title: 'meetings.editing.need_title',
      startsAt: 'meetings.editing.need_start',
      durationMinutes: 'meetings.editing.need_duration',
    },
    hours: ['startsAt'],
    add: ({ id, order, wished }) => {
      const [details, item] = splitFields(wished, DETAILS);
      return [
        act('agenda.add_item', { item: id, meeting, order, ...item }),
        ...described(id, changedFields(details, { purpose: null, proposer: null, documents: [] })),
      ];
    },
    edit: ({ id, change: { fields, ...moved } }) => {
      const [details, rest] = splitFields(fields, DETAILS);
      const isEdited = !isEmpty(rest) || !isEmpty(moved);
      return [
        ...(isEdited ? [act('agenda.edit_item', { item: id, meeting, fields: rest, ...moved })] : []),
        ...described(id, details),
      ];
    },
    remove: (id) => act('agenda.remove_item', { item: id, meeting }),
    to: back.href,
    afterRemoval: agenda,
    errorAt: 'startsAt',
  });
  // Whoever adds one after the other goes on typing.
  createEffect(() => {
    if (before !== undefined && edit.isReady()) queueMicrotask(() => focusField(edit.idOf('title')));
  });
  return (
    <EditPage
      edit={edit}
      back={back}
      intro={
        <Show when={before}>
          {(known) => (
            <Banner icon="check" fact={t('meetings.editing.added')}>
              <LocalText text={known().item.title} silent />
            </Banner>
          )}
        </Show>
      }
      foot={
        <Show when={edit.isNew && edit.correcting === null}>
          <Button wide onClick={() => void edit.save({ to: `${agenda}/new?after=${edit.id()}` })}>
            {t('meetings.editing.save_and_add')}
          </Button>
          <LinkButton kind="text" href={`${agenda}/paste`}>
            {t('meetings.paste.title')}
          </LinkButton>
        </Show>
      }
      title={t(edit.isNew ? 'meetings.editing.new_item' : 'meetings.editing.item')}
      thing={<LocalText text={props.begun?.body.title} silent />}
    >
      <TextInputs {...edit.bind('title')} />
      <MomentField {...edit.bind('startsAt')} timeZone={edit.typed().timeZone} />
      <NumberField {...edit.bind('durationMinutes')} />
      <TextField {...edit.bind('number')} width="short" />
      <RadioList {...edit.pick('kind')} />
      <RadioList
        {...edit.pick('class')}
        options={[
          { value: '', label: t('agenda.editing.class_none') },
          { value: 'A', label: t('agenda.editing.classes.A') },
          { value: 'B', label: t('agenda.editing.classes.B') },
        ]}
      />
      <RadioList {...edit.pick('purpose')} blank={t('agenda.editing.purpose_none')} />
      <TextInputs {...edit.bind('summary')} long />
      <TextInputs {...edit.bind('room')} />
      <SpeakersField {...edit.pick('speakers')} meeting={meeting} />
      <ProposerField {...edit.pick('proposer')} meeting={meeting} />
      <PapersField {...edit.pick('documents')} meeting={meeting} />
    </EditPage>
  );
}

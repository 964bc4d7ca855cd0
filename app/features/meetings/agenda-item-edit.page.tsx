import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty, splitFields, timedFields } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { skippedHour } from '#app/kit/moment-hint.ts';
import { nextOrder } from '#app/kit/next-order.ts';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { changedFields } from '#shared/kernel/json.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { PapersField, ProposerField } from './agenda-item-details.tsx';
import { EditThingOf, type ThingProps } from './edit-frame.tsx';
import { SpeakersField } from './speakers-field.tsx';
import { itemFields } from './typed-item.ts';
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
      id={useParams<{ item?: string }>().item}
      back={['agenda', 'meetings.agenda']}
      unknown="meetings.item_unknown"
      form={Form}
    />
  );
}

function Form(props: ThingProps<AgendaItem>): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { id: meeting, body } = props.meeting;
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
    ...itemFields(body),
    need: {
      title: 'meetings.editing.need_title',
      startsAt: 'meetings.editing.need_start',
      durationMinutes: 'meetings.editing.need_duration',
    },
    check: ({ startsAt: wallTime, timeZone }) => ({
      startsAt: skippedHour({ t, locale: locale(), wallTime, timeZone }),
    }),
    add: ({ id, wished }) => {
      const [details, item] = splitFields(wished, DETAILS);
      const order = nextOrder(client.replica.within(agendaItems, meeting));
      return [
        act('agenda.add_item', { item: id, meeting, order, ...item }),
        ...described(id, changedFields(details, { purpose: null, proposer: null, documents: [] })),
      ];
    },
    edit: ({ id, fields, wished }) => {
      const [details, rest] = splitFields(fields, DETAILS);
      const [, item] = splitFields(wished, DETAILS);
      const change = timedFields({ fields: rest, wished: item, names: ['startsAt', 'timeZone'] });
      return [
        ...(isEmpty(rest) ? [] : [act('agenda.edit_item', { item: id, meeting, ...change })]),
        ...described(id, details),
      ];
    },
    remove: (id) => act('agenda.remove_item', { item: id, meeting }),
    to: back.href,
    afterRemoval: agenda,
    errorAt: 'startsAt',
  });
  return (
    <EditPage
      edit={edit}
      back={back}
      title={t(edit.isNew ? 'meetings.editing.new_item' : 'meetings.editing.item')}
      removal={{
        act: 'agenda.remove_item',
        label: t('meetings.editing.remove_item'),
        title: t('meetings.editing.remove_item_title'),
        thing: <LocalText text={props.begun?.body.title} silent />,
        text: t('meetings.editing.remove_item_text'),
      }}
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

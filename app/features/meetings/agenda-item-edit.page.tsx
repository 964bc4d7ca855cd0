import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import * as v from 'valibot';
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
import {
  AGENDA_KINDS,
  type AgendaItem,
  agendaFields,
  agendaItems,
  ITEM_PURPOSES,
} from '#shared/meetings/meetings.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { PapersField, ProposerField } from './agenda-item-details.tsx';
import { EditThingOf, type ThingProps } from './edit-frame.tsx';
import { SpeakersField } from './speakers-field.tsx';
import { itemOf, typeItem } from './typed-item.ts';
import './meetings.css';

/** Fields of the item other than its time and title are a separate act. */
const DETAILS = ['purpose', 'proposer', 'documents'] as const;

/** Adds an item, or edits one. */
export default function AgendaItemEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; item?: string }>();
  const agenda = () => `/meetings/${params.id}/agenda`;
  const back = () => ({
    href: params.item === undefined ? agenda() : `${agenda()}/${params.item}`,
    label: t('meetings.agenda'),
  });
  return (
    <EditThingOf
      meeting={params.id}
      action="meetings.edit"
      tab="agenda"
      collection={agendaItems}
      id={params.item}
      back={{ ...back(), href: agenda() }}
      unknown={t('meetings.item_unknown')}
    >
      {(meeting, begun) => <Form meeting={meeting} begun={begun} back={back()} />}
    </EditThingOf>
  );
}

function Form(props: ThingProps<AgendaItem>): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { id: meeting, body } = props.meeting;
  const described = (item: string, fields: ArgsOf<'agenda.describe_item'>['fields']) =>
    isEmpty(fields) ? [] : [act('agenda.describe_item', { item, meeting, fields })];
  const edit = createEdit({
    collection: agendaItems,
    begun: props.begun,
    under: meeting,
    prefix: 'agi',
    field: 'item',
    ids: { durationMinutes: 'item-duration' },
    type: (item) => typeItem(item, body),
    toArgs: itemOf,
    check: (typed) => ({
      title: itemOf(typed).title === null ? t('meetings.editing.need_title') : null,
      startsAt:
        typed.startsAt === ''
          ? t('meetings.editing.need_start')
          : skippedHour({ t, locale: locale(), wallTime: typed.startsAt, timeZone: typed.timeZone }),
      durationMinutes: v.is(agendaFields.durationMinutes, Number(typed.durationMinutes))
        ? null
        : t('meetings.editing.need_duration'),
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
    to: props.back.href,
    afterRemoval: `/meetings/${meeting}/agenda`,
    errorAt: 'startsAt',
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'meetings.editing.new_item' : 'meetings.editing.item')}
      removal={{
        act: 'agenda.remove_item',
        label: t('meetings.editing.remove_item'),
        title: t('meetings.editing.remove_item_title'),
        thing: <LocalText text={props.begun?.body.title} silent />,
        text: t('meetings.editing.remove_item_text'),
      }}
    >
      <TextInputs {...edit.bind('title')} label={t('meetings.editing.name')} />
      <MomentField
        {...edit.bind('startsAt')}
        label={t('meetings.editing.starts_at')}
        timeZone={edit.typed().timeZone}
      />
      <NumberField
        {...edit.bind('durationMinutes')}
        label={t('meetings.editing.duration')}
        suffix={t('meetings.editing.minutes')}
      />
      <TextField
        {...edit.bind('number')}
        label={t('meetings.editing.number')}
        optional={t('kit.optional')}
        width="short"
        maxlength={12}
      />
      <RadioList
        {...edit.pick('kind')}
        label={t('meetings.editing.kind')}
        options={AGENDA_KINDS.map((value) => ({ value, label: t(`meetings.kind.${value}`) }))}
      />
      <RadioList
        {...edit.pick('class')}
        label={t('agenda.editing.class')}
        options={[
          { value: '', label: t('agenda.editing.classes.none') },
          { value: 'A', label: t('agenda.editing.classes.a') },
          { value: 'B', label: t('agenda.editing.classes.b') },
        ]}
      />
      <RadioList
        {...edit.pick('purpose')}
        label={t('agenda.editing.purpose')}
        options={[
          { value: '', label: t('agenda.editing.purpose_none') },
          ...ITEM_PURPOSES.map((value) => ({ value, label: t(`agenda.purpose.${value}`) })),
        ]}
      />
      <TextInputs {...edit.bind('summary')} label={t('meetings.editing.summary')} long />
      <TextInputs {...edit.bind('room')} label={t('meetings.editing.room')} />
      <SpeakersField
        meeting={meeting}
        speakers={edit.typed().speakers}
        onChange={(speakers) => edit.type({ speakers })}
      />
      <ProposerField {...edit.pick('proposer')} meeting={meeting} />
      <PapersField
        meeting={meeting}
        value={edit.typed().documents}
        onChange={(documents) => edit.type({ documents })}
      />
    </EditPage>
  );
}

import { createEffect, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty, splitFields } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { offsetAt } from '#app/kit/zones.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { focusField } from '#app/ui/error-summary.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { changedFields } from '#shared/kernel/json.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { type AgendaItem, agendaItems } from '#shared/meetings/meetings.schemas.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import { PapersField, ProposerField } from './agenda-item-details.tsx';
import type { ThingProps } from './edit-frame.tsx';
import { SpeakersField } from './speakers-field.tsx';
import { itemFields, proposeNext } from './typed-item.ts';
import './agenda-item-form.css';
import './meetings.css';

/** Fields of the item other than its time and title are a separate act. */
const DETAILS = ['purpose', 'proposer', 'documents'] as const;

/** How it stands beside the table of the agenda: saved, it stays open. */
export interface Beside {
  readonly title: string;
  /** Right of the title. */
  readonly aside: JSX.Element;
  readonly intro: JSX.Element;
  /** Beside the button, with what is being edited. */
  foot(edit: Pick<Edit<object>, 'kept' | 'isChanged' | 'isReady'>): JSX.Element;
  onSaved(): void;
}

/** The fields of an item. On the desk they stand close together, so that all of them are in one view. */
export function AgendaItemForm(props: ThingProps<AgendaItem> & { beside?: Beside }): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const { t } = useI18n();
  const { id: meeting, body } = props.meeting;
  const { after } = useQuery<{ after?: string }>();
  const items = timeAgenda({ docs: client.replica.within(agendaItems, meeting), offsetAt });
  const proposed = proposeNext({ meeting: body, items, after });
  const before = items.find(({ id }) => id === after);
  const agenda = props.back.href;
  const own = props.begun === null ? agenda : `${agenda}/${props.begun.id}`;
  const { beside } = props;
  const back = { ...props.back, href: beside === undefined ? own : agenda };
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
    ...(beside === undefined
      ? { to: back.href }
      : { address: `${own}/edit`, onSaved: () => beside.onSaved() }),
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
      aside={beside?.aside}
      intro={
        <>
          {beside?.intro}
          <Show when={before}>
            {(known) => (
              <Banner icon="check" fact={t('meetings.editing.added')}>
                <LocalText text={known().item.title} silent />
              </Banner>
            )}
          </Show>
        </>
      }
      foot={
        <>
          {beside?.foot(edit)}
          <Show when={edit.isNew && edit.correcting === null}>
            <Button wide onClick={() => void edit.save({ to: `${agenda}/new?after=${edit.id()}` })}>
              {t('meetings.editing.save_and_add')}
            </Button>
            <LinkButton kind="text" href={`${agenda}/paste`}>
              {t('meetings.paste.title')}
            </LinkButton>
          </Show>
        </>
      }
      title={beside?.title ?? t(edit.isNew ? 'meetings.editing.new_item' : 'meetings.editing.item')}
      thing={<LocalText text={props.begun?.body.title} silent />}
    >
      <Show when={desk.isDesk()} fallback={<PhoneFields edit={edit} meeting={meeting} />}>
        <DeskFields edit={edit} meeting={meeting} />
      </Show>
    </EditPage>
  );
}

type Fields = { edit: Edit<ReturnType<ReturnType<typeof itemFields>['type']>>; meeting: string };

function PhoneFields(props: Fields): JSX.Element {
  const { t } = useI18n();
  const { edit } = props;
  return (
    <>
      <TextInputs {...edit.bind('title')} />
      <MomentField {...edit.bind('startsAt')} timeZone={edit.typed().timeZone} />
      <NumberField {...edit.bind('durationMinutes')} />
      <TextField {...edit.bind('number')} width="short" />
      <RadioList {...edit.pick('kind')} />
      <RadioList {...edit.pick('class')} options={classesIn(t)} />
      <RadioList {...edit.pick('purpose')} blank={t('agenda.editing.purpose_none')} />
      <TextInputs {...edit.bind('summary')} long />
      <TextInputs {...edit.bind('room')} />
      <SpeakersField {...edit.pick('speakers')} meeting={props.meeting} />
      <ProposerField {...edit.pick('proposer')} meeting={props.meeting} />
      <PapersField {...edit.pick('documents')} meeting={props.meeting} />
    </>
  );
}

function DeskFields(props: Fields): JSX.Element {
  const { t } = useI18n();
  // Each text listens itself.
  useKeys(() => [{ press: 'Alt+1', shown: ['Alt', '1', '2', '3'], words: t('kit.keys.language') }]);
  const { edit } = props;
  return (
    <div class="item-form">
      <div class="item-form-line">
        <MomentField {...edit.bind('startsAt')} timeZone={edit.typed().timeZone} />
        <NumberField {...edit.bind('durationMinutes')} />
        <TextField {...edit.bind('number')} width="short" />
      </div>
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('summary')} long />
      <div class="item-form-line">
        <SelectField {...edit.pick('kind')} />
        <SelectField {...edit.pick('class')} options={classesIn(t)} />
        <SelectField {...edit.pick('purpose')} blank={t('agenda.editing.purpose_none')} />
      </div>
      <TextInputs {...edit.bind('room')} />
      <SpeakersField {...edit.pick('speakers')} meeting={props.meeting} />
      <ProposerField {...edit.pick('proposer')} meeting={props.meeting} />
      <PapersField {...edit.pick('documents')} meeting={props.meeting} />
    </div>
  );
}

function classesIn(t: Translate) {
  return [
    { value: '', label: t('agenda.editing.class_none') },
    { value: 'A', label: t('agenda.editing.classes.A') },
    { value: 'B', label: t('agenda.editing.classes.B') },
  ];
}

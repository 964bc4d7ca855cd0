import './running.css';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditThingOf, type ThingProps } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { readText } from '#shared/kernel/text.ts';
import { type RunningStep, runningSteps } from '#shared/logistics/venues.schemas.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';

const DEFAULT_MINUTES = '5';

/** Adds a step, or edits one. */
export default function RunningEditPage(): JSX.Element {
  return (
    <EditThingOf
      action="logistics.edit"
      tab="agenda"
      collection={runningSteps}
      param="step"
      back={['running', 'logistics.running.title']}
      unknown="errors.running.unknown_step"
      form={Form}
    />
  );
}

function Form(props: ThingProps<RunningStep>): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { id: meeting, body } = props.meeting;
  const edit = createEdit({
    collection: runningSteps,
    begun: props.begun,
    under: meeting,
    prefix: 'run',
    field: 'step',
    ids: { durationMinutes: 'step-duration' },
    ...typedFields({
      what: field.text,
      startsAt: field.from(field.moment, `${body.startsOn}T08:00`),
      timeZone: field.as(body.timeZone),
      durationMinutes: field.number(DEFAULT_MINUTES),
      who: field.textOrNull,
      where: field.textOrNull,
      item: field.choiceOrNull<string>(),
    }),
    need: {
      what: 'logistics.running.need_what',
      startsAt: 'meetings.editing.need_start',
      durationMinutes: 'logistics.running.need_duration',
    },
    hours: ['startsAt'],
    add: ({ id, order, wished }) => act('running.add', { step: id, meeting, order, ...wished }),
    edit: ({ id, change }) => act('running.edit', { step: id, meeting, ...change }),
    remove: (id) => act('running.remove', { step: id, meeting }),
    to: props.back.href,
    errorAt: 'startsAt',
  });
  const items = createMemo(() =>
    [...client.replica.within(agendaItems, meeting)].sort((left, right) =>
      left.body.startsAt < right.body.startsAt ? -1 : 1,
    ),
  );
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'logistics.running.add' : 'logistics.running.edit')}
      thing={<LocalText text={props.begun?.body.what} silent />}
    >
      <TextInputs {...edit.bind('what')} />
      <MomentField {...edit.bind('startsAt')} timeZone={edit.typed().timeZone} />
      <NumberField {...edit.bind('durationMinutes')} hint={t('logistics.running.duration_hint')} />
      <TextInputs {...edit.bind('who')} />
      <TextInputs {...edit.bind('where')} />
      <Show when={items().length > 0}>
        <RadioList
          {...edit.pick('item')}
          blank={t('logistics.running.no_item')}
          options={items().map(({ id, body: { number, title } }) => ({
            value: id,
            label: [number, readText(title, locale()).value].filter(Boolean).join('. '),
          }))}
        />
      </Show>
    </EditPage>
  );
}

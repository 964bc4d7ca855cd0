import { required } from '#app/kit/required.ts';
import './running.css';
import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditThingOf, type ThingProps } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { timedFields } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { skippedHour } from '#app/kit/moment-hint.ts';
import { nextOrder } from '#app/kit/next-order.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { readText } from '#shared/kernel/text.ts';
import { type RunningStep, runningStepFields, runningSteps } from '#shared/logistics/venues.schemas.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';

const DEFAULT_MINUTES = '5';

/** Adds a step, or edits one. */
export default function RunningEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; step?: string }>();
  const back = () => ({ href: `/meetings/${params.id}/running`, label: t('board.running.title') });
  return (
    <EditThingOf
      meeting={params.id}
      action="logistics.edit"
      tab="agenda"
      collection={runningSteps}
      id={params.step}
      back={back()}
      unknown={t('errors.running.unknown_step')}
    >
      {(meeting, begun) => <Form meeting={meeting} begun={begun} back={back()} />}
    </EditThingOf>
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
    type: (step) => ({
      what: typedOf(step?.what),
      startsAt: step?.startsAt ?? `${body.startsOn}T08:00`,
      timeZone: step?.timeZone ?? body.timeZone,
      durationMinutes: String(step?.durationMinutes ?? DEFAULT_MINUTES),
      who: typedOf(step?.who),
      where: typedOf(step?.where),
      item: step?.item ?? '',
    }),
    toArgs: (typed) => ({
      what: required(textOf(typed.what)),
      startsAt: typed.startsAt.slice(0, 16),
      timeZone: typed.timeZone,
      durationMinutes: typed.durationMinutes.trim() === '' ? Number.NaN : Number(typed.durationMinutes),
      who: textOf(typed.who),
      where: textOf(typed.where),
      item: typed.item || null,
    }),
    check: ({ what, startsAt: wallTime, timeZone, durationMinutes: minutes }) => ({
      what: textOf(what) === null ? t('board.running.need_what') : null,
      startsAt:
        wallTime === ''
          ? t('meetings.editing.need_start')
          : skippedHour({ t, locale: locale(), wallTime, timeZone }),
      durationMinutes:
        minutes.trim() !== '' && v.is(runningStepFields.durationMinutes, Number(minutes))
          ? null
          : t('board.running.need_duration'),
    }),
    add: ({ id, wished }) => {
      const order = nextOrder(client.replica.within(runningSteps, meeting));
      return act('running.add', { step: id, meeting, order, ...wished });
    },
    edit: ({ id, fields, wished }) => {
      const change = timedFields({ fields, wished, names: ['startsAt', 'timeZone'] });
      return act('running.edit', { step: id, meeting, ...change });
    },
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
      title={t(edit.isNew ? 'board.running.add' : 'board.running.edit')}
      removal={{
        act: 'running.remove',
        label: t('board.running.remove'),
        title: t('acts.remove_step.title'),
        thing: <LocalText text={props.begun?.body.what} silent />,
        text: t('acts.remove_step.text'),
      }}
    >
      <TextInputs {...edit.bind('what')} label={t('board.running.what')} />
      <MomentField
        {...edit.bind('startsAt')}
        label={t('meetings.editing.starts_at')}
        timeZone={edit.typed().timeZone}
      />
      <NumberField
        {...edit.bind('durationMinutes')}
        label={t('meetings.editing.duration')}
        hint={t('board.running.duration_hint')}
        suffix={t('meetings.editing.minutes')}
      />
      <TextInputs {...edit.bind('who')} label={t('board.running.who')} />
      <TextInputs {...edit.bind('where')} label={t('board.running.where')} />
      <Show when={items().length > 0}>
        <RadioList
          {...edit.pick('item')}
          label={t('board.running.item')}
          options={[
            { value: '', label: t('board.running.no_item') },
            ...items().map(({ id, body: { number, title } }) => ({
              value: id,
              label: [number, readText(title, locale()).value].filter(Boolean).join('. '),
            })),
          ]}
        />
      </Show>
    </EditPage>
  );
}

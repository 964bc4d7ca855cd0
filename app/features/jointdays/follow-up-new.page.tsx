import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { type Counter, counterRule } from '#shared/jointdays/counter-set.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { countingFollowUps, stageOf } from '#shared/jointdays/follow-ups.rules.ts';
import { dayFollowUps, FOLLOW_UPS, type FollowUp } from '#shared/jointdays/jointdays.schemas.ts';
import { lastDayBegun } from '#shared/kernel/days.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useResults, useSpeaks } from './of-results.tsx';
import { useSays } from './result-rows.tsx';

/** What has become of what a state counted, by a day: the figure stands for all before it. */
export default function FollowUpNewPage(): JSX.Element {
  return (
    <OfDay>
      {(day) => {
        const { t } = useI18n();
        const speaks = useSpeaks(day);
        const here = () => dayHref(day().id, '/debriefing');
        return (
          <Allowed to={speaks() !== null} back={here()} says={t('dayresults.who_follows')}>
            <Show
              when={stageOfDay(day().body).isOver}
              fallback={
                <PageHeader
                  back={{ href: here(), label: t('dayresults.debriefing.title') }}
                  title={t('dayresults.follow.add')}
                  detail={t('errors.jointdays.not_over')}
                />
              }
            >
              <Form day={day()} state={speaks() ?? ''} />
            </Show>
          </Allowed>
        );
      }}
    </OfDay>
  );
}

const WHAT = Object.keys(FOLLOW_UPS) as FollowUp[];

function Form(props: { day: Day; state: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const says = useSays();
  const results = useResults(() => props.day);
  const { state } = props;
  const here = dayHref(props.day.id, '/debriefing');
  const edit = createEdit({
    collection: dayFollowUps,
    begun: null,
    under: props.day.id,
    parent: props.day.id,
    prefix: 'jfu',
    field: 'follow-up',
    ...typedFields({
      counter: field.choice<Counter>(),
      what: field.choice<FollowUp>(),
      value: field.number(),
      asOf: field.line,
      note: field.textOrNull,
    }),
    need: {
      counter: 'dayresults.need.counter',
      what: 'dayresults.need.what',
      value: 'dayresults.need.value',
      asOf: 'dayresults.need.day',
    },
    check: ({ asOf }) => ({
      asOf:
        asOf === ''
          ? null
          : asOf < props.day.body.from
            ? t('errors.jointdays.before_day')
            : asOf > lastDayBegun(client.now())
              ? t('errors.jointdays.day_not_come')
              : null,
    }),
    add: ({ id, wished }) =>
      act('jointdays.follow_up', {
        ...{ followUp: id, day: props.day.id, pao: props.day.body.pao, state },
        ...wished,
      }),
    to: here,
  });
  const before = () =>
    countingFollowUps(results.followUps()).find(
      ({ body }) =>
        body.state === state && body.counter === edit.typed().counter && body.what === edit.typed().what,
    );
  const counters = () => props.day.body.counters.filter((counter) => counterRule(counter).group !== 'checks');
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('dayresults.debriefing.title') }}
      kicker={says().state(state)}
      title={t('dayresults.follow.add')}
      detail={t('dayresults.follow.more')}
    >
      <SelectField
        {...edit.bind('counter')}
        optional={undefined}
        blank={t('jointdays.choose')}
        options={counters().map((value) => ({ value, label: t(`jointdays.counter.${value}`) }))}
        onChange={(counter) => edit.type({ counter: counter as Counter })}
      />
      <SelectField
        {...edit.bind('what')}
        optional={undefined}
        blank={t('jointdays.choose')}
        options={WHAT.map((value) => ({
          value,
          label: t('dayresults.follow.kicker', {
            stage: t(`dayresults.stage.${stageOf(value)}`),
            counter: t(`jointdays.follow_up.${value}`),
          }),
        }))}
        onChange={(what) => edit.type({ what: what as FollowUp })}
      />
      <Show when={before()}>
        {(known) => (
          <p class="block">
            {t('dayresults.follow.before', {
              value: says().figure(known().body.value),
              day: says().day(known().body.asOf),
            })}
          </p>
        )}
      </Show>
      <NumberField {...edit.bind('value')} optional={undefined} />
      <DayField {...edit.bind('asOf')} />
      <TextInputs {...edit.bind('note')} others={t('kit.optional')} />
    </EditPage>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
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
import { Banner } from '#app/ui/banner.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { type Counter, counterRule } from '#shared/jointdays/counter-set.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { countingFollowUps, stageOf } from '#shared/jointdays/follow-ups.rules.ts';
import { dayFollowUps, FOLLOW_UPS, type FollowUp } from '#shared/jointdays/jointdays.schemas.ts';
import { totalOf } from '#shared/jointdays/region.rules.ts';
import { type Misfit, misfitsOf, type StageFigure } from '#shared/jointdays/stages.rules.ts';
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

/** Which two figures do not fit. Both may be right, and saving stays possible. */
function Misfits(props: { misfits: readonly Misfit[]; counter: Counter | '' }): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  const nameOf = ({ what }: StageFigure) => {
    if (what !== null) return t(`jointdays.follow_up.${what}`);
    return props.counter === '' ? '' : t(`jointdays.counter.${props.counter}`);
  };
  const figureOf = ({ what, value, asOf }: StageFigure) => {
    const figure = says().figure(value);
    if (what === null) return t('dayresults.follow.misfit_counted', { value: figure });
    return asOf === null
      ? figure
      : t('dayresults.follow.misfit_said', { value: figure, day: says().day(asOf) });
  };
  return (
    <Show when={props.misfits.length > 0}>
      <Banner tone="decide" icon="triangle-alert" fact={t('dayresults.follow.misfit')}>
        <For each={props.misfits}>
          {({ earlier, later }) => (
            <span class="banner-more">
              {t('dayresults.follow.misfit_two', {
                ...{ later: nameOf(later), more: figureOf(later) },
                ...{ earlier: nameOf(earlier), fewer: figureOf(earlier) },
              })}
            </span>
          )}
        </For>
        <span class="banner-more">{t('dayresults.follow.misfit_more')}</span>
      </Banner>
    </Show>
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
  /** What the state counted that day, as far as it has given figures. */
  const counted = (counter: Counter) => {
    const given = results.latest().get(state)?.body.lines;
    return given === undefined ? null : totalOf(given, { counter, kind: null });
  };
  const misfits = createMemo((): readonly Misfit[] => {
    const { counter, what, value, asOf } = edit.typed();
    if (counter === '' || what === '' || value.trim() === '' || !Number.isFinite(Number(value))) return [];
    return misfitsOf(
      { state, counter, what, value: Number(value), asOf: asOf === '' ? null : asOf },
      { followUps: results.followUps(), counted: counted(counter) },
    );
  });
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
      <div role="status">
        <Misfits misfits={misfits()} counter={edit.typed().counter} />
      </div>
      <DayField {...edit.bind('asOf')} />
      <TextInputs {...edit.bind('note')} others={t('kit.optional')} />
    </EditPage>
  );
}

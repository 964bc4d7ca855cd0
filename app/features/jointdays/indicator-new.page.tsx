import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import {
  type Counter,
  counterRule,
  FIGURE_UNIT_NAMES,
  type FigureUnit,
  isCounter,
} from '#shared/jointdays/counter-set.ts';
import { stageOf } from '#shared/jointdays/follow-ups.rules.ts';
import { isSource, otherDaysOf, unitsOf } from '#shared/jointdays/indicators.rules.ts';
import {
  dayIndicators,
  FOLLOW_UPS,
  type FollowUp,
  jointActionDays,
  publishedDayId,
  publishedDays,
} from '#shared/jointdays/jointdays.schemas.ts';
import { addsUp } from '#shared/jointdays/telling.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { dayHref } from './address.ts';
import { dayDaysInWords } from './days-in-words.ts';
import { OfDay } from './of-day.tsx';
import { type Day, useLeads, useResults } from './of-results.tsx';
import { useSays } from './result-rows.tsx';
import { sourceWords, usePlaced } from './use-indicators.ts';

/** Says which total of a day is the figure of an indicator, at which stage, and in what it is counted. */
export default function IndicatorNewPage(): JSX.Element {
  return (
    <OfDay>
      {(day) => {
        const { t } = useI18n();
        const leads = useLeads(day);
        return (
          <Allowed to={leads()} back={dayHref(day().id, '/indicators')} says={t('jointdays.who_leads')}>
            <Form day={day()} />
          </Allowed>
        );
      }}
    </OfDay>
  );
}

const WHAT = Object.keys(FOLLOW_UPS) as FollowUp[];

function Form(props: { day: Day }): JSX.Element {
  const { t, locale } = useI18n();
  const says = useSays();
  const results = useResults(() => props.day);
  const placed = usePlaced(() => props.day);
  const here = dayHref(props.day.id, '/indicators');
  const free = createMemo(() => {
    const linked = new Set(results.indicators().map(({ body }) => body.kpi));
    return placed().filter(({ kpi, isOpen }) => isOpen && !linked.has(kpi.id));
  });
  const edit = createEdit({
    collection: dayIndicators,
    begun: null,
    under: props.day.id,
    parent: props.day.id,
    prefix: 'jdi',
    field: 'indicator',
    ...typedFields({
      kpi: field.choice<string>(),
      counter: field.choice<Counter>(),
      kind: field.choiceOrNull<string>(),
      followUp: field.choiceOrNull<FollowUp>(),
      unit: field.oneOf<FigureUnit>(FIGURE_UNIT_NAMES),
    }),
    need: { kpi: 'dayresults.need.kpi', counter: 'dayresults.need.counter' },
    check: ({ counter, kind, followUp, unit }) => ({
      kind:
        counter === '' ||
        isSource({
          counter,
          kind: kind || null,
          followUp: followUp || null,
          unit: unitOf(counter, followUp, unit),
        })
          ? null
          : t('errors.jointdays.no_such_total'),
    }),
    add: ({ wished: { unit, ...wished } }) => {
      const place = placed().find(({ kpi }) => kpi.id === wished.kpi);
      return act('jointdays.link_indicator', {
        ...{ day: props.day.id, pao: props.day.body.pao, ...wished },
        ...{ plan: place?.plan ?? '', of: place?.of ?? '' },
        unit: unitOf(wished.counter, wished.followUp ?? '', unit),
      });
    },
    isDone: ({ kpi }) => results.indicators().some(({ body }) => body.kpi === kpi),
    to: here,
  });
  const typed = edit.typed;
  const kinds = createMemo((): readonly string[] => {
    const { counter } = typed();
    if (counter === '') return [];
    const { kinds: known } = counterRule(counter);
    if (known === null) return [];
    if (known !== 'currency') return known;
    const used = results.whole().lines.filter((line) => line.counter === counter);
    return [...new Set([...used.flatMap(({ kind }) => (kind === null ? [] : [kind])), 'USD', 'EUR'])];
  });
  const units = () => {
    const { counter, followUp } = typed();
    return counter === '' ? [] : unitsOf(counter, followUp || null);
  };
  /** What is counted on either side: nothing else tells checks of people from checks that are made at once. */
  const sameThing = () => {
    const { kpi: id, counter, kind, followUp, unit } = typed();
    const kpi = free().find((each) => each.kpi.id === id)?.kpi;
    if (kpi === undefined || counter === '') return null;
    const source = { counter, kind: kind || null, followUp: followUp || null };
    return t('dayresults.indicators.same_thing', {
      counted: sourceWords({ ...source, unit: unitOf(counter, followUp, unit) }, says()),
      unit: readText(kpi.body.unit, locale()).value,
    });
  };
  const allKinds = () => {
    const { counter } = typed();
    return counter !== '' && addsUp(counter) ? t('dayresults.indicators.all_kinds') : t('jointdays.choose');
  };
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('dayresults.indicators.title') }}
      kicker={<LocalText text={props.day.body.title} silent />}
      title={t('dayresults.indicators.link')}
      detail={t('dayresults.indicators.link_more')}
    >
      <SelectField
        {...edit.bind('kpi')}
        optional={undefined}
        blank={t('jointdays.choose')}
        options={free().map(({ kpi, title }) => ({
          value: kpi.id,
          label: t('dayresults.follow.kicker', {
            stage: readText(title, locale()).value,
            counter: readText(kpi.body.title, locale()).value,
          }),
        }))}
        onChange={(kpi) => edit.type({ kpi })}
      />
      <OtherDays kpi={typed().kpi} day={props.day.id} />
      <SelectField
        {...edit.bind('counter')}
        optional={undefined}
        blank={t('jointdays.choose')}
        options={props.day.body.counters.map((value) => ({ value, label: t(`jointdays.counter.${value}`) }))}
        onChange={(counter) => edit.type({ counter: isCounter(counter) ? counter : '', kind: '' })}
      />
      <SelectField
        {...edit.bind('followUp')}
        optional={undefined}
        blank={t('dayresults.indicators.counted_that_day')}
        options={WHAT.map((value) => ({
          value,
          label: t('dayresults.follow.kicker', {
            stage: t(`dayresults.stage.${stageOf(value)}`),
            counter: t(`jointdays.follow_up.${value}`),
          }),
        }))}
        onChange={(followUp) => edit.type({ followUp: followUp as FollowUp, kind: '' })}
      />
      {kinds().length === 0 || typed().followUp !== '' ? null : (
        <SelectField
          {...edit.bind('kind')}
          optional={undefined}
          blank={allKinds()}
          options={kinds().map((value) => ({
            value,
            label: says().counted({ counter: typed().counter as Counter, kind: value }),
          }))}
          onChange={(kind) => edit.type({ kind })}
        />
      )}
      {units().length < 2 ? null : (
        <SelectField
          {...edit.bind('unit')}
          optional={undefined}
          value={unitOf(typed().counter as Counter, typed().followUp, typed().unit)}
          options={units().map((value) => ({ value, label: t(`dayresults.unit.${value}`) }))}
          onChange={(unit) => edit.type({ unit: unit as FigureUnit })}
        />
      )}
      {sameThing() === null ? null : <p class="block quiet">{sameThing()}</p>}
    </EditPage>
  );
}

/** That another day is a figure of the same indicator: nobody sees it in the sum. */
function OtherDays(props: { kpi: string; day: string }): JSX.Element {
  const { replica } = useClient();
  const { t, locale } = useI18n();
  const others = createMemo(() => {
    if (props.kpi === '') return [];
    const measured = counting(replica.within(measurements, props.kpi));
    return otherDaysOf(props.kpi, { day: props.day, indicators: replica.all(dayIndicators), measured });
  });
  const nameOf = (day: string) => {
    const known =
      replica.one(jointActionDays, day)?.body ?? replica.one(publishedDays, publishedDayId(day))?.body;
    if (known === undefined) return t('dayresults.indicators.other_day');
    return `${readText(known.title, locale()).value} (${dayDaysInWords(known, { t, locale: locale() })})`;
  };
  return (
    <Show when={others().length > 0}>
      <Banner tone="decide" icon="triangle-alert" fact={t('dayresults.indicators.others')}>
        {t('dayresults.indicators.others_more', { days: others().map(nameOf).join('; ') })}
      </Banner>
    </Show>
  );
}

/** The one that was chosen as long as the total has it; else in which people read it. */
function unitOf(counter: Counter, followUp: FollowUp | '', chosen: FigureUnit): FigureUnit {
  const known = unitsOf(counter, followUp || null);
  if (known.includes(chosen)) return chosen;
  return known.find((unit) => unit === 'kilogram' || unit === 'litre') ?? known[0] ?? chosen;
}

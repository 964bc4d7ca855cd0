import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { numberTyped, typedNumber } from '#app/kit/typed-number.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { counting, isBelowNought } from '#shared/monitoring/figures.rules.ts';
import { type Measurement, measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { figuresHref } from './address.ts';
import { useFigureWords } from './light-words.tsx';
import { OfKpi, type PlacedKpi, useMeasures } from './of-kpi.tsx';
import { useLights } from './use-progress.ts';

/** Enters a figure of an indicator, or one that takes the place of another. */
export default function FigureEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ figure?: string }>();
  return (
    <OfKpi>
      {(found) => {
        const here = () => figuresHref({ ...found(), kpi: found().kpi.id });
        const mayMeasure = useMeasures(found);
        const before = createMemo(() =>
          params.figure === undefined ? null : client.replica.one(measurements, params.figure),
        );
        const counts = () =>
          counting(client.replica.within(measurements, found().kpi.id)).some(
            ({ id }) => id === params.figure,
          );
        const isThere = useOpen(before, counts);
        return (
          <Allowed to={mayMeasure()} back={here()} says={t('monitoring.who_measures')}>
            <Show
              when={params.figure === undefined || isThere()}
              fallback={
                <PageHeader
                  back={{ href: here(), label: t('monitoring.figures') }}
                  title={t('monitoring.correct')}
                  detail={t('errors.monitoring.already_corrected')}
                />
              }
            >
              <Show when={params.figure ?? 'new'} keyed>
                {(_figure) => <Form found={found()} before={before()} here={here()} />}
              </Show>
            </Show>
          </Allowed>
        );
      }}
    </OfKpi>
  );
}

function Form(props: { found: PlacedKpi; before: Doc<Measurement> | null; here: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const { today } = useLights();
  const { before } = props;
  const { kpi, plan, of } = props.found;
  const edit = createEdit({
    collection: measurements,
    begun: null,
    under: before?.id ?? kpi.id,
    prefix: 'msr',
    field: 'figure',
    type: (body) => ({
      value: numberTyped(body?.value ?? before?.body.value),
      day: body?.day ?? before?.body.day ?? today(),
      note: typedOf(body?.note ?? before?.body.note),
    }),
    toArgs: ({ value, day, note }) => ({
      value: typedNumber(value),
      day,
      note: textOf(note),
    }),
    need: { value: 'monitoring.need.figure', day: 'monitoring.need.day' },
    check: ({ value, day }) => {
      const other = counting(client.replica.within(measurements, kpi.id)).find(
        ({ id, body }) => body.day === day && id !== before?.id,
      );
      return {
        ...(isBelowNought(kpi.body, typedNumber(value))
          ? { value: t('errors.monitoring.below_nought') }
          : {}),
        day:
          day > today()
            ? t('errors.monitoring.day_not_come')
            : day !== '' && day < props.found.since
              ? t('errors.monitoring.day_before_plan')
              : other === undefined
                ? null
                : t('errors.monitoring.day_has_figure'),
      };
    },
    add: ({ id, wished }) =>
      act('monitoring.measure', {
        ...{ measurement: id, kpi: kpi.id, plan, of, ...wished },
        ...{ corrects: before?.id ?? null, from: before?.body.from ?? null },
      }),
    to: props.here,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: props.here, label: t('monitoring.figures') }}
      kicker={<LocalText text={kpi.body.title} />}
      title={t(before === null ? 'monitoring.measure' : 'monitoring.correct')}
      detail={
        before === null
          ? t(kpi.body.counts === 'sum' ? 'monitoring.figure.since' : 'monitoring.figure.level')
          : t('monitoring.figure.was', {
              figure: words.said(before.body.value),
              day: formatDay(locale(), before.body.day),
            })
      }
      save={t(before === null ? 'monitoring.measure' : 'monitoring.correct')}
    >
      <NumberField {...edit.bind('value')} suffix={readText(kpi.body.unit, locale()).value} decimal />
      <DayField {...edit.bind('day')} />
      <TextInputs {...edit.bind('note')} others={t('kit.optional')} long />
    </EditPage>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { typedNumber } from '#app/kit/typed-number.ts';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { counting, isBelowNought, type Measured } from '#shared/monitoring/figures.rules.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import type { Operation } from '#shared/plans/pao.schemas.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import { useFigureWords } from './light-words.tsx';
import { useLights } from './use-progress.ts';

/** Figures as they are typed: all of one day, each by its indicator; what is empty is not reported. */
export interface TypedFigures {
  readonly [name: string]: string | { readonly [kpi: string]: string };
  readonly day: string;
  readonly values: { readonly [kpi: string]: string };
}

const isTyped = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';
export const figureField = (kpi: string) => `figure-${kpi}`;

/** What is wrong with figures that were typed, by the field of each. */
export function figureFaults(
  { day, values }: TypedFigures,
  {
    t,
    kpis,
    report,
    since,
    today,
    measurementsOf,
  }: {
    t: Translate;
    kpis: readonly Doc<Kpi>[];
    report: string;
    /** The first day of the plan. */
    since: string;
    today: string;
    measurementsOf: (kpi: string) => readonly (Measured & { readonly body: Measurement })[];
  },
): Record<string, string | null> {
  const typed = kpis.filter(({ id }) => isTyped(values[id]));
  const faults = typed.map(({ id, body: kpi }): [string, string | null] => {
    const value = typedNumber(values[id] ?? '');
    if (Number.isNaN(value)) return [figureField(id), t('monitoring.need.figure')];
    if (isBelowNought(kpi, value)) return [figureField(id), t('errors.monitoring.below_nought')];
    const other = counting(measurementsOf(id)).find(
      ({ body }) => body.day === day && body.from !== report && body.value !== value,
    );
    return [figureField(id), other === undefined ? null : t('errors.monitoring.day_has_figure')];
  });
  const dayFault =
    typed.length === 0
      ? null
      : day === ''
        ? t('monitoring.need.day')
        : day > today
          ? t('errors.monitoring.day_not_come')
          : day < since
            ? t('errors.monitoring.day_before_plan')
            : null;
  return { ...Object.fromEntries(faults), 'figure-day': dayFault };
}

/** The figures as the act takes them. */
export function figuresWished(
  { day, values }: TypedFigures,
  { kpis, idOf }: { kpis: readonly Doc<Kpi>[]; idOf: (kpi: string) => string },
) {
  return kpis.flatMap(({ id }) => {
    const value = isTyped(values[id]) ? typedNumber(values[id]) : Number.NaN;
    return Number.isNaN(value) ? [] : [{ measurement: idOf(id), kpi: id, value, day, note: null }];
  });
}

/** The figures of an action's indicators, each with what is known of it. */
export function ReportFigures(props: {
  kpis: readonly Doc<Kpi>[];
  plan: string;
  of: Doc<Operation>;
  figures: TypedFigures;
  report: string;
  idOf: (name: string) => string;
  errorOf: (name: string) => string | undefined;
  onChange: (figures: TypedFigures) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const lights = useLights();
  const hint = ({ id, body }: Doc<Kpi>) => {
    const { figure } = lights.kpisLit(props.of.id, props.of.body).find(({ kpi }) => kpi.id === id)?.lit ?? {};
    const target = body.target === null ? t('monitoring.figure.target_open') : words.said(body.target.value);
    return [
      figure == null
        ? t('monitoring.figure.none_yet')
        : t('monitoring.figure.last', {
            figure: words.said(figure.value),
            day: formatDay(locale(), figure.day),
          }),
      t('monitoring.figure.target', { target }),
      t(body.counts === 'sum' ? 'monitoring.figure.since' : 'monitoring.figure.level'),
    ].join(' ');
  };
  return (
    <Show when={props.kpis.length > 0}>
      <SectionHeader kind="band" title={t('monitoring.figures')} />
      <For each={props.kpis}>
        {(kpi) => (
          <NumberField
            id={props.idOf(figureField(kpi.id))}
            label={readText(kpi.body.title, locale()).value}
            hint={hint(kpi)}
            suffix={readText(kpi.body.unit, locale()).value}
            optional={t('kit.optional')}
            decimal
            error={props.errorOf(figureField(kpi.id))}
            value={props.figures.values[kpi.id] ?? ''}
            onInput={(value) =>
              props.onChange({ ...props.figures, values: { ...props.figures.values, [kpi.id]: value } })
            }
          />
        )}
      </For>
      <DayField
        id={props.idOf('figure-day')}
        label={t('monitoring.fields.day')}
        error={props.errorOf('figure-day')}
        value={props.figures.day}
        onInput={(day) => props.onChange({ ...props.figures, day })}
      />
    </Show>
  );
}

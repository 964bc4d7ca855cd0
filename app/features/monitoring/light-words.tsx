import { type JSX, Show } from 'solid-js';
import { ActionLight } from '#app/features/plans/action-light.tsx';
import { formatDay, formatExact } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FRESH_DAYS, type Lit, type LitTogether } from '#shared/monitoring/lights.rules.ts';
import { REPORT_DAYS } from '#shared/monitoring/owed.rules.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import './monitoring.css';

/** What there is of what there should be, with the unit. */
export function useFigureWords() {
  const { t, locale } = useI18n();
  const said = (value: number) => formatExact(locale(), value);
  return {
    said,
    of: ({ target }: Pick<Kpi, 'target'>, lit: Pick<Lit, 'figure'>): string => {
      const figure = lit.figure === null ? '—' : said(lit.figure.value);
      return target === null
        ? t('monitoring.figure.no_target', { figure })
        : t('monitoring.figure.of', { figure, target: said(target.value) });
    },
  };
}

/** Why something has no light, in one sentence; nothing where it has one. */
export function WhyNoLight(props: { lit: Pick<Lit, 'reason' | 'figure'> }): JSX.Element {
  const { t, locale } = useI18n();
  const last = () => {
    const day = props.lit.figure?.day;
    return day === undefined ? '' : ` ${t('monitoring.figure.last_day', { day: formatDay(locale(), day) })}`;
  };
  return (
    <Show when={props.lit.reason}>
      {(reason) => (
        <>
          {t(`monitoring.no_light.${reason()}`)}
          {last()}
        </>
      )}
    </Show>
  );
}

/** A light, with how many indicators behind it have no data. */
export function LightOf(props: { lit: Pick<LitTogether, 'light' | 'of' | 'without'> }): JSX.Element {
  return <ActionLight lit={props.lit} />;
}

/** The rule by which lights are lit, at the foot of each page that shows them. */
export function LightRule(props: { withDue?: boolean }): JSX.Element {
  const { t } = useI18n();
  return (
    <p class="block body-2 quiet mon-rule">
      {t('monitoring.rule', { days: FRESH_DAYS })}
      <Show when={props.withDue}> {t('monitoring.rule_due', { days: REPORT_DAYS })}</Show>
    </p>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { PlanContent } from '#shared/plans/strategy.rules.ts';
import { KpiAim } from './kpi-rows.tsx';
import { PriorityName } from './priority-name.tsx';
import { usePlanWords } from './use-strategy.ts';
import './strategy.css';

/** All that a version says, to be read from its beginning to its end. */
export function PlanContentText(props: { content: PlanContent }): JSX.Element {
  const { t } = useI18n();
  const { dayOf } = usePlanWords();
  const inPlan = () => {
    const own = new Set(props.content.goals.map(({ id }) => id));
    return {
      kpis: props.content.kpis.filter(({ of }) => !own.has(of)),
      budget: props.content.budget.filter(({ of }) => !own.has(of)),
    };
  };
  return (
    <div class="plan-content">
      <div class="block">
        <p>
          <strong>
            <LocalText text={props.content.title} />
          </strong>
        </p>
        <p class="quiet">
          {t('plans.period', { from: dayOf(props.content.from), until: dayOf(props.content.until) })}
        </p>
      </div>
      <For each={props.content.goals}>
        {(goal) => (
          <section class="block plan-goal">
            <h3 class="title-3">
              {goal.number} <LocalText text={goal.title} />
            </h3>
            <p class="quiet">
              <PriorityName priority={goal.priority} />
            </p>
            <p class="user-text">
              <LocalText text={goal.outcome} />
            </p>
            <Kpis kpis={props.content.kpis.filter(({ of }) => of === goal.id)} />
            <Lines lines={props.content.budget.filter(({ of }) => of === goal.id)} />
          </section>
        )}
      </For>
      <Show when={inPlan().kpis.length + inPlan().budget.length > 0}>
        <SectionHeader kind="band" title={t('plans.of_whole')} />
        <div class="block">
          <Kpis kpis={inPlan().kpis} />
          <Lines lines={inPlan().budget} />
        </div>
      </Show>
    </div>
  );
}

/** Indicators as they were decided. */
export function Kpis(props: {
  kpis: readonly Omit<PlanContent['kpis'][number], 'of'>[];
  keepsDays?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const { partyOf } = usePlanWords();
  return (
    <ul class="plan-lines">
      <For each={props.kpis}>
        {(kpi) => (
          <li>
            <strong>
              <LocalText text={kpi.title} />
            </strong>
            <br />
            <KpiAim kpi={kpi} keepsDay={props.keepsDays} />
            <br />
            <span class="quiet">
              <LocalText text={kpi.definition} /> · {partyOf(kpi.responsible)} ·{' '}
              {t(`plans.frequency.${kpi.frequency}`)}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Budget lines as they were decided. */
export function Lines(props: { lines: readonly Omit<PlanContent['budget'][number], 'of'>[] }): JSX.Element {
  const { t } = useI18n();
  const { moneyOf } = usePlanWords();
  return (
    <ul class="plan-lines">
      <For each={props.lines}>
        {(line) => (
          <li>
            <strong>{moneyOf(line.money)}</strong> · {line.year} · <LocalText text={line.text} />
            <br />
            <span class="quiet">
              <LocalText text={line.source} silent /> ·{' '}
              {t(line.isSecured ? 'plans.budget.secured' : 'plans.budget.sought')}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}

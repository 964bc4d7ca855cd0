import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';

/** What whoever presides can do with a multi-year plan: each of it where it is possible. */
export function StrategyPresiding(props: { plan: Doc<StrategicPlan>; unanswered: number }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const here = () => `/strategy/${props.plan.id}`;
  const plan = () => props.plan.id;
  const state = () => props.plan.body.state;
  return (
    <div class="no-print">
      <SectionHeader kind="band" title={t('plans.presiding')} />
      {done.notice()}
      <List label={t('plans.presiding')}>
        <ListRow
          lead={<Icon name="plus" />}
          title={t('plans.goal.add')}
          href={`${here()}/goals/new`}
          chevron
        />
        <ListRow lead={<Icon name="pencil" />} title={t('plans.edit')} href={`${here()}/edit`} chevron />
        <ListRow
          lead={<Icon name="message-square" />}
          title={t('plans.comments.consult')}
          href={`${here()}/consult`}
          chevron
        />
        <ListRow
          lead={<Icon name="check" />}
          title={t('plans.versions.adopt')}
          detail={
            props.unanswered === 0 ? undefined : t('plans.comments.unanswered', { n: props.unanswered })
          }
          href={`${here()}/adopt`}
          chevron
        />
      </List>
      <Show when={state() === 'adopted' || state() === 'in_force'}>
        <div class="block button-row">
          <Show when={state() === 'adopted'}>
            <AskedButton
              act="plans.enforce_strategy"
              label={t('plans.enforce')}
              title={t('plans.enforce_title')}
              onYes={() => done.run(act('plans.enforce_strategy', { plan: plan() }))}
            >
              {t('plans.confirm.enforce')}
            </AskedButton>
          </Show>
          <Show when={state() === 'in_force'}>
            <AskedButton
              act="plans.end_strategy"
              label={t('plans.end')}
              title={t('plans.end_title')}
              onYes={() => done.run(act('plans.end_strategy', { plan: plan() }))}
            >
              {t('plans.confirm.end')}
            </AskedButton>
          </Show>
        </div>
      </Show>
    </div>
  );
}

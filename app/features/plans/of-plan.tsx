import { type Accessor, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { AnyPlan } from '#shared/plans/plan-part.rules.ts';
import { usePlanParam } from './of-part.tsx';
import { ForReaders } from './of-strategy.tsx';
import { useAnyPlan } from './use-strategy.ts';

/** A page of the plan in the address, of either kind; all others learn that it is not here. */
export function OfPlan(props: { children: (plan: Accessor<AnyPlan>) => JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const id = usePlanParam();
  const plan = useAnyPlan(id);
  return (
    <ForReaders back="/more">
      <Show
        when={plan()?.doc.id}
        keyed
        fallback={
          <PageHeader
            back={{ href: '/strategy', label: t('plans.title') }}
            title={t('plans.comments.title')}
            detail={t('plans.unknown')}
          />
        }
      >
        {(_id) => props.children(plan as Accessor<AnyPlan>)}
      </Show>
    </ForReaders>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ForPlans } from '#app/features/plans/of-pao.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Evaluation, evaluations, recommendations } from '#shared/monitoring/monitoring.schemas.ts';
import { DUE, EVALUATIONS, evaluationHref } from './address.ts';
import { usePlanTitle } from './of-evaluation.tsx';

/** All evaluations, the last begun first. */
export default function EvaluationsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const titleOf = usePlanTitle();
  const all = createMemo(() =>
    client.replica.all(evaluations).toSorted((one, other) => other.body.made.at - one.body.made.at),
  );
  const openIn = ({ id }: Doc<Evaluation>) =>
    client.replica
      .within(recommendations, id)
      .filter(({ body }) => body.state !== 'done' && body.state !== 'rejected').length;
  return (
    <ForPlans back={DUE}>
      <PageHeader
        back={{ href: DUE, label: t('monitoring.title') }}
        title={t('monitoring.evaluations')}
        detail={t('monitoring.evaluations_row')}
      />
      <List label={t('monitoring.evaluations')}>
        <For each={all()} fallback={<ListRow note title={t('monitoring.no_evaluations')} />}>
          {(evaluation) => (
            <ListRow
              kicker={<LocalText text={titleOf(evaluation.parent ?? '')} silent />}
              title={<LocalText text={evaluation.body.title} />}
              detail={t('monitoring.open_recommendations', { n: openIn(evaluation) })}
              trail={<StateTag evaluation={evaluation.body} />}
              href={evaluationHref(evaluation.id)}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={may(client.actor(), 'plans.keep')}>
        <div class="block">
          <LinkButton icon="plus" href={`${EVALUATIONS}/new`}>
            {t('monitoring.evaluation.begin')}
          </LinkButton>
        </div>
      </Show>
    </ForPlans>
  );
}

export function StateTag(props: { evaluation: Pick<Evaluation, 'state'> }): JSX.Element {
  const { t } = useI18n();
  return (
    <Tag tone={props.evaluation.state === 'open' ? 'amber' : 'plain'}>
      {t(`monitoring.evaluation_state.${props.evaluation.state}`)}
    </Tag>
  );
}

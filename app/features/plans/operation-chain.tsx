import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { CheckedLink } from '#shared/plans/chain-check.rules.ts';
import { addsOperations, leadsPlan } from '#shared/plans/lead.rules.ts';
import { operationNumber } from '#shared/plans/operation-number.ts';
import type { ActionType, Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { goals } from '#shared/plans/plans.schemas.ts';

const ACTING: readonly ActionType[] = ['joint_action_day', 'operational', 'customs'];

/** What the plan lacks of the criminal justice chain, with the two ways to go on: an action, or the reason why not. */
export function OperationChain(props: {
  pao: Doc<OperationalPlan>;
  links: readonly CheckedLink[];
  operations: readonly Doc<Operation>[];
  /** The action on whose page it stands. */
  current?: string;
  /** Under which an action would be added. */
  goal?: string;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const missing = () => props.links.filter(({ isMissing }) => isMissing);
  const href = (rest: string) => `/plans/${props.pao.id}${rest}`;
  /** An action whose outcome the link would take on: this one, a joint action day, or another operation. */
  const numberOf = () => {
    const acting = props.operations.filter(({ body }) => isLive(body) && ACTING.includes(body.type));
    const found =
      acting.find(({ id }) => id === props.current) ??
      acting.find(({ body }) => body.type === 'joint_action_day') ??
      acting[0];
    if (found === undefined) return null;
    return operationNumber(found.body, client.replica.one(goals, found.body.goal)?.body ?? null);
  };
  const goalQuery = () => (props.goal === undefined ? '' : `&goal=${props.goal}`);
  return (
    <For each={missing()}>
      {({ link }) => (
        <div class="pao-why">
          <p>
            <strong class="pao-link-none">
              {t('pao.chain.link_none', { link: t(`pao.chain.link.${link}`) })}
            </strong>{' '}
            <Show when={numberOf()} fallback={t(`pao.chain.why.${link}`)}>
              {(number) => <>{t(`pao.chain.why_of.${link}`, { number: number() })}</>}
            </Show>
          </p>
          <div class="button-row">
            <Show when={addsOperations(client.actor(), props.pao.body)}>
              <LinkButton href={href(`/actions/new?link=${link}${goalQuery()}`)}>
                {t('pao.chain.add')}
              </LinkButton>
            </Show>
            <Show when={leadsPlan(client.actor(), props.pao.body) && props.pao.body.state !== 'closed'}>
              <LinkButton kind="text" href={href(`/chain/${link}`)}>
                {t('pao.chain.deliberate')}
              </LinkButton>
            </Show>
          </div>
        </div>
      )}
    </For>
  );
}

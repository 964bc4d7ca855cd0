import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { tenureOf } from '#shared/mandates/appointments.rules.ts';
import { appointmentParent, appointments } from '#shared/mandates/appointments.schemas.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { usePartyNames, useToday } from './use-pao.ts';

/** Of the states of an action that is linked to one of EMPACT, who sits on which of its platforms. */
export function OperationPlatforms(props: { pao: OperationalPlan; operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const today = useToday();
  const { nameOf } = usePartyNames();
  const isLinked = () => props.operation.links.some(({ system }) => system === 'empact');
  const delegations = () => {
    const { leader, coLeader, participants } = props.operation;
    const own = [leader, coLeader, ...participants].flatMap((party) => party?.delegation ?? []);
    return [
      ...new Set([...own, props.pao.leader, ...(props.pao.coLeader === null ? [] : [props.pao.coLeader])]),
    ];
  };
  const isHeld = (term: { from: string; until: string | null; endedAt: number | null }) =>
    ['held', 'expiring'].includes(tenureOf(term, today()));
  const seated = createMemo(() =>
    delegations()
      .flatMap((delegation) => client.replica.within(appointments, appointmentParent(delegation)))
      .filter(({ body }) => body.function === 'platform' && isHeld(body)),
  );
  return (
    <Show when={isLinked()}>
      <SectionHeader kind="band" title={t('pao.platforms.title')} aside={seated().length || undefined} />
      <List label={t('pao.platforms.title')}>
        <For each={seated()} fallback={<ListRow note title={t('pao.platforms.none')} href="/functions" />}>
          {({ id, body }) => (
            <ListRow
              kicker={body.scope ?? undefined}
              title={body.name ?? <LocalText text={body.office} />}
              detail={
                <>
                  {nameOf(body.delegation)}
                  <Show when={body.name !== null}>
                    {' · '}
                    <LocalText text={body.office} silent />
                  </Show>
                </>
              }
              href={`/functions/${id}`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}

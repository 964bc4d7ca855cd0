import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { ActionPart, PlanParts } from '#app/kit/plan-parts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { jointActionDays, publishedDays } from '#shared/jointdays/jointdays.schemas.ts';
import { makesDayOf } from '#shared/jointdays/lead.rules.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { DAYS } from './address.ts';
import { DayRow } from './day-row.tsx';
import { PublishedRow } from './published-row.tsx';

/** The joint action days of an action, for those who read them; whoever makes one begins it here. */
const Part: ActionPart['Part'] = (props): JSX.Element => {
  const client = useClient();
  const { t } = useI18n();
  const days = createMemo(() =>
    client.replica
      .within(jointActionDays, props.operation)
      .toSorted((one, other) => one.body.from.localeCompare(other.body.from)),
  );
  const makes = createMemo(() => {
    const operation = client.replica.one(operations, props.operation);
    const pao = client.replica.one(paos, props.pao);
    return operation !== null && pao !== null && makesDayOf(client.actor(), { operation, pao });
  });
  // Whoever took no part has nothing but this.
  const published = createMemo(() => client.replica.within(publishedDays, props.operation));
  return (
    <Show when={makes() || days().length > 0 || published().length > 0}>
      <SectionHeader kind="band" title={t('jointdays.title')} aside={days().length || undefined} />
      <List label={t('jointdays.title')}>
        <For each={days()}>{(day) => <DayRow day={day} />}</For>
        <For each={published()}>{(told) => <PublishedRow told={told} />}</For>
      </List>
      <Show when={makes()}>
        <div class="block">
          <LinkButton kind="text" icon="plus" href={`${DAYS}/new?action=${props.operation}`}>
            {t('jointdays.new.title')}
          </LinkButton>
        </div>
      </Show>
    </Show>
  );
};

export const planParts: PlanParts = { action: [{ rank: 5, Part }] };

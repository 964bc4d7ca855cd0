import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readsPlans } from '#shared/access/members.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Choice,
  choices,
  type Priority,
  type PriorityState,
  priorities,
} from '#shared/priorities/priorities.schemas.ts';

/** A page for those who read the plans of the cycle. */
export function ForPlans(props: { back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={readsPlans(client.actor())} back={props.back} says={t('priorities.who_reads')} reads>
      {props.children}
    </Allowed>
  );
}

/** What this device does not have, said where its page would be. */
function Unknown(props: { fact: PlainKey }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        back={{ href: '/priorities', label: t('priorities.title') }}
        title={t('priorities.title')}
      />
      <List>
        <ListRow note title={<strong>{t(props.fact)}</strong>} detail={t('priorities.unknown_more')} />
      </List>
    </>
  );
}

/** A page of one choice; another choice at the same address is a page of its own. */
export function OfChoice(props: {
  id: string;
  children: (choice: Accessor<Doc<Choice>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const choice = createMemo(() => client.replica.one(choices, props.id));
  return (
    <ForPlans back="/priorities">
      <Show when={choice()?.id} keyed fallback={<Unknown fact="priorities.choice.unknown" />}>
        {(_id) => props.children(choice as Accessor<Doc<Choice>>)}
      </Show>
    </ForPlans>
  );
}

/** A page of one priority, with the choice that it stands in. */
export function OfPriority(props: {
  id: string;
  children: (of: { priority: Accessor<Doc<Priority>>; choice: Accessor<Doc<Choice>> }) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const priority = createMemo(() => client.replica.one(priorities, props.id));
  const choice = createMemo(() => {
    const parent = priority()?.parent ?? null;
    return parent === null ? null : client.replica.one(choices, parent);
  });
  return (
    <ForPlans back="/priorities">
      <Show when={choice() !== null && priority()?.id} keyed fallback={<Unknown fact="priorities.unknown" />}>
        {(_id) =>
          props.children({
            priority: priority as Accessor<Doc<Priority>>,
            choice: choice as Accessor<Doc<Choice>>,
          })
        }
      </Show>
    </ForPlans>
  );
}

/** While a choice is open: whoever acts here stays on the page until that is durable. */
export function WhileOpen(props: {
  choice: Doc<Choice>;
  what: PlainKey;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.choice,
    ({ state }) => state === 'open',
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/priorities/choices/${props.choice.id}`, label: t('priorities.choice.title') }}
          title={t(props.what)}
          detail={t('errors.priorities.choice_closed')}
        />
      }
    >
      {props.children}
    </Show>
  );
}

/** While a priority is in one of these states. */
export function WhileIn(props: {
  priority: Doc<Priority>;
  states: readonly PriorityState[];
  what: PlainKey;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const isThere = useOpen(
    () => props.priority,
    ({ state }) => props.states.includes(state),
  );
  return (
    <Show
      when={isThere()}
      fallback={
        <PageHeader
          back={{ href: `/priorities/${props.priority.id}`, label: t('priorities.things.priority') }}
          title={t(props.what)}
          detail={t('errors.priorities.other_state')}
        />
      }
    >
      {props.children}
    </Show>
  );
}

import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readsPlans } from '#shared/access/members.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { type StrategicPlan, strategies } from '#shared/plans/plans.schemas.ts';

/** A page for those who read plans. */
export function ForReaders(props: { back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={readsPlans(client.actor())} back={props.back} says={t('plans.who')} reads>
      {props.children}
    </Allowed>
  );
}

/** A page of the multi-year plan in the address; all others learn that it is not here. */
export function OfStrategy(props: {
  children: (plan: Accessor<Doc<StrategicPlan>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ plan: string }>();
  const plan = createMemo(() => client.replica.one(strategies, params.plan));
  return (
    <ForReaders back="/strategy">
      <Show
        when={plan()?.id}
        keyed
        fallback={
          <PageHeader
            back={{ href: '/strategy', label: t('plans.title') }}
            title={t('plans.things.strategy')}
            detail={t('plans.unknown')}
          />
        }
      >
        {(_id) => props.children(plan as Accessor<Doc<StrategicPlan>>)}
      </Show>
    </ForReaders>
  );
}

/** A page that changes it, for whoever presides, as long as it is in a state that needs the page. */
export function InStrategy(props: {
  what: PlainKey;
  /** Whether it still needs the page; by default as long as it is not over. */
  isOpen?: (plan: StrategicPlan) => boolean;
  /** Why it does not. */
  over?: PlainKey;
  children: (plan: Accessor<Doc<StrategicPlan>>) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <OfStrategy>
      {(plan) => (
        <Allowed to="strategy.edit" back={`/strategy/${plan().id}`} says={t('plans.who_edits')}>
          <WhileOpen {...props} plan={plan}>
            {props.children(plan)}
          </WhileOpen>
        </Allowed>
      )}
    </OfStrategy>
  );
}

function WhileOpen(props: {
  plan: Accessor<Doc<StrategicPlan>>;
  what: PlainKey;
  isOpen?: (plan: StrategicPlan) => boolean;
  over?: PlainKey;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.plan(),
    (body) => props.isOpen?.(body) ?? body.state !== 'evaluated',
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/strategy/${props.plan().id}`, label: t('plans.things.strategy') }}
          title={t(props.what)}
          detail={t(props.over ?? 'errors.plans.plan_over')}
        />
      }
    >
      {props.children}
    </Show>
  );
}

/** One thing under another, by its id; another thing of the same address is a page of its own. */
export function PartOf<B extends JsonObject>(props: {
  collection: Collection<B>;
  id: string;
  parent: string;
  what: PlainKey;
  back: { readonly href: string; readonly label: string };
  children: (thing: Accessor<Doc<B>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const thing = createMemo(() => {
    const known = client.replica.one(props.collection, props.id);
    return known?.parent === props.parent ? known : null;
  });
  return (
    <Show
      when={thing()?.id}
      keyed
      fallback={<PageHeader back={props.back} title={t(props.what)} detail={t('plans.unknown_thing')} />}
    >
      {(_id) => props.children(thing as Accessor<Doc<B>>)}
    </Show>
  );
}

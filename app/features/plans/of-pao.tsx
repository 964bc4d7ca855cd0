import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readsPlans } from '#shared/access/members.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { worksOnOperation } from '#shared/plans/lead.rules.ts';
import { type Operation, type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';

/** A page for those who read plans. */
export function ForPlans(props: { back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={readsPlans(client.actor())} back={props.back} says={t('pao.who')} reads>
      {props.children}
    </Allowed>
  );
}

/** A page of the plan in the address; all others learn that it is not here. */
export function OfPao(props: {
  children: (pao: Accessor<Doc<OperationalPlan>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ pao: string }>();
  const pao = createMemo(() => client.replica.one(paos, params.pao));
  return (
    <ForPlans back="/plans">
      <Show
        when={pao()?.id}
        keyed
        fallback={
          <PageHeader
            back={{ href: '/plans', label: t('pao.title') }}
            title={t('pao.things.pao')}
            detail={t('pao.unknown')}
          />
        }
      >
        {(_id) => props.children(pao as Accessor<Doc<OperationalPlan>>)}
      </Show>
    </ForPlans>
  );
}

/** A page that does something with the plan in the address, for those who may. */
export function InPao(props: {
  to: (actor: Actor, pao: OperationalPlan) => boolean;
  says: PlainKey;
  children: (pao: Accessor<Doc<OperationalPlan>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfPao>
      {(pao) => (
        <Allowed to={props.to(client.actor(), pao().body)} back={`/plans/${pao().id}`} says={t(props.says)}>
          {props.children(pao)}
        </Allowed>
      )}
    </OfPao>
  );
}

/** A page of the action in the address. */
export function OfOperation(props: {
  children: (operation: Accessor<Doc<Operation>>, pao: Accessor<Doc<OperationalPlan>>) => JSX.Element;
}): JSX.Element {
  const params = useParams<{ action: string }>();
  return (
    <OfPao>
      {(pao) => (
        <ThingOf
          collection={operations}
          id={params.action}
          parent={pao().id}
          what="pao.things.action"
          back={`/plans/${pao().id}`}
        >
          {(operation) => props.children(operation, pao)}
        </ThingOf>
      )}
    </OfPao>
  );
}

/** A page that does something with that action, for those who work on it. */
export function InOperation(props: {
  children: (operation: Accessor<Doc<Operation>>, pao: Accessor<Doc<OperationalPlan>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfOperation>
      {(operation, pao) => (
        <Allowed
          to={worksOnOperation(client.actor(), pao().body, operation().body)}
          back={`/plans/${pao().id}/actions/${operation().id}`}
          says={t('pao.who_works')}
        >
          {props.children(operation, pao)}
        </Allowed>
      )}
    </OfOperation>
  );
}

/** One thing of a plan, by its id; another thing of the same address is a page of its own. */
export function ThingOf<B extends JsonObject>(props: {
  collection: Collection<B>;
  id: string;
  parent: string;
  what: PlainKey;
  back: string;
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
      fallback={
        <PageHeader
          back={{ href: props.back, label: t('kit.go_back') }}
          title={t(props.what)}
          detail={t('pao.unknown_thing')}
        />
      }
    >
      {(_id) => props.children(thing as Accessor<Doc<B>>)}
    </Show>
  );
}

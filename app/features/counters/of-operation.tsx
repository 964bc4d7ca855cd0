import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { type Post, posts } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { operationHref } from './operation-address.ts';
import { type Operation, useOperation } from './use-operation.ts';

/** Whether somebody leads their state's part of joint action days. */
export function coordinates(client: Pick<Client, 'actor'>): boolean {
  const actor = client.actor();
  return may(actor, 'counters.coordinate', { state: actor.state });
}

export function ownStateOf(client: Pick<Client, 'actor'>): string {
  return client.actor().state ?? '';
}

/** A page for the coordinators of a state. */
export function ForCoordinators(props: {
  back: string;
  reads?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed
      to={coordinates(client)}
      back={props.back}
      says={t('operations.who')}
      reads={props.reads === true}
    >
      {props.children}
    </Allowed>
  );
}

/** A page of a day that the state has opened; all others learn that it has not. */
export function OfOperation(props: {
  reads?: boolean;
  children: (operation: Operation) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ day: string }>();
  return (
    <ForCoordinators back="/operations" reads={props.reads === true}>
      <Show when={params.day} keyed>
        {(day) => {
          const operation = useOperation(day);
          return (
            <Show
              when={operation.body() !== null}
              fallback={
                <PageHeader
                  back={{ href: operationHref(day), label: t('operations.things.day') }}
                  title={t('operations.things.day')}
                  detail={t('operations.not_open')}
                />
              }
            >
              {props.children(operation)}
            </Show>
          );
        }}
      </Show>
    </ForCoordinators>
  );
}

/** A page of one post of that day. */
export function OfPost(props: {
  reads?: boolean;
  children: (post: Accessor<Doc<Post>>, operation: Operation) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ post: string }>();
  return (
    <OfOperation reads={props.reads === true}>
      {(operation) => {
        const post = createMemo(() => {
          const known = client.replica.one(posts, params.post);
          return known?.parent === operation.id ? known : null;
        });
        return (
          <Show
            when={post()?.id}
            keyed
            fallback={<UnknownIn operation={operation} what="operations.things.post" />}
          >
            {(_id) => props.children(post as Accessor<Doc<Post>>, operation)}
          </Show>
        );
      }}
    </OfOperation>
  );
}

/** Something of a day that this device does not have. */
export function UnknownIn(props: { operation: Operation; what: PlainKey; back?: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: props.back ?? operationHref(props.operation.day), label: t('operations.things.day') }}
      title={t(props.what)}
      detail={t('operations.unknown')}
    />
  );
}

import { useParams } from '@solidjs/router';
import { type Accessor, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type JointItem, jointItems, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { InOpenTopic, ThingOf } from './of-topic.tsx';

/** A page that takes a joint item on from where it stands; once it is on, it says so. */
export function OfItemIn(props: {
  isThere: (actor: Actor, item: JointItem, counterpart: string) => boolean;
  what: PlainKey;
  to: (actor: Actor, topic: Topic, item: JointItem | null) => boolean;
  says: PlainKey;
  children: (item: Accessor<Doc<JointItem>>, counterpart: string) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ item: string }>();
  const known = () => client.replica.one(jointItems, params.item)?.body ?? null;
  return (
    <InOpenTopic what={props.what} to={(actor, topic) => props.to(actor, topic, known())} says={props.says}>
      {(topic) => (
        <ThingOf collection={jointItems} id={params.item} topic={topic().id} what="dialogue.item.title">
          {(item) => (
            <Open
              item={item()}
              what={props.what}
              isThere={(body) => props.isThere(client.actor(), body, topic().body.counterpart)}
            >
              {props.children(item, topic().body.counterpart)}
            </Open>
          )}
        </ThingOf>
      )}
    </InOpenTopic>
  );
}

function Open(props: {
  item: Doc<JointItem>;
  isThere: (item: JointItem) => boolean;
  what: PlainKey;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.item,
    (body) => props.isThere(body),
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{
            href: `/dialogue/${props.item.parent}/items/${props.item.id}`,
            label: t('dialogue.item.title'),
          }}
          title={t(props.what)}
          detail={t('errors.dialogue.item_not_there')}
        />
      }
    >
      {props.children}
    </Show>
  );
}

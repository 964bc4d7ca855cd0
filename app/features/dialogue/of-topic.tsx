import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readsDialogues } from '#shared/access/scopes.ts';
import { type Topic, topics } from '#shared/dialogue/dialogue.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';

/** A page for those who read dialogues. */
export function ForDialogue(props: { back: string; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={readsDialogues(client.actor())} back={props.back} says={t('dialogue.who')} reads>
      {props.children}
    </Allowed>
  );
}

/** A page of the topic in the address; all others learn that it is not here. */
export function OfTopic(props: { children: (topic: Accessor<Doc<Topic>>) => JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ topic: string }>();
  const topic = createMemo(() => client.replica.one(topics, params.topic));
  return (
    <ForDialogue back="/dialogue">
      <Show
        when={topic()?.id}
        keyed
        fallback={
          <PageHeader
            back={{ href: '/dialogue', label: t('dialogue.title') }}
            title={t('dialogue.acts.topic')}
            detail={t('dialogue.unknown')}
          />
        }
      >
        {(_id) => props.children(topic as Accessor<Doc<Topic>>)}
      </Show>
    </ForDialogue>
  );
}

/** A page that does something in an open topic, for those who may. */
export function InOpenTopic(props: {
  what: PlainKey;
  to: (actor: Actor, topic: Topic) => boolean;
  says: PlainKey;
  children: (topic: Accessor<Doc<Topic>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfTopic>
      {(topic) => (
        <Allowed
          to={props.to(client.actor(), topic().body)}
          back={`/dialogue/${topic().id}`}
          says={t(props.says)}
        >
          <WhileOpen topic={topic()} what={props.what}>
            {props.children(topic)}
          </WhileOpen>
        </Allowed>
      )}
    </OfTopic>
  );
}

/** Whoever closes it here stays on the page until that is durable. */
function WhileOpen(props: { topic: Doc<Topic>; what: PlainKey; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.topic,
    ({ state }) => state === 'open',
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/dialogue/${props.topic.id}`, label: t('dialogue.acts.topic') }}
          title={t(props.what)}
          detail={t('dialogue.topic.closed_text')}
        />
      }
    >
      {props.children}
    </Show>
  );
}

/** One thing of a topic, by its id; another thing of the same address is a page of its own. */
export function ThingOf<B extends JsonObject>(props: {
  collection: Collection<B>;
  id: string;
  topic: string;
  what: PlainKey;
  children: (thing: Accessor<Doc<B>>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const thing = createMemo(() => {
    const known = client.replica.one(props.collection, props.id);
    return known?.parent === props.topic ? known : null;
  });
  return (
    <Show
      when={thing()?.id}
      keyed
      fallback={
        <PageHeader
          back={{ href: `/dialogue/${props.topic}`, label: t('dialogue.acts.topic') }}
          title={t(props.what)}
          detail={t('dialogue.unknown_thing')}
        />
      }
    >
      {(_id) => props.children(thing as Accessor<Doc<B>>)}
    </Show>
  );
}

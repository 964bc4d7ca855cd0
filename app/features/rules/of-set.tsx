import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';

/** What this device does not have, said where its page would be. */
export function Unknown(props: { back: string; label: string; title: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader back={{ href: props.back, label: props.label }} title={props.title} />
      <List>
        <ListRow note title={<strong>{t('rules.unknown')}</strong>} detail={t('rules.unknown_more')} />
      </List>
    </>
  );
}

/** What is about one set of rules. */
export function OfSet(props: {
  id: string;
  children: (set: () => Doc<RuleSet>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const set = createMemo(() => client.replica.one(ruleSets, props.id));
  const isKnown = createMemo(() => set() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={<Unknown back="/rules" label={t('rules.title')} title={t('rules.title')} />}
    >
      {props.children(() => set() as Doc<RuleSet>)}
    </Show>
  );
}

/** What is about one entry of the set. */
export function OfPart<B extends JsonObject>(props: {
  set: string;
  collection: Collection<B>;
  id: string;
  title: string;
  children: (part: () => Doc<B>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const part = createMemo(() => {
    const found = client.replica.one(props.collection, props.id);
    return found?.parent === props.set ? found : null;
  });
  const isKnown = createMemo(() => part() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={<Unknown back={`/rules/${props.set}`} label={t('rules.things.set')} title={props.title} />}
    >
      {props.children(() => part() as Doc<B>)}
    </Show>
  );
}

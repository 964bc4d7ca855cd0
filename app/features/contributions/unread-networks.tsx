import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import type { ReleaseContent } from '#shared/contributions/release.rules.ts';
import { networks } from '#shared/ideal/networks.schemas.ts';
import { networksAmong } from '#shared/ideal/subjects.ts';
import { useSubjectWords } from './subject-words.ts';

/** Networks that something is about and that nobody else can read: others see words in their place. */
export function UnreadNetworks(props: { content: ReleaseContent }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const subject = useSubjectWords();
  const unread = createMemo(() => {
    const { items, figures } = props.content;
    const about = [...items.flatMap(({ to }) => to), ...figures.map((figure) => figure.about)];
    return [...new Set(networksAmong(about))].filter((id) => client.replica.one(networks, id) === null);
  });
  return (
    <Show when={unread().length > 0}>
      <Banner
        tone="decide"
        icon="triangle-alert"
        fact={t('contributions.release.networks_unread', { n: unread().length })}
      >
        {t('contributions.release.networks_unread_more', { words: t('ideal.network_unknown') })}
      </Banner>
      <List label={t('contributions.release.networks_unread', { n: unread().length })}>
        <For each={unread()}>
          {(id) => (
            <ListRow
              tone="decide"
              title={subject({ kind: 'network', id })}
              href={`/ideal/networks/${id}`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}

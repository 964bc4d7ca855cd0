import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Language } from '#shared/kernel/text.ts';
import { keeperOf } from './keeper.ts';
import { PaperRow } from './paper-row.tsx';
import type { PaperView } from './use-papers.ts';

/** The papers that a filter leaves, with their number, in the order given. */
export function PaperList(props: {
  papers: readonly PaperView[];
  languages: readonly Language[];
  /** Said where there is no paper: that there is none at all, or that none fits. */
  empty: PlainKey;
  /** What the list is asked to show, which stays in the address. */
  search?: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const keeper = keeperOf(useClient());
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('documents.title')}
        aside={t('documents.count', { n: props.papers.length })}
      />
      <List label={t('documents.title')}>
        <For each={props.papers}>
          {(view) => (
            <PaperRow view={view} languages={props.languages} isHere={keeper.isHere} search={props.search} />
          )}
        </For>
        <Show when={props.papers.length === 0}>
          <ListRow note title={t(props.empty)} />
        </Show>
      </List>
    </>
  );
}

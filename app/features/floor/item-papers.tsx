import { createMemo, For, type JSX, Show } from 'solid-js';
import { useReleases } from '#app/features/meetings/use-releases.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { PaperRow } from './shown-text.tsx';

/** The papers of the open item, as its agenda names them. */
export function ItemPapers(props: { meeting: string; item: string }): JSX.Element {
  const { t } = useI18n();
  const releases = useReleases(() => props.meeting, { isFixed: true });
  const papers = createMemo(() => releases.docs().find(({ id }) => id === props.item)?.body.documents ?? []);
  return (
    <Show when={papers().length > 0}>
      <SectionHeader kind="band" title={t('floor.papers')} aside={papers().length} />
      <List>
        <For each={papers()}>{(id) => <PaperRow id={id} />}</For>
      </List>
    </Show>
  );
}

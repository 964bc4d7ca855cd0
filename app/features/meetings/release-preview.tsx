import { For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { offsetAt } from '#app/kit/zones.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import { ChangeList } from './change-list.tsx';
import type { Releases } from './use-releases.ts';
import './meetings.css';

/** What a release would publish: at first the whole agenda, later what has changed. */
export function ReleasePreview(props: {
  meeting: string;
  draft: readonly Doc<AgendaItem>[];
  releases: Releases;
  isFirst: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <Show
      when={!props.isFirst}
      fallback={
        <>
          <SectionHeader kind="band" title={t('agenda.release.first', { n: props.draft.length })} />
          <List ordered>
            <For each={timeAgenda({ docs: props.draft, offsetAt })}>
              {({ item }) => (
                <ListRow
                  leadKind="hour"
                  lead={item.startsAt.slice(11)}
                  kicker={formatDay(locale(), item.startsAt)}
                  title={<LocalText text={item.title} silent />}
                />
              )}
            </For>
          </List>
        </>
      }
    >
      <SectionHeader
        kind="band"
        title={t('agenda.release.changes')}
        aside={props.releases.unreleased().length}
      />
      <div class="sheet change-sheet">
        <Show
          when={props.releases.unreleased().length > 0}
          fallback={<p class="block">{t('agenda.release.order_only')}</p>}
        >
          <ChangeList meeting={props.meeting} changes={props.releases.unreleased()} />
        </Show>
      </div>
    </Show>
  );
}

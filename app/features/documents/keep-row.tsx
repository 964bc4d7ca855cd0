import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import { countOf, keeperOf } from './keeper.ts';

/** The download state of a meeting, in one row that links to the details. */
export function KeepRow(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = useWhen();
  const keeper = keeperOf(client);
  const pin = () => keeper.pin(props.meeting);
  const count = () => countOf(keeper, props.meeting, pin()?.languages ?? [locale()]);
  const words = () => {
    const { done, total } = count();
    const at = pin()?.at ?? null;
    return at === null
      ? t('documents.keep.progress', { done, total })
      : t('documents.keep.progress_at', { done, total, at: when(at) });
  };
  return (
    <Show when={pin() !== null || count().total + count().plans > 0}>
      <List>
        <ListRow
          lead={<Icon name={pin()?.at == null ? 'download' : 'smartphone'} />}
          title={t('documents.keep.title')}
          detail={pin() === null ? t('documents.keep.none') : words()}
          href={`/meetings/${props.meeting}/papers/keep`}
          chevron
        >
          <Show when={pin() !== null && count().total > 0}>
            <TickRow done={count().done} total={count().total} tone="accent" />
          </Show>
        </ListRow>
      </List>
    </Show>
  );
}

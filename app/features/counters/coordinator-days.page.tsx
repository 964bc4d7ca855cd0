import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { stateDays } from '#shared/counters/counters.schemas.ts';
import { jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { type KnownDay, knownDays } from './coordination-days.ts';
import { ForCoordinators, ownStateOf } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';

/** The joint action days of this state: those that wait to be opened here first, then those that are open. */
export default function CoordinatorDaysPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    knownDays({
      state: ownStateOf(client),
      entries: client.replica.all(jointActionDays),
      opened: client.replica.all(stateDays),
    }),
  );
  const of = (wanted: KnownDay['standing']) => all().filter(({ standing }) => standing === wanted);
  return (
    <ForCoordinators back="/more" reads>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('operations.title')}
        detail={t('operations.row')}
      />
      <List label={t('operations.title')}>
        <For
          each={[...of('waiting'), ...of('open')]}
          fallback={<ListRow note title={t('operations.none')} detail={t('operations.none_more')} />}
        >
          {(known) => <DayRow known={known} />}
        </For>
      </List>
      {of('closed').length > 0 && (
        <>
          <SectionHeader kind="band" title={t('operations.closed')} aside={of('closed').length} />
          <List label={t('operations.closed')}>
            <For each={of('closed')}>{(known) => <DayRow known={known} />}</For>
          </List>
        </>
      )}
    </ForCoordinators>
  );
}

function DayRow(props: { known: KnownDay }): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const { standing, day, body } = props.known;
  const isCancelled = () =>
    standing === 'open' && client.replica.one(jointActionDays, day)?.body.state === 'cancelled';
  return (
    <ListRow
      title={<LocalText text={body.title} silent />}
      detail={t('operations.from_until', {
        from: formatDay(locale(), body.from),
        until: formatDay(locale(), body.until),
      })}
      trail={
        <Show
          when={isCancelled()}
          fallback={
            <Tag tone={standing === 'waiting' ? 'amber' : standing === 'open' ? 'blue' : 'plain'}>
              {t(`operations.standing.${standing}`)}
            </Tag>
          }
        >
          <Tag tone="red">{t('jointdays.state.cancelled')}</Tag>
        </Show>
      }
      tone={standing === 'waiting' ? 'decide' : undefined}
      quiet={standing === 'closed'}
      href={operationHref(day)}
      chevron
    />
  );
}

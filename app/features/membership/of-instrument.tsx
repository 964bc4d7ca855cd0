import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Instrument, instruments } from '#shared/membership/membership.schemas.ts';

/** What is about one instrument; if this phone does not have it, the page says so. */
export function OfInstrument(props: {
  id: string;
  children: (instrument: () => Doc<Instrument>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const instrument = createMemo(() => client.replica.one(instruments, props.id));
  const isKnown = createMemo(() => instrument() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={
        <>
          <PageHeader
            back={{ href: '/instruments', label: t('membership.instruments') }}
            title={t('membership.things.instrument')}
          />
          <List>
            <ListRow
              note
              title={<strong>{t('membership.unknown_instrument')}</strong>}
              detail={t('membership.unknown_more')}
            />
          </List>
        </>
      }
    >
      {props.children(() => instrument() as Doc<Instrument>)}
    </Show>
  );
}

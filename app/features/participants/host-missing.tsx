import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { hostId, visaHosts } from '#shared/logistics/letters.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** Whether the meeting has what each of its letters needs. */
export function useIsReady(of: () => { readonly id: string; readonly meeting: Meeting }): () => boolean {
  const client = useClient();
  return () => {
    const { id, meeting } = of();
    const isTravelled = meeting.precision === 'day' && meeting.format !== 'virtual';
    return isTravelled && client.replica.one(visaHosts, hostId(id)) !== null;
  };
}

/** What keeps all letters of a meeting from being issued, said to whoever issues them. */
export function HostMissing(props: { id: string; meeting: Meeting }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <>
      <Show when={props.meeting.format === 'virtual'}>
        <Banner icon="info" fact={t('letters.list.virtual')} />
      </Show>
      <Show when={props.meeting.format !== 'virtual' && props.meeting.precision !== 'day'}>
        <Banner tone="decide" icon="calendar-days" fact={t('letters.list.no_days')} />
      </Show>
      <Show
        when={props.meeting.format !== 'virtual' && client.replica.one(visaHosts, hostId(props.id)) === null}
      >
        <Banner
          tone="decide"
          icon="pencil"
          fact={t('letters.host.missing')}
          action={
            <LinkButton kind="text" href={`/meetings/${props.id}/letters/host`}>
              {t('letters.host.write')}
            </LinkButton>
          }
        />
      </Show>
    </>
  );
}

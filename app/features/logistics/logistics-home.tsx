import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import type { HomeParts, Nearness } from '#app/kit/home-parts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import type { ShownConnection } from '#shared/connections/connections.schemas.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { JoinButton } from './join-button.tsx';
import { useChangedWhen } from './use-changed-when.ts';
import { useJoin } from './use-join.ts';

/** How to join: one tap. On the day it stands in the panel with the clock, the evening before in the list. */
function Join(props: { meeting: string; join: ShownConnection }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="button-row">
      <Show when={props.join.link}>
        {(link) => (
          <>
            <JoinButton link={link()} />
            <CopyButton text={link()} label={t('logistics.join.copy_link')} />
          </>
        )}
      </Show>
      <Show when={props.join.phones.length > 0}>
        <LinkButton kind="text" icon="phone" href={`/meetings/${props.meeting}/morning#join`}>
          {t('logistics.join.more')}
        </LinkButton>
      </Show>
    </div>
  );
}

function Changed(props: { at: number | null }): JSX.Element {
  const { t } = useI18n();
  const whenOf = useChangedWhen();
  return (
    <Show when={props.at}>
      {(at) => <strong>{t('logistics.join.changed', { when: whenOf(at()) })}.</strong>}
    </Show>
  );
}

function JoinNow(props: { meeting: string; near: Nearness }): JSX.Element {
  const join = useJoin(() => props.meeting);
  return (
    <Show when={props.near === 'today' && join()}>
      {(known) => (
        <div class="home-join">
          <Changed at={known().changedAt} />
          <Join meeting={props.meeting} join={known()} />
        </div>
      )}
    </Show>
  );
}

function JoinRow(props: { meeting: string; near: Nearness }): JSX.Element {
  const { t } = useI18n();
  const join = useJoin(() => props.meeting);
  return (
    <Show when={props.near === 'tomorrow' && join()}>
      {(known) => (
        <ListRow
          leadKind="hour"
          lead={<Icon name="external-link" />}
          title={t('logistics.join.title')}
          detail={<Changed at={known().changedAt} />}
        >
          <Join meeting={props.meeting} join={known()} />
        </ListRow>
      )}
    </Show>
  );
}

/** The morning of the meeting: on the day, and the evening before. */
function MorningRow(props: { meeting: string; near: Nearness }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const isNear = () => props.near === 'today' || props.near === 'tomorrow';
  return (
    <Show when={isNear() && takesPart(client.actor())}>
      <ListRow
        leadKind="hour"
        lead={<Icon name="sun" />}
        title={t('logistics.morning.title')}
        detail={t('logistics.morning.detail')}
        href={`/meetings/${props.meeting}/morning`}
        chevron
      />
    </Show>
  );
}

export const logisticsHome: HomeParts = {
  panel: [{ rank: 10, Part: JoinNow }],
  rows: [
    { rank: 25, Part: JoinRow },
    { rank: 40, Part: MorningRow },
  ],
};

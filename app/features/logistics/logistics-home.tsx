import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { HomeParts, Nearness } from '#app/kit/home-parts.ts';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { takesPart } from '#shared/kernel/actor.ts';

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

export const logisticsHome: HomeParts = { rows: [{ rank: 40, Part: MorningRow }] };

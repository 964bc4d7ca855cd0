import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import type { Intervention } from '#shared/floor/floor.schemas.ts';
import { overrunMs } from '#shared/floor/time.rules.ts';
import { clockText, spanText } from './floor-time.ts';
import type { FloorView } from './use-floor.ts';

/** Who spoke, for what and how long; what was over their time is said. */
export function SpokenRow(props: {
  floor: Pick<FloorView, 'nameOf' | 'hours'>;
  spoken: Intervention;
}): JSX.Element {
  const { t } = useI18n();
  const over = () => overrunMs({ used: props.spoken.usedMs ?? 0, limit: props.spoken.limitMs });
  const time = () => {
    const { usedMs, limitMs } = props.spoken;
    if (usedMs === null) return t('floor.time_unknown');
    const used = clockText(usedMs);
    return limitMs === null ? used : t('floor.used_of_limit', { used, limit: spanText(limitMs, t) });
  };
  return (
    <ListRow
      lead={<span class="folio">{props.floor.hours.bare(props.spoken.startedAt)}</span>}
      leadKind="hour"
      title={props.floor.nameOf(props.spoken.delegation)}
      detail={`${t(`floor.kinds.${props.spoken.kind}`)} · ${time()}`}
    >
      {over() > 0 ? (
        <p class="row-detail floor-order">{t('floor.overrun', { over: clockText(over()) })}</p>
      ) : null}
    </ListRow>
  );
}

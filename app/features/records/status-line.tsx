import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Gauge } from '#app/ui/gauge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { RecordWord } from './record-word.ts';

/** One line: gauge or check, the word, and the code to say on the phone. */
export function StatusLine(props: { status: RecordWord; code: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="row-status">
      <Show when={props.status.gauge}>
        {(gauge) => <Gauge {...gauge()} label={t('outbox.gauge', { word: props.status.word })} />}
      </Show>
      <Show when={props.status.icon}>{(icon) => <Icon name={icon()} size={16} />}</Show>
      <Show when={props.status.tone !== 'finished'} fallback={<span>{props.status.word}</span>}>
        <strong class={`status-${props.status.tone}`}>{props.status.word}</strong>
      </Show>
      <span class="folio">{props.code}</span>
    </div>
  );
}

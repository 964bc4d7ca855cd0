import { type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { RecordFacts } from '#app/sync/status.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Gauge } from '#app/ui/gauge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { deviceTimeZone } from './device-time.ts';
import { type RecordWord, wordOf } from './record-word.ts';

/** Gauge or check, the word, and the code one can say on the phone: one line. */
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

/** One act of this person in Envíos. */
export function RecordRow(props: {
  title: string;
  code: string;
  facts: RecordFacts;
  correctHref: string;
}): JSX.Element {
  const { t } = useI18n();
  const status = () => wordOf({ facts: props.facts, t, timeZone: deviceTimeZone() });
  const isFinished = () => status().tone === 'finished';
  return (
    <ListRow
      title={props.title}
      href={`/outbox/${props.facts.id}`}
      quiet={isFinished()}
      tone={props.facts.refusal === null ? undefined : 'act'}
    >
      <StatusLine status={status()} code={props.code} />
      <Show when={props.facts.refusal}>
        {(refusal) => (
          <div class="row-remedy">
            <p>{errorText({ t, code: refusal().code })}</p>
            <LinkButton href={props.correctHref}>{t('outbox.correct')}</LinkButton>
          </div>
        )}
      </Show>
      <Show when={props.facts.doubt}>
        {(code) => (
          <div class="row-remedy">
            <p>
              {t('outbox.may_be_refused')}: {errorText({ t, code: code() })}
            </p>
          </div>
        )}
      </Show>
    </ListRow>
  );
}

import { type JSX, Show } from 'solid-js';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson, rejectionOf } from '#app/kit/attention.ts';
import { useWhen } from '#app/kit/use-when.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { readFormerly } from '#shared/kernel/formerly.ts';
import { isHandedOver, isTooLate, sentWordOf } from './too-late.ts';

/** One act of this person in Envíos. */
export function RecordRow(props: {
  title: string;
  /** Which thing it is about. */
  about: string | null;
  code: string;
  facts: RecordFacts;
  /** How many acts it stands for. */
  count: number;
  correctHref: string;
}): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  const isLate = () => isTooLate(props.facts);
  const status = () => sentWordOf({ facts: props.facts, t, when });
  const isFinished = () => status().tone === 'finished';
  return (
    <ListRow
      title={props.title}
      href={`/outbox/${props.facts.id}`}
      quiet={isFinished()}
      tone={rejectionOf(props.facts) === null ? undefined : 'act'}
    >
      <Show when={props.about}>{(about) => <p class="row-detail">{about()}</p>}</Show>
      <StatusLine status={status()} code={props.code} />
      <Show when={props.count > 1}>
        <p class="row-detail">{t('outbox.together', { n: props.count })}</p>
      </Show>
      <Show when={formerlyWords({ formerly: readFormerly(props.facts.say?.formerly), t })}>
        {(words) => <p class="row-detail">{words()}</p>}
      </Show>
      <Show when={needsPerson(props.facts)}>
        <div class="row-remedy">
          <Show when={rejectionOf(props.facts)}>
            {(code) => <p>{isLate() ? t('rating.lost.over') : errorText({ t, code: code() })}</p>}
          </Show>
          <LinkButton href={props.correctHref}>
            {t(isLate() || isHandedOver(props.facts) ? 'outbox.see' : 'outbox.correct')}
          </LinkButton>
        </div>
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

import { type JSX, Show } from 'solid-js';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { StatusLine } from '#app/features/records/status-line.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { needsPerson, rejectionOf } from '#app/kit/attention.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { callOf, telHref } from '#app/kit/whom-to-call.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { readFormerly } from '#shared/kernel/formerly.ts';
import { isDoneByOthers, isHandedOver, isTooLate, sentWordOf } from './too-late.ts';
import type { Waits } from './waits-for.ts';

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
  /** What others have to do before it goes out: nothing is left to do here. */
  waits: Waits | null;
  /** Puts it away, where somebody else did what it was to do. */
  onSeen: () => unknown;
  /** That it could not be put away. */
  notice: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  const isLate = () => isTooLate(props.facts);
  const status = () => sentWordOf({ facts: props.facts, waits: props.waits, t, when });
  const isFinished = () => status().tone === 'finished';
  return (
    <ListRow
      title={props.title}
      href={`/outbox/${props.facts.id}`}
      quiet={isFinished()}
      tone={rejectionOf(props.facts) === null || props.waits !== null ? undefined : 'act'}
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
          <Show when={callOf(props.facts.refusal?.details ?? {})}>
            {(told) => (
              <p>
                {told().call}: <a href={telHref(told().phone)}>{told().phone}</a>
              </p>
            )}
          </Show>
          {/* Nothing is left to do here but to wait: a way to discard it beside would be taken for one. */}
          <Show when={props.waits === null}>
            <LinkButton href={props.correctHref}>
              {isDoneByOthers(props.facts)
                ? t('counters.report.title')
                : t(isLate() || isHandedOver(props.facts) ? 'outbox.see' : 'outbox.correct')}
            </LinkButton>
          </Show>
          <Show when={isDoneByOthers(props.facts)}>
            {props.notice}
            <Button kind="text" onClick={() => void props.onSeen()}>
              {t('outbox.understood')}
            </Button>
          </Show>
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

import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { PostWork, Stop } from './post-data.ts';
import { useWaiting } from './post-waiting.ts';
import { usePostWhen } from './use-post-when.ts';

/** Whether what is written down here goes out, and what stands in its way. Nothing where all is well. */
export function PostStanding(props: { work: PostWork }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = usePostWhen(props.work);
  const waiting = useWaiting(() => props.work.id());
  const since = () => {
    const at = client.lastAnswerAt();
    return at === null ? t('counters.key.offline_never') : t('counters.key.offline', { at: when(at) });
  };
  return (
    <>
      <Show when={client.isOffline()}>
        <Banner icon="wifi-off" fact={since()}>
          {/* Each in its turn: a third line of it would cover a row of keys. */}
          {waiting().queued === 0
            ? t('counters.key.kept')
            : t('counters.key.queued', { n: waiting().queued })}
        </Banner>
      </Show>
      <Show when={waiting().stopped > 0}>
        <Banner
          tone="act"
          icon="circle-alert"
          fact={t('counters.key.stopped', { n: waiting().stopped })}
          action={
            <LinkButton kind="text" href="/outbox">
              {t('counters.key.see_stopped')}
            </LinkButton>
          }
        />
      </Show>
      <Show when={props.work.stop()}>{(stop) => <Stopped stop={stop()} />}</Show>
    </>
  );
}

function Stopped(props: { stop: NonNullable<Stop> }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.stop === 'day_closed'}
      fallback={
        <Banner
          icon="lock"
          fact={t(props.stop === 'post_ended' ? 'counters.key.ended' : 'counters.key.not_here')}
        />
      }
    >
      <Banner icon="lock" fact={t('counters.key.closed')}>
        {t('counters.key.closed_text')}
      </Banner>
    </Show>
  );
}

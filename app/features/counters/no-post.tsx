import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { telHref } from '#app/kit/whom-to-call.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { postingId, postings } from '#shared/postings/postings.schemas.ts';
import { useWaiting } from './post-waiting.ts';

/**
 * The page of a post that is not on this device. Whoever worked there when the day was closed learns that, whom to call, and
 * what of theirs waits.
 */
export function NoPost(props: { post: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const waiting = useWaiting(() => props.post);
  const posting = () => {
    const { person } = client.actor();
    return client.replica.one(postings, postingId({ post: props.post, person }))?.body ?? null;
  };
  const why = () => {
    if (waiting().isClosed) return t('counters.key.closed');
    const known = posting();
    if (known === null) return null;
    return t(known.endedAt === null ? 'counters.gone.maybe_closed' : 'counters.gone.ended');
  };
  return (
    <>
      <PageHeader
        back={{ href: '/posts', label: t('counters.title') }}
        title={t('counters.things.post')}
        detail={why() === null ? t('counters.unknown') : undefined}
      />
      <Show when={why()}>
        {(fact) => (
          <Banner icon="lock" fact={fact()}>
            {t('counters.key.closed_text')}{' '}
            <Show when={waiting().call}>
              {(told) => (
                <>
                  {told().call}:{' '}
                  <a class="post-call" href={telHref(told().phone)}>
                    {told().phone}
                  </a>
                </>
              )}
            </Show>
          </Banner>
        )}
      </Show>
      <Show when={waiting().stopped + waiting().queued}>
        {(n) => (
          <Banner
            tone="act"
            icon="circle-alert"
            fact={t('counters.gone.waits', { n: n() })}
            action={
              <LinkButton kind="text" href="/outbox">
                {t('counters.key.see_stopped')}
              </LinkButton>
            }
          />
        )}
      </Show>
    </>
  );
}

import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

/** The browser does not keep the session, so nothing can be sent or fetched: says so, and what to do. */
export function SessionNotice(props: {
  isKept: boolean;
  /** Scheme of the page's address, with its colon: over http some browsers take no cookie of a session. */
  protocol: string;
  onRetry: () => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={!props.isKept}>
      <Banner
        tone="act"
        icon="triangle-alert"
        fact={t('kit.session_not_kept')}
        action={
          <Button kind="text" onClick={() => props.onRetry()}>
            {t('session.not_kept.retry')}
          </Button>
        }
      >
        {t(props.protocol === 'https:' ? 'session.not_kept.cookies' : 'session.not_kept.address')}
      </Banner>
    </Show>
  );
}

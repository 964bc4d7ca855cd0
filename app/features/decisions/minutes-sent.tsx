import { type Accessor, createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { minutes, minutesId } from '#shared/minutes/minutes.schemas.ts';

/** Whether the minutes of a meeting went out: then nothing is decided at it any more. */
export function useMinutesSent(meeting: () => string): Accessor<boolean> {
  const { replica } = useClient();
  return createMemo(() => replica.one(minutes, minutesId(meeting())) !== null);
}

/** Why nothing is decided at this meeting any more, and where else it is. */
export function MinutesSent(): JSX.Element {
  const { t } = useI18n();
  return (
    <Banner tone="neutral" icon="file-text" fact={t('decisions.sent_fact')}>
      {t('decisions.sent_text')}
    </Banner>
  );
}

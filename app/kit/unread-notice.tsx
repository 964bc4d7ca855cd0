import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { DraftReading } from './draft-reading.ts';

/** Says of a draft that it cannot be read now, and reads it again. */
export function UnreadNotice(props: { of: Pick<DraftReading, 'isUnread' | 'readAgain'> }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.of.isUnread()}>
      <Banner
        tone="act"
        icon="circle-alert"
        fact={t('acts.edit.unread')}
        action={
          <Button kind="text" onClick={() => void props.of.readAgain()}>
            {t('acts.edit.read_again')}
          </Button>
        }
      >
        {t('acts.edit.unread_text')}
      </Banner>
    </Show>
  );
}

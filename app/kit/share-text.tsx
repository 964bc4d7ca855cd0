import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from './copy-button.tsx';

/**
 * Shares a text: with the system's share sheet, or with WhatsApp if there is none, and always with the clipboard. Only
 * for titles and links: the text leaves what we protect.
 */
export function ShareText(props: { text: string; url: string }): JSX.Element {
  const { t } = useI18n();
  const [hasFailed, setHasFailed] = createSignal(false);
  const whole = () => `${props.text}\n${props.url}`;
  const isNative = 'share' in navigator;

  async function share() {
    setHasFailed(false);
    try {
      await navigator.share({ text: props.text, url: props.url });
    } catch (error) {
      // Closing the sheet is a choice, not an error.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setHasFailed(true);
    }
  }

  return (
    <div class="button-row">
      <Show
        when={isNative && !hasFailed()}
        fallback={
          <LinkButton
            icon="share-2"
            href={`https://wa.me/?text=${encodeURIComponent(whole())}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('kit.whatsapp')}
          </LinkButton>
        }
      >
        <Button icon="share-2" onClick={() => void share()}>
          {t('kit.share')}
        </Button>
      </Show>
      <CopyButton text={whole()} label={t('kit.copy_text')} />
      <Show when={hasFailed()}>
        <p role="status">{t('kit.not_shared')}</p>
      </Show>
    </div>
  );
}

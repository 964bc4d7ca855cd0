import { type JSX, Show } from 'solid-js';
import { useI18n } from './i18n/i18n.tsx';
import { Button, LinkButton } from './ui/button.tsx';
import { PageHeader } from './ui/page-header.tsx';

/** Instead of a blank page: what is certain, what can be read out, and two ways on. */
export function Failed(props: { error: unknown; reset: () => void; isWhole?: boolean }): JSX.Element {
  const { t } = useI18n();
  const code = () =>
    props.error instanceof Error ? `${props.error.name} ${props.error.message.slice(0, 80)}` : 'Error';
  return (
    <>
      <PageHeader title={t('shell.failed')} detail={t('shell.failed_text')} />
      <p class="block">{t('shell.code', { code: code() })}</p>
      <div class="block">
        <Button
          kind="filled"
          wide
          onClick={() => (props.isWhole === true ? window.location.reload() : props.reset())}
        >
          {t('kit.try_again')}
        </Button>
        <Show when={props.isWhole !== true}>
          <LinkButton kind="outlined" wide href="/" onClick={props.reset}>
            {t('shell.back_today')}
          </LinkButton>
        </Show>
      </div>
    </>
  );
}

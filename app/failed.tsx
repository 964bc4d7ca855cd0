import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from './i18n/i18n.tsx';
import { NotLoaded } from './kit/lazy-part.tsx';
import { restartPage } from './restart.ts';
import { Button, LinkButton } from './ui/button.tsx';
import { PageHeader } from './ui/page-header.tsx';

/** Instead of a blank page: what is certain, what can be read out, and two ways on. */
export function Failed(props: {
  error: unknown;
  reset: () => void;
  isWhole?: boolean;
  /** Loads the page anew; false where nothing would serve it. */
  restart?: () => Promise<boolean>;
}): JSX.Element {
  const { t } = useI18n();
  const code = () =>
    props.error instanceof Error ? `${props.error.name} ${props.error.message.slice(0, 80)}` : 'Error';
  const absent = () => (props.error instanceof NotLoaded ? props.error : null);
  const [isUnserved, setUnserved] = createSignal(false);

  async function retry() {
    setUnserved(false);
    const file = absent();
    if (file !== null) {
      const isHere = await file.again().then(
        () => true,
        () => false,
      );
      if (isHere) return props.reset();
    } else if (props.isWhole !== true) return props.reset();
    setUnserved(!(await (props.restart ?? restartPage)()));
  }

  return (
    <>
      <PageHeader
        title={t('shell.failed')}
        detail={t(absent() === null ? 'shell.failed_text' : 'shell.failed_file')}
      />
      <p class="block">{t('shell.code', { code: code() })}</p>
      <div class="block">
        <p role="status">{isUnserved() ? t('shell.failed_unserved') : ''}</p>
        <Button kind="filled" wide onClick={() => void retry()}>
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

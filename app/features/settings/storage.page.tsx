import { createResource, createSignal, type JSX, Show } from 'solid-js';
import { browserKind, readBrowserSigns } from '#app/features/session/browser-kind.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { askForProtection, isStorageProtected } from './storage-state.ts';
import { SubPage } from './sub-page.tsx';
import '#app/features/support/support.css';

const MEGABYTE = 1_048_576;

/** Whether the platform may delete what is stored here, what that means on this one, and what to do. */
export default function StoragePage(): JSX.Element {
  const { t, locale } = useI18n();
  const kind = browserKind(readBrowserSigns());
  const [isProtected, { mutate }] = createResource(isStorageProtected);
  const [estimate] = createResource(async () => await navigator.storage?.estimate?.().catch(() => null));
  const [wasRefused, setWasRefused] = createSignal(false);

  async function ask() {
    const granted = await askForProtection();
    mutate(granted);
    setWasRefused(!granted);
  }

  const used = () => {
    const usage = estimate()?.usage;
    return usage === undefined
      ? '—'
      : `${formatNumber(locale(), Math.round((usage / MEGABYTE) * 10) / 10)} MB`;
  };
  return (
    <SubPage title={t('settings.storage.title')}>
      <Show
        when={isProtected()}
        fallback={
          <Banner tone="decide" icon="triangle-alert" fact={t('settings.storage.unprotected')}>
            {t(`settings.storage.advice.${kind}`)}
          </Banner>
        }
      >
        <Banner icon="check" fact={t('settings.storage.protected')}>
          {t('settings.storage.protected_text')}
        </Banner>
      </Show>
      <FactList facts={[{ label: t('settings.storage.used'), place: used() }]} />
      <div class="block stack settings-form">
        <p>{t('settings.storage.copies')}</p>
        <Show when={isProtected() === false}>
          <Button kind="filled" wide onClick={() => void ask()}>
            {t('settings.storage.ask')}
          </Button>
          <p role="status">
            <Show when={wasRefused()}>{t('settings.storage.refused')}</Show>
          </p>
          <Show when={kind !== 'installed'}>
            <LinkButton wide href="/more/install">
              {t('settings.install.title')}
            </LinkButton>
          </Show>
        </Show>
      </div>
    </SubPage>
  );
}

import { createResource, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AskToKeep } from '#app/features/session/ask-to-keep.tsx';
import { browserKind, readBrowserSigns } from '#app/features/session/browser-kind.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import {
  browserStorage,
  estimateStorage,
  isStorageProtected,
  type StorageManagerPort,
} from '#app/store/persistence.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { SubPage } from './sub-page.tsx';
import '#app/kit/kit.css';

const MEGABYTE = 1_048_576;

/** Whether the platform may delete what is stored here, what that means on this one, and what to do. */
export default function StoragePage(): JSX.Element {
  const client = useClient();
  return <StorageView manager={browserStorage()} hasSecondCopy={client.hasSecondCopy()} />;
}

export function StorageView(props: {
  manager: StorageManagerPort | undefined;
  hasSecondCopy: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const kind = browserKind(readBrowserSigns());
  const [isProtected, { mutate }] = createResource(() => isStorageProtected(props.manager));
  const [estimate] = createResource(() => estimateStorage(props.manager));

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
        <Show
          when={props.hasSecondCopy}
          fallback={
            <Banner tone="decide" icon="triangle-alert" fact={t('session.keep.one_copy')}>
              {t('session.keep.one_copy_text')}
            </Banner>
          }
        >
          <p>{t('settings.storage.copies')}</p>
        </Show>
        <AskToKeep kind="filled" manager={props.manager} onAnswer={mutate} />
        <Show when={isProtected() === false}>
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

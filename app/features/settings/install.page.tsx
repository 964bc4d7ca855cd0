import { createSignal, type JSX, Show } from 'solid-js';
import {
  type BrowserSigns,
  browserKind,
  isAppleDevice,
  readBrowserSigns,
} from '#app/features/session/browser-kind.ts';
import { InstallGuide } from '#app/features/session/install-guide.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isDiscreet, setDiscreet } from '#app/theme.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { applyDiscreet } from './discreet.ts';
import { canInstallNow, installNow, wasJustInstalled } from './install-prompt.ts';
import { SubPage } from './sub-page.tsx';
import '#app/features/session/session.css';
import '#app/kit/kit.css';

/** Installing: the browser's own question, or steps if it has none. Name and icon can be chosen. */
export default function InstallPage(props: { signs?: BrowserSigns }): JSX.Element {
  const { t, locale } = useI18n();
  const signs = props.signs ?? readBrowserSigns();
  const kind = browserKind(signs);
  const [discreet, chooseDiscreet] = createSignal(isDiscreet(localStorage));

  function choose(value: string) {
    const next = value === 'discreet';
    chooseDiscreet(next);
    setDiscreet({ discreet: next, storage: localStorage });
    applyDiscreet({ discreet: next, locale: locale(), page: document });
  }

  return (
    <SubPage title={t('settings.install.title')} detail={t('settings.install.why')}>
      <Show when={wasJustInstalled()}>
        <Banner icon="check" fact={t('settings.install.done')} />
      </Show>
      <Show when={kind !== 'installed'}>
        <div class="block settings-form">
          <RadioList
            id="app-name"
            label={t('settings.install.name')}
            hint={t('settings.install.name_hint')}
            value={discreet() ? 'discreet' : 'plain'}
            onChange={choose}
            options={[
              { value: 'plain', label: t('settings.install.plain') },
              {
                value: 'discreet',
                label: t('settings.install.discreet'),
                hint: t('settings.install.discreet_hint'),
              },
            ]}
          />
        </div>
      </Show>
      <Show when={canInstallNow()}>
        <div class="block settings-form">
          <Button kind="filled" wide icon="download" onClick={() => void installNow()}>
            {t('settings.install.now')}
          </Button>
        </div>
      </Show>
      <Show when={!canInstallNow()}>
        <SectionHeader title={t('settings.install.how')} />
        <div class="block settings-form">
          <InstallGuide kind={kind} isApple={isAppleDevice(signs)} />
        </div>
      </Show>
      <Show when={kind === 'installed'}>
        <p class="block body-2 settings-form">{t('settings.install.rename')}</p>
      </Show>
    </SubPage>
  );
}

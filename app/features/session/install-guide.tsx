import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import type { BrowserKind } from './browser-kind.ts';

/** Steps by the kind of page; each has its picture and its words. */
const STEPS = {
  in_app_apple: ['leave_safari', 'share', 'home_screen', 'as_app', 'open_code'],
  in_app_android: ['leave_chrome', 'menu', 'install', 'open_code'],
  ios_tab: ['share', 'home_screen', 'as_app', 'open_code'],
  android_tab: ['menu', 'install', 'open_icon'],
  desktop_tab: ['address_bar', 'open_icon'],
  installed: ['installed'],
} as const;
type Guide = keyof typeof STEPS;
type GuideStep = (typeof STEPS)[Guide][number];

const ICONS: Readonly<Record<GuideStep, IconName>> = {
  leave_safari: 'external-link',
  leave_chrome: 'external-link',
  share: 'upload',
  menu: 'ellipsis',
  home_screen: 'plus',
  install: 'download',
  as_app: 'check',
  address_bar: 'download',
  open_icon: 'smartphone',
  open_code: 'smartphone',
  installed: 'check',
};

function guideOf({ kind, isApple }: { kind: BrowserKind; isApple: boolean }): Guide {
  if (kind !== 'in_app') return kind;
  return isApple ? 'in_app_apple' : 'in_app_android';
}

/** How to install the app on this kind of device: numbered steps, each with a picture. */
export function InstallGuide(props: { kind: BrowserKind; isApple: boolean }): JSX.Element {
  const { t } = useI18n();
  const steps = () => STEPS[guideOf({ kind: props.kind, isApple: props.isApple })];
  return (
    <ol class="guide">
      <For each={steps()}>
        {(step, index) => (
          <li>
            <span class="guide-number figure" aria-hidden="true">
              {index() + 1}
            </span>
            <span class="guide-icon">
              <Icon name={ICONS[step]} />
            </span>
            <span>{t(`session.guide.${step}`)}</span>
          </li>
        )}
      </For>
    </ol>
  );
}

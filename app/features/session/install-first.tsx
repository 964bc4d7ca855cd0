import { type JSX, onMount, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { showCode } from '#shared/session/session.rules.ts';
import type { BrowserKind } from './browser-kind.ts';
import { InstallGuide } from './install-guide.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import '#app/kit/kit.css';

/** Opened where stored data would be lost: the code is not used up, and the page says how to continue. */
export function InstallFirst(props: {
  kind: BrowserKind;
  isApple: boolean;
  code: string | null;
}): JSX.Element {
  const { t } = useI18n();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus({ preventScroll: true }));
  return (
    <div class="step">
      <header class="page-header">
        <div class="step-line">
          <LanguageSwitch />
        </div>
        <h1 class="title-1" tabindex="-1" ref={heading}>
          {t('session.install_first.title')}
        </h1>
      </header>
      <div class="step-body">
        <p>{props.kind === 'in_app' ? t('session.install_first.in_app') : t('session.install_first.tab')}</p>
        <p>{t('session.install_first.unused')}</p>
        <SectionHeader title={t('session.install_first.steps')} />
        <InstallGuide kind={props.kind} isApple={props.isApple} />
        <Show when={props.code}>
          {(code) => (
            <>
              <SectionHeader title={t('session.install_first.code')} />
              <p>{t('session.install_first.code_text')}</p>
              <p class="code-large" translate="no">
                {showCode(code())}
              </p>
              <CopyButton wide text={code()} />
            </>
          )}
        </Show>
      </div>
    </div>
  );
}

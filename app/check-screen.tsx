import { createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import { OutFrame } from '#app/features/session/out-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CheckAny } from './features/publication/check-any.tsx';
import { namePrints } from './ui/print-name.ts';

/** The same page for everybody else: nobody needs an account, nor to unlock anything. */
export function CheckScreen(): JSX.Element {
  const { t } = useI18n();
  const [fragment, setFragment] = createSignal(location.hash);
  const onHash = () => setFragment(location.hash);
  const prints = namePrints(() => document.querySelector('main') ?? undefined);
  onCleanup(prints.stop);
  onMount(() => {
    document.title = `${t('checking.title')} · ${t('shell.brand')}`;
    addEventListener('hashchange', onHash);
  });
  onCleanup(() => removeEventListener('hashchange', onHash));
  return (
    <OutFrame title={t('checking.title')}>
      <div class="check-screen">
        <CheckAny fragment={fragment()} />
        <p class="block check-out">
          <a href="/">{t('checking.open_app')}</a>
        </p>
      </div>
    </OutFrame>
  );
}

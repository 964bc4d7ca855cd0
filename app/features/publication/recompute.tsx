import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { CheckingPart } from './checking.tsx';
import { useChecking } from './use-checking.ts';
import type { Published } from './use-published.ts';

/** Computes again, on this device, all that it holds of an edition. */
export function Recompute(props: { published: Published }): JSX.Element {
  const { t } = useI18n();
  const { checking, check, stop } = useChecking();
  const most = () => props.published.files()[0];
  function run() {
    const kind = most();
    const file = kind === undefined ? null : props.published.fileOf(kind);
    if (file !== null) void check({ given: file });
  }
  return (
    <Show when={most()}>
      {(kind) => (
        <>
          <SectionHeader kind="band" title={t('publication.again.title')} />
          <div class="block">
            <p>{t(`publication.again.${kind()}`)}</p>
            <Show when={checking().state !== 'checking'}>
              <div class="button-row published-save">
                <Button icon="refresh-cw" onClick={run}>
                  {t('publication.again.run')}
                </Button>
              </div>
            </Show>
          </div>
          <CheckingPart checking={checking()} onStop={stop} />
        </>
      )}
    </Show>
  );
}

import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { MethodVersion } from '#shared/scoring/ideal-1.ts';

/** The way to how things are rated and computed; nothing where no method is adopted yet. */
export function MethodWay(props: { version: MethodVersion | null | undefined }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.version}>
      {(version) => (
        <div class="block no-print">
          <LinkButton kind="text" href={`/ideal/method/${version()}`}>
            {t('ideal.read_method')}
          </LinkButton>
        </div>
      )}
    </Show>
  );
}

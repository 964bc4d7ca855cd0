import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';

/** Says that an address shows only a part of a list, which one, or why nothing, and leads to all of it. */
export function Filtered(
  props: ({ readonly words: string } | { readonly fact: string }) & { readonly all: string },
): JSX.Element {
  const { t } = useI18n();
  const fact = () => ('fact' in props ? props.fact : t('kit.filtered.only', { words: props.words }));
  return (
    <div class="no-print" role="status">
      <Banner
        fact={fact()}
        action={
          <LinkButton kind="text" icon="x" href={props.all}>
            {t('kit.filtered.all')}
          </LinkButton>
        }
      />
    </div>
  );
}

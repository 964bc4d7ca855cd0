import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';

/** Says that an address shows only a part of a list, which one, and leads to all of it. */
export function Filtered(props: { words: string; all: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="no-print" role="status">
      <Banner
        fact={t('kit.filtered.only', { words: props.words })}
        action={
          <LinkButton kind="text" icon="x" href={props.all}>
            {t('kit.filtered.all')}
          </LinkButton>
        }
      />
    </div>
  );
}

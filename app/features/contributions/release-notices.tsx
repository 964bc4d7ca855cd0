import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { type EditionStatus, isFrozen } from '#shared/ideal/editions.rules.ts';

/** What stands in the way of a release: it is not what was prepared, or the edition takes none now. */
export function ReleaseNotices(props: {
  hasChanged: boolean;
  status: EditionStatus;
  isOpen: boolean;
  /** Said where the edition takes none, and nothing is frozen yet. */
  closed: string;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.hasChanged}>
        <Banner tone="change" icon="triangle-alert" fact={t('contributions.release.changed')}>
          {t('contributions.release.changed_more')}
        </Banner>
      </Show>
      <Show when={!props.isOpen}>
        <Banner icon="info" fact={isFrozen(props.status) ? t('errors.ideal.edition_frozen') : props.closed} />
      </Show>
    </>
  );
}

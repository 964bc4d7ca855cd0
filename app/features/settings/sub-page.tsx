import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** A page under More. */
export function SubPage(props: { title: string; detail?: JSX.Element; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="page">
      <PageHeader
        title={props.title}
        detail={props.detail}
        back={{ href: '/more', label: t('settings.title') }}
      />
      {props.children}
    </div>
  );
}

import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** An edit page opened by somebody who may not edit. */
export function NotAllowed(props: { back: string; says?: string | undefined }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: props.back, label: t('kit.go_back') }}
      title={t('kit.not_allowed')}
      detail={props.says}
    />
  );
}

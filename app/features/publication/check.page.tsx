import { useLocation } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { CheckAny } from './check-any.tsx';

/** The page that checks a file, for whoever has the app open. */
export default function CheckPage(): JSX.Element {
  const { t } = useI18n();
  const location = useLocation();
  return (
    <>
      <PageHeader back={{ href: '/ideal', label: t('ideal.title') }} title={t('checking.title')} />
      <CheckAny fragment={location.hash} />
    </>
  );
}

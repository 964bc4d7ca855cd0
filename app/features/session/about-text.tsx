import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';

/** What CLASI is, in three sentences. */
export function AboutText(): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <p>{t('session.about.what')}</p>
      <p>{t('session.about.does')}</p>
      <p>{t('session.about.how')}</p>
    </>
  );
}

import type { JSX } from 'solid-js';
import { useI18n } from './i18n/i18n.tsx';
import { LinkButton } from './ui/button.tsx';
import { PageHeader } from './ui/page-header.tsx';

export default function NotFoundPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('shell.not_found')} detail={t('shell.not_found_text')} />
      <div class="block">
        <LinkButton kind="filled" wide href="/">
          {t('shell.back_today')}
        </LinkButton>
        <LinkButton kind="outlined" wide href="/outbox">
          {t('shell.outbox')}
        </LinkButton>
      </div>
    </>
  );
}

import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { InviteForm } from './invite-form.tsx';

/** Invites a person into the own state or the committee. */
export default function PersonNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <div class="page">
      <PageHeader back={{ href: '/people', label: t('people.back_list') }} title={t('people.form.title')} />
      <InviteForm state={client.actor().state} />
    </div>
  );
}

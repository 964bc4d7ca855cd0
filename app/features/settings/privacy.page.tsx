import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { PlaceFacts } from '#app/features/people/place-facts.tsx';
import { Readers } from '#app/features/people/readers.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { SubPage } from './sub-page.tsx';

/** Who reads what this person sends, from the access table itself, for their present roles. */
export default function PrivacyPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <SubPage title={t('settings.privacy.title')}>
      <PlaceFacts place={client.actor()} />
      <div class="block sheet">
        <Readers place={client.actor()} />
      </div>
      <SectionHeader title={t('settings.privacy.phone')} />
      <div class="block prose">
        <p>{t('settings.privacy.sealed')}</p>
        <p>{t('settings.privacy.card')}</p>
        <p>{t('settings.privacy.limits')}</p>
      </div>
    </SubPage>
  );
}

import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePartnerUnitWords } from '#app/features/people/partner-unit.tsx';
import { PlaceFacts } from '#app/features/people/place-facts.tsx';
import { Readers } from '#app/features/people/readers.tsx';
import { moreReaders } from '#app/features/reports/more-readers.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { SubPage } from './sub-page.tsx';

/** Who reads what this person sends, from the access table itself, for their present roles. */
export default function PrivacyPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const unitWords = usePartnerUnitWords();
  const more = () => {
    const who = moreReaders({ client, t, locale: locale() });
    return who === null ? null : t('reports.readers_also', { who });
  };
  return (
    <SubPage title={t('settings.privacy.title')}>
      <PlaceFacts place={client.actor()} unitNote={unitWords(client.actor())} />
      <div class="block sheet">
        <Readers place={client.actor()} more={more()} />
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

import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePartnerUnitWords } from '#app/features/people/partner-unit.tsx';
import { PlaceFacts } from '#app/features/people/place-facts.tsx';
import { Readers } from '#app/features/people/readers.tsx';
import { readersOfReport } from '#app/features/people/who-reads.ts';
import { addedReaders } from '#app/features/reports/added-readers.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';
import { SubPage } from './sub-page.tsx';

/** Who reads what this person sends, from the access table itself, for their present roles. */
export default function PrivacyPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const unitWords = usePartnerUnitWords();
  const more = () => {
    const rules = client.replica.one(reviewRules, reviewRulesId(client.actor().state ?? ''))?.body ?? null;
    const readers = readersOfReport({ reader: client.actor(), written: null, rules });
    return addedReaders({ readers, t, locale: locale() });
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

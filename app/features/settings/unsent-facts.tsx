import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Unsent } from '#app/store/leave.ts';
import { FactBars } from '#app/ui/bars.tsx';

/** How much is only on this phone. */
export function UnsentFacts(props: { unsent: Unsent }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="block sheet">
      <FactBars
        label={t('settings.export.title')}
        facts={[
          { label: t('settings.export.records'), count: props.unsent.outbox.length },
          { label: t('settings.export.drafts'), count: props.unsent.drafts.length },
        ]}
      />
    </div>
  );
}

import { type JSX, Show } from 'solid-js';
import { SummaryField } from '#app/features/minutes/summary-field.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Chair } from './use-chair.ts';

/** What the minutes are to say of the speech that is held. */
export function ChairSummary(props: { chair: Chair }): JSX.Element {
  const { t } = useI18n();
  const who = () => props.chair.speaking();
  return (
    <section class="chair-summary" aria-label={t('chair.minutes')}>
      <Show when={who()} fallback={<p class="label quiet">{t('chair.no_summary')}</p>}>
        {(speaking) => (
          <SummaryField
            meeting={props.chair.id}
            request={speaking().request}
            delegation={speaking().delegation}
            address={`/meetings/${props.chair.id}/chair`}
          />
        )}
      </Show>
    </section>
  );
}

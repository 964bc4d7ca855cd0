import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { may } from '#shared/access/rules.ts';
import { reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';

/** Who decides in the place of the point of contact; whoever governs the state's people is led to naming them. */
export function DeputiesRow(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const state = () => client.actor().state ?? '';
  const named = () => client.replica.one(reviewRules, reviewRulesId(state()))?.body.deputies ?? [];
  const mayName = () => may(client.actor(), 'state.people', { state: client.actor().state });
  return (
    <ListRow
      title={
        named().length === 0
          ? t('reports.rules.deputy.none')
          : named()
              .map(({ label }) => label)
              .join(', ')
      }
      href={mayName() ? '/reports/state/deputies' : undefined}
      chevron={mayName()}
      tone={named().length === 0 ? 'decide' : undefined}
      detail={t(named().length === 0 ? 'reports.rules.deputy.row_none' : 'reports.rules.deputy.row_text')}
    >
      <Show when={!mayName()}>
        <p class="row-detail">{t('reports.rules.deputy.not_yours')}</p>
      </Show>
    </ListRow>
  );
}

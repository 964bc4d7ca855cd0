import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { may } from '#shared/access/rules.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { deskOfActor } from '#shared/reports/review.mutations.ts';
import { FIRST_RULES, reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';

/**
 * For whoever decides on somebody else's report, before they correct it: nobody accepts what they changed themselves. It
 * says who is left, and leads to naming a deputy if that is nobody.
 */
export function OwnCorrectionNote(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.report.body;
  const decides = () =>
    body().author !== client.actor().person && deskOfActor(client.actor(), body()) === 'national';
  const isNobodyLeft = () => {
    const rules = client.replica.one(reviewRules, reviewRulesId(body().state))?.body ?? FIRST_RULES;
    return hasRole(client.actor(), 'pointOfContact') && rules.deputies.length === 0;
  };
  const mayName = () => may(client.actor(), 'state.people', { state: body().state });
  return (
    <Show when={decides()}>
      <div class="standing-note block no-print">
        <p class="standing-barrier">
          <Icon name="info" size={20} />
          <span>
            {t('reports.correction.own')}
            <Show when={isNobodyLeft()}> {t('reports.review.barrier.no_deputy')}</Show>
          </span>
        </p>
        <Show when={isNobodyLeft() && mayName()}>
          <LinkButton kind="text" href="/reports/state/deputies">
            {t('reports.rules.deputy.add')}
          </LinkButton>
        </Show>
      </div>
    </Show>
  );
}

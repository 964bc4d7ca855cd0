import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { ActionLight } from './action-light.tsx';
import type { ActionRow } from './pao-rows.ts';
import { usePartyNames } from './use-pao.ts';

/** How the light of an action is made; where there is none, why, and who owes the figure. The figure stands with its indicator. */
export function OperationWhy(props: { row: ActionRow }): JSX.Element {
  const { t } = useI18n();
  const { partyOf } = usePartyNames();
  const lit = () => props.row.lit;
  return (
    <Show when={props.row.isLive}>
      <SectionHeader
        title={t('pao.why_light', { light: t(`pao.light.${lit().light}`) })}
        aside={<ActionLight lit={lit()} />}
      />
      <div class="block pao-why-text">
        <p>{t('pao.rule_text')}</p>
        <Show when={lit().reason}>{(reason) => <p>{t(`pao.no_light.${reason()}`)}</p>}</Show>
        <Show when={props.row.kpi}>
          {(known) => <p>{t('pao.owes', { who: partyOf(known().kpi.body.responsible) })}</p>}
        </Show>
      </div>
    </Show>
  );
}

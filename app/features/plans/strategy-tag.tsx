import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';

const TONES = {
  draft: 'neutral',
  consulted: 'amber',
  adopted: 'blue',
  in_force: 'blue',
  evaluated: 'plain',
} as const satisfies Record<StrategicPlan['state'], 'neutral' | 'amber' | 'blue' | 'plain'>;

/** How far a multi-year plan is, in one word. */
export function StrategyTag(props: { state: StrategicPlan['state'] }): JSX.Element {
  const { t } = useI18n();
  return <Tag tone={TONES[props.state]}>{t(`plans.state.${props.state}`)}</Tag>;
}

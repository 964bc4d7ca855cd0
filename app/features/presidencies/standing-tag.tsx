import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { TermStanding } from '#shared/presidencies/presidencies.rules.ts';

const TONES = {
  designated: 'neutral',
  incoming: 'amber',
  current: 'blue',
  outgoing: 'amber',
  closed: 'plain',
} as const satisfies Record<TermStanding, string>;

export function TermTag(props: { standing: TermStanding }): JSX.Element {
  const { t } = useI18n();
  return <Tag tone={TONES[props.standing]}>{t(`presidencies.standing.${props.standing}`)}</Tag>;
}

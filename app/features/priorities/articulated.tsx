import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import type { Articulation } from '#shared/priorities/policies.rules.ts';
import { POLICY_KINDS } from '#shared/priorities/priorities.schemas.ts';

/** One tick for each kind that counts today, how many there are, and in words what is missing. */
export function Articulated(props: { of: Articulation }): JSX.Element {
  const { t } = useI18n();
  const missing = () => props.of.missing.map((kind) => t(`priorities.policies.kind.${kind}`)).join(', ');
  return (
    <Show when={props.of.level !== 'nothing'} fallback={<NoData>{t('priorities.policies.nothing')}</NoData>}>
      <span class="priorities-articulated">
        <span class="priorities-ticks" aria-hidden="true">
          {POLICY_KINDS.map((kind) => (
            <span classList={{ 'priorities-tick': true, 'is-there': props.of.present.includes(kind) }} />
          ))}
        </span>
        <strong>
          {props.of.level === 'whole'
            ? t('priorities.policies.whole')
            : t('priorities.policies.partly', { n: props.of.present.length })}
        </strong>
        <Show when={props.of.level === 'partly'}>
          <NoData>{t('priorities.policies.missing', { what: missing() })}</NoData>
        </Show>
      </span>
    </Show>
  );
}

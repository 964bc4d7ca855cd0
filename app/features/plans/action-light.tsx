import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import type { LitTogether } from '#shared/monitoring/lights.rules.ts';
import './pao.css';

/** From above to below. */
const PLACES = ['late', 'attention', 'on_time'] as const;

/**
 * A light by its place, its colour and its word; where nothing is known it is hatched, and none of the three. How many of
 * the indicators have no data stands beside: missing is never green.
 */
export function ActionLight(props: { lit: Pick<LitTogether, 'light' | 'of' | 'without'> }): JSX.Element {
  const { t } = useI18n();
  const light = () => props.lit.light;
  return (
    <span class="pao-lit">
      <span class={`pao-light pao-light-${light()}`}>
        <span class="pao-lamps" aria-hidden="true">
          <For each={PLACES}>
            {(place) => <span classList={{ 'pao-lamp': true, 'pao-lamp-on': place === light() }} />}
          </For>
        </span>
        <Show when={light() === 'none'} fallback={<span>{t(`pao.light.${light()}`)}</span>}>
          <NoData>{t('pao.light.none')}</NoData>
        </Show>
      </span>
      <Show when={light() !== 'none' && props.lit.without > 0}>
        <span class="pao-without">{t('pao.without', { n: props.lit.without, of: props.lit.of })}</span>
      </Show>
    </span>
  );
}

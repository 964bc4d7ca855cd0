import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DisagreementStrip } from '#app/kit/charts/disagreement-strip.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { PanelArea } from '#shared/panels/panels.schemas.ts';

/** How many seats said what: a dot each on the scale, and no name. The same stands beside it in words. */
export function SpreadPart(props: { body: PanelArea; code: string }): JSX.Element {
  const { t } = useI18n();
  const ratings = () => props.body.spread[props.code] ?? [];
  const known = () => ratings().filter((rating) => rating !== 'U');
  const unknown = () => ratings().length - known().length;
  const reasons = () => props.body.reasons[props.code] ?? [];
  return (
    <Show when={ratings().length > 0}>
      <div class="rating-spread">
        <p class="rating-spread-title">{t('rating.spread.title')}</p>
        <DisagreementStrip
          label={t('rating.spread.seats', { n: ratings().length })}
          values={known()}
          isContested={props.body.contested.includes(props.code)}
          hasScale
        />
        <Show when={unknown() > 0}>
          <p>{t('rating.spread.unknown', { n: unknown() })}</p>
        </Show>
        <p class="rating-spread-title">{t('rating.spread.reasons')}</p>
        <ul class="rating-reasons">
          <For each={reasons()} fallback={<li class="quiet">{t('rating.spread.no_reasons')}</li>}>
            {(reason) => <li>{reason}</li>}
          </For>
        </ul>
        <p class="rating-anonymous">
          <Icon name="info" size={16} />{' '}
          <span>{t('rating.spread.not_anonymous', { n: ratings().length })}</span>
        </p>
      </div>
    </Show>
  );
}

import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { printFigure } from '#app/kit/charts/print-figure.ts';
import { ScoreInterval } from '#app/kit/charts/score-interval.tsx';
import type { PanelFigure } from '#shared/panels/panels.schemas.ts';
import { type OwnArea, saidOfAll } from './own-area.ts';
import { previewOf } from './rating-data.ts';

/** What these answers alone would give, with how far it can still move: the unknown counts at both of its ends. */
export function RatingPreview(props: { method: PanelFigure['method']; area: OwnArea }): JSX.Element {
  const { t, locale } = useI18n();
  const figure = createMemo(() => previewOf({ method: props.method, said: saidOfAll(props.area) }));
  const one = (value: number) => printFigure(locale(), value, 1);
  return (
    <div class="rating-preview">
      <Show
        when={figure().score !== null}
        fallback={
          <p class="rating-preview-none score-interval-head">
            <span>{t('rating.preview.so_far')}</span>
            <span class="printed-score">
              {t('rating.preview.none')} [{one(figure().low)}–{one(figure().high)}]
            </span>
          </p>
        }
      >
        <ScoreInterval
          label={t('rating.preview.so_far')}
          score={{ value: figure().score ?? 0, low: figure().low, high: figure().high }}
        />
      </Show>
    </div>
  );
}

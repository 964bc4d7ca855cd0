import { createMemo, type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import type { EvidenceItem } from '#shared/panels/panels.schemas.ts';
import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import { AreaScale } from './area-scale.tsx';
import type { OwnArea } from './own-area.ts';
import type { RatingActs } from './rating-acts.ts';
import type { RatingWork } from './rating-data.ts';
import { EvidencePart } from './rating-evidence.tsx';
import { LostRatings } from './rating-lost.tsx';
import { RatingPreview } from './rating-preview.tsx';
import { ReasonPart } from './rating-reason.tsx';

export interface RateProps {
  readonly edition: string;
  readonly area: OwnArea;
  readonly work: RatingWork;
  readonly acts: RatingActs;
  readonly evidence: readonly EvidenceItem[];
}

/** Of a part that shows as begun and has no width yet. */
const BEGUN = 0.0001;

/** One indicator a screen: the levels, the evidence and the reason in one tap, and the score as it moves. */
export function RateOne(
  props: RateProps & {
    code: IndicatorCode;
    onGo: (to: IndicatorCode | 'check') => void;
    onArrange: () => void;
  },
): JSX.Element {
  const { t, locale } = useI18n();
  const texts = createMemo(() => indicatorTexts(locale()));
  const codes = () => props.area.indicators.map(({ code }) => code);
  const index = () => codes().indexOf(props.code);
  const at = () => ({ n: index() + 1, total: codes().length });
  const name = () => t(`ideal.area.${props.area.area}`);
  const seat = () => props.work.seating()?.body.seat ?? '';
  const says = () => `${t('rating.one.progress', at())}: ${texts()(props.code).question}`;
  /** The second tap of a double tap passes over no indicator. */
  function goOn(event: MouseEvent) {
    if (event.detail <= 1) props.onGo(codes()[index() + 1] ?? 'check');
  }
  return (
    <div class="rating-page">
      <header class="rating-bar">
        <a href={`/ideal/${props.edition}/rate`} class="rating-back" aria-label={t('rating.one.back')}>
          <Icon name="arrow-left" />
        </a>
        <div class="rating-bar-body">
          <div class="rating-bar-line">
            <span class="rating-bar-name" data-print-kicker>
              {name()}
            </span>
            <span class="rating-bar-count" aria-hidden="true">
              {t('rating.one.count', at())}
            </span>
          </div>
          <NotchedBar
            parts={codes().map((code) =>
              Object.hasOwn(props.area.said, code) ? 1 : code === props.code ? BEGUN : 0,
            )}
            label={t('rating.one.answered', { n: props.area.answered, total: codes().length })}
          />
        </div>
      </header>
      <LiveRegion message={says()} />
      <LostRatings area={props.area} seat={seat()} />
      <Show when={props.acts.problem()}>
        {(code) => <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: code() })} />}
      </Show>
      <Show when={props.code} keyed>
        {(code) => (
          <>
            <AreaScale area={props.area} acts={props.acts} code={code} isQuestion />
            <div class="rating-parts">
              <EvidencePart items={props.evidence} />
              <ReasonPart work={props.work} area={props.area} code={code} />
            </div>
          </>
        )}
      </Show>
      <FooterBar
        note={
          <Show when={props.work.method()}>
            {(method) => <RatingPreview method={method()} area={props.area} />}
          </Show>
        }
      >
        <Button kind="filled" wide onClick={goOn}>
          {t('rating.one.continue')}
        </Button>
      </FooterBar>
      <div class="rating-ways">
        <Button kind="text" onClick={() => props.onArrange()}>
          {t('rating.one.as_list')}
        </Button>
        <Button kind="text" onClick={() => props.onGo('check')}>
          {t('rating.one.all')}
        </Button>
      </div>
    </div>
  );
}

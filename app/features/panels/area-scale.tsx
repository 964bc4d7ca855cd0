import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { Button } from '#app/ui/button.tsx';
import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import { isKept, type OwnArea } from './own-area.ts';
import type { RatingActs } from './rating-acts.ts';
import { RatingScale } from './rating-scale.tsx';
import { SpreadPart } from './rating-spread.tsx';

/** The dimension of an indicator, its round, and which end of its scale is the good one, in one line. */
function useKicker(): (area: OwnArea, code: string) => string {
  const { t } = useI18n();
  return (area, code) => {
    const of = area.indicators.find((each) => each.code === code);
    const round = t(area.told === 2 ? 'rating.round.second' : 'rating.round.first');
    const direction = t(of?.inverted === true ? 'rating.direction.good' : 'rating.direction.bad');
    return `${t(`rating.dimension.${of?.dimension ?? 'T'}`)}, ${round} · ${direction}`;
  };
}

/** The levels of one indicator, in round two with what the panel said, and the way to keep one's own answer. */
export function AreaScale(props: {
  area: OwnArea;
  acts: RatingActs;
  code: IndicatorCode;
  isQuestion?: boolean;
}): JSX.Element {
  const { locale } = useI18n();
  const kicker = useKicker();
  const texts = createMemo(() => indicatorTexts(locale()));
  return (
    <>
      <RatingScale
        id={`rating-${props.code}`}
        texts={texts()(props.code)}
        isQuestion={props.isQuestion === true}
        kicker={kicker(props.area, props.code)}
        value={props.area.said[props.code]?.value}
        former={props.area.told === 2 ? props.area.sheet?.ratings[props.code]?.value : undefined}
        onAnswer={(value) => props.acts.answer(props.area, props.code, value)}
        before={<PanelSaid area={props.area} code={props.code} />}
      />
      <Show when={props.area.told === 2}>
        <Again area={props.area} acts={props.acts} code={props.code} />
      </Show>
    </>
  );
}

/** In the second round: what the panel said, which is read before one answers. */
function PanelSaid(props: { area: OwnArea; code: string }): JSX.Element {
  return (
    <Show when={props.area.told === 2}>
      <SpreadPart body={props.area.body} code={props.code} />
    </Show>
  );
}

/** In the second round: that one's own answer may stay as it was. */
function Again(props: { area: OwnArea; acts: RatingActs; code: string }): JSX.Element {
  const { t } = useI18n();
  const first = () => props.area.sheet?.ratings[props.code];
  return (
    <Show when={first()}>
      {(known) => (
        <div class="block button-row">
          <Button
            icon="check"
            aria-pressed={isKept(props.area, props.code)}
            onClick={() => props.acts.keep(props.area, props.code)}
          >
            {t('rating.again.keep', { value: known().value })}
          </Button>
        </div>
      )}
    </Show>
  );
}

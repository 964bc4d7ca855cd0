import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Anchor, IndicatorTexts } from '#app/i18n/indicator-texts.ts';
import { FieldGroup } from '#app/ui/field.tsx';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';

/** The levels of one indicator as facts on an axis, and below a line what is no level: that it is not known. */
export function RatingScale(props: {
  id: string;
  texts: IndicatorTexts;
  /** It is the one question of its page. */
  isQuestion?: boolean;
  kicker?: JSX.Element;
  value: Rating | undefined;
  /** What this person said in the first round. */
  former?: Rating | undefined;
  onAnswer: (value: Rating) => void;
  /** What is read after the question and before the levels. */
  before?: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const levels = () => props.texts.anchors.filter(({ rating }) => rating !== 'U');
  const unknown = () => props.texts.anchors.filter(({ rating }) => rating === 'U');
  const draw = (anchor: Anchor) => (
    <label class="level" for={`${props.id}-${anchor.rating}`}>
      <input
        type="radio"
        class="radio"
        id={`${props.id}-${anchor.rating}`}
        name={props.id}
        value={String(anchor.rating)}
        checked={props.value === anchor.rating}
        onChange={() => props.onAnswer(anchor.rating)}
      />
      <span class="level-figure">{anchor.rating}</span>
      <span class="choice-text">
        <span class="choice-label">
          {anchor.word}
          <Show when={props.former === anchor.rating}>
            {' '}
            <span class="rating-former">{t('rating.again.yours')}</span>
          </Show>
        </span>
        <span class="choice-hint">{anchor.sign}</span>
      </span>
    </label>
  );
  return (
    <div class="rating-scale">
      <Show when={props.kicker !== undefined}>
        <p class="rating-kicker">{props.kicker}</p>
      </Show>
      <FieldGroup id={props.id} label={props.texts.question} question={props.isQuestion}>
        {props.before}
        <div class="levels">
          <For each={levels()}>{draw}</For>
        </div>
        <div class="rating-unknown">
          <For each={unknown()}>{draw}</For>
        </div>
      </FieldGroup>
    </div>
  );
}

/** What was said of one indicator, in the words of its anchor. */
export function AnchorLine(props: { texts: IndicatorTexts; value: Rating }): JSX.Element {
  const anchor = () => props.texts.anchors.find(({ rating }) => rating === props.value);
  return (
    <span>
      <strong>{props.value}</strong> {anchor()?.word}. <span class="rating-sign">{anchor()?.sign}</span>
    </span>
  );
}

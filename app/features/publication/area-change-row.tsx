import { type JSX, Show } from 'solid-js';
import { levelWords, useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { LEAST_STATES } from '#shared/figures/figures.schemas.ts';
import type { AreaChange, AreaSide, Reasons } from '#shared/publication/compare.rules.ts';

const MINUS = '−';

/** With its sign: people read by how much something moved. */
function useSigned(): (value: number) => string {
  const { figure } = useFigureWords();
  return (value) => {
    const size = figure(Math.abs(value), 1);
    if (value === 0) return size;
    return value > 0 ? `+${size}` : `${MINUS}${size}`;
  };
}

/** What became of one area, and what of it the inputs, the method and the analysts did. */
export function AreaChangeRow(props: { change: AreaChange; held: readonly string[] }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const side = ({ score, class: level }: AreaSide) =>
    score === null
      ? levelWords(t, level)
      : `${words.figure(score, 1)}, ${levelWords(t, level).toLocaleLowerCase()}`;
  const figures = () => {
    const { before, now } = props.change;
    if (before !== null && now !== null)
      return side(before) === side(now)
        ? t('publication.compare.stayed', { value: side(now) })
        : t('publication.compare.moved', { before: side(before), now: side(now) });
    if (now !== null) return t('publication.compare.is', { value: side(now) });
    return before === null ? '' : t('publication.compare.was', { value: side(before) });
  };
  return (
    <ListRow
      title={words.area(props.change.area)}
      detail={
        <>
          <span class="change-figures">{figures()}</span>
          <Show when={props.change.reasons}>{(reasons) => <Why reasons={reasons()} />}</Show>
          <Show when={props.change.change === 'retired'}>
            <span class="change-why">
              {props.held.includes(props.change.area)
                ? t('publication.compare.held', { n: LEAST_STATES })
                : t('publication.compare.not_rated')}
            </span>
          </Show>
        </>
      }
      quiet={props.change.change === 'unchanged'}
    />
  );
}

function Why(props: { reasons: Reasons }): JSX.Element {
  const { t } = useI18n();
  const signed = useSigned();
  return (
    <Show when={props.reasons.inputs !== 0 || props.reasons.adjustment !== 0}>
      <span class="change-why">
        <span>{t('publication.compare.by_inputs', { value: signed(props.reasons.inputs) })}</span>
        <span>{t('publication.compare.by_method', { value: signed(props.reasons.method) })}</span>
        <span>{t('publication.compare.by_adjustment', { value: signed(props.reasons.adjustment) })}</span>
      </span>
    </Show>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { IndicatorTexts } from '#app/i18n/indicator-texts.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import { type AreaCode, isReady, type OwnArea, type RateRow } from './own-area.ts';

export function rowId({ area, code }: RateRow): string {
  return `rate-row-${area}-${code ?? 'end'}`;
}

/** Every indicator of every area; one Tab stop, and arrows go from row to row. */
export function RateRows(props: {
  rows: readonly RateRow[];
  areaOf: ReadonlyMap<AreaCode, OwnArea>;
  texts: (code: IndicatorCode) => IndicatorTexts;
  /** Id of the row that is chosen. */
  at: string;
  onChoose: (row: RateRow) => void;
  onKey: { go: (step: 1 | -1) => void; goOpen: () => void; goTo: (place: number) => void };
}): JSX.Element {
  const { t } = useI18n();
  const areas = createMemo(() => [...props.areaOf.keys()]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') props.onKey.go(1);
    else if (event.key === 'ArrowUp') props.onKey.go(-1);
    else if (event.key === 'Home') props.onKey.goTo(0);
    else if (event.key === 'End') props.onKey.goTo(-1);
    else if (event.key === 'Enter') props.onKey.goOpen();
    else return;
    event.preventDefault();
  }
  return (
    <div
      class="rate-rows"
      role="listbox"
      aria-label={t('rating.desk.list')}
      tabIndex="-1"
      onKeyDown={onKeyDown}
    >
      <For each={areas()}>
        {(area) => (
          <Show when={props.areaOf.get(area)}>
            {(own) => <AreaGroup {...props} area={area} own={own()} />}
          </Show>
        )}
      </For>
    </div>
  );
}

function AreaGroup(props: {
  area: AreaCode;
  own: OwnArea;
  texts: (code: IndicatorCode) => IndicatorTexts;
  at: string;
  onChoose: (row: RateRow) => void;
}): JSX.Element {
  const { t } = useI18n();
  const name = () => t(`ideal.area.${props.area}`);
  const state = () => {
    if (props.own.round === null)
      return t(props.own.body.status === 'final' ? 'rating.state.final' : 'rating.state.closed');
    if (props.own.handedIn !== null) return t('rating.state.handed_in');
    if (isReady(props.own)) return t('rating.state.ready');
    return t('rating.one.count', { n: props.own.answered, total: props.own.indicators.length });
  };
  return (
    <fieldset aria-label={name()} class="rate-group">
      <p class="rate-group-head" aria-hidden="true">
        <strong>{name()}</strong> <span>{state()}</span>
      </p>
      <For each={props.own.indicators}>
        {({ code }) => <Row {...props} name={name()} row={{ area: props.area, code }} />}
      </For>
      <Show when={props.own.round !== null}>
        <EndRow {...props} name={name()} state={state()} />
      </Show>
    </fieldset>
  );
}

/** Where an area ends: no figure typed further goes into the next one unseen. */
function EndRow(props: {
  area: AreaCode;
  own: OwnArea;
  name: string;
  state: string;
  at: string;
  onChoose: (row: RateRow) => void;
}): JSX.Element {
  const { t } = useI18n();
  const row = () => ({ area: props.area, code: null });
  const isChosen = () => props.at === rowId(row());
  return (
    <div
      id={rowId(row())}
      role="option"
      class="rate-row rate-row-end"
      aria-selected={isChosen()}
      tabIndex={isChosen() ? 0 : -1}
      onFocus={() => props.onChoose(row())}
    >
      <span class="rate-row-name">
        {t('rating.desk.end', { area: props.name })}
        <span class="unseen">: </span>
      </span>
      <span class="rate-row-word">{props.state}</span>
      <span class="rate-row-figure" aria-hidden="true">
        <Show when={props.own.handedIn !== null}>
          <Icon name="check" size={16} />
        </Show>
      </span>
    </div>
  );
}

/** Its name is what it shows, and between that what the eye sees by its place. */
function Row(props: {
  row: { readonly area: AreaCode; readonly code: IndicatorCode };
  own: OwnArea;
  name: string;
  texts: (code: IndicatorCode) => IndicatorTexts;
  at: string;
  onChoose: (row: RateRow) => void;
}): JSX.Element {
  const { t } = useI18n();
  const texts = () => props.texts(props.row.code);
  const rated = () => props.own.said[props.row.code];
  const anchor = () => texts().anchors.find(({ rating }) => rating === rated()?.value);
  const isChosen = () => props.at === rowId(props.row);
  return (
    <div
      id={rowId(props.row)}
      role="option"
      class="rate-row"
      aria-selected={isChosen()}
      tabIndex={isChosen() ? 0 : -1}
      onFocus={() => props.onChoose(props.row)}
    >
      <span class="rate-row-name">
        <span class="unseen">{props.name}, </span>
        {texts().name}
        <span class="unseen">: {anchor() === undefined ? t('rating.check.missing') : ''}</span>
      </span>
      <span class="rate-row-word">
        <Show when={rated()?.reason != null}>
          <Icon name="pencil" size={16} />
        </Show>{' '}
        {anchor()?.word ?? ''}
      </span>
      <span class="rate-row-figure">
        <Show when={anchor()} fallback={<span aria-hidden="true">·</span>}>
          {(known) => (
            <>
              <span class="unseen">, </span>
              {known().rating}
              <span class="unseen">. {known().sign}</span>
            </>
          )}
        </Show>
      </span>
    </div>
  );
}

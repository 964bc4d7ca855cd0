import './tables.css';
import { For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { NoData, TableCount } from '#app/ui/data-table.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import type { BoardRow } from '#shared/board/board.rules.ts';
import type { Count, Fact } from '#shared/board/facts.rules.ts';
import { listInWords } from './board-words.ts';

/** More ticks than this cannot be counted at a glance, and make the table too wide. */
const MOST_TICKS = 10;

export const MEASURES = ['nominated', 'accredited', 'travel', 'visa', 'interpretation', 'papers'] as const;
export type Measure = (typeof MEASURES)[number];

function Counted(props: { count: Count }): JSX.Element {
  const isComplete = () => props.count.done === props.count.total;
  return (
    <TableCount complete={isComplete()} figure={`${props.count.done}/${props.count.total}`}>
      <Show when={props.count.total <= MOST_TICKS}>
        <TickRow done={props.count.done} total={props.count.total} />
      </Show>
    </TableCount>
  );
}

function FactCell(props: { fact: Fact; notNeeded: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.fact} fallback={<NoData>{t('board.no_data')}</NoData>}>
      {(fact) => {
        const count = () => {
          const known = fact();
          return known === 'not_needed' ? null : known;
        };
        return (
          <Show when={count()} fallback={<span class="table-complete">{props.notNeeded}</span>}>
            {(known) => <Counted count={known()} />}
          </Show>
        );
      }}
    </Show>
  );
}

/** One known or unknown fact about a delegation. */
export function MeasureCell(props: { row: BoardRow; measure: Measure }): JSX.Element {
  const { t, locale } = useI18n();
  const languages = () => {
    const known = props.row.interpretation;
    if (known === null) return null;
    const names = known.languages.map((value) => languageName({ t, locale: locale(), value }));
    const all = capitalise(listInWords(names, locale()));
    return known.done === known.total ? all : `${all} ${known.done}/${known.total}`;
  };
  const papers = () => {
    const known = props.row.papers;
    if (known === null) return null;
    if (known.missing.length === 0) return `${known.done}/${known.total}`;
    const codes = known.missing.map((language) => language.toUpperCase());
    return t('board.papers_missing', { ...known, languages: listInWords(codes, locale()) });
  };
  const isComplete = () => {
    const { interpretation, papers: paper } = props.row;
    if (props.measure === 'interpretation') return interpretation?.done === interpretation?.total;
    return (paper?.missing.length ?? 0) === 0;
  };
  const worded = () => (props.measure === 'papers' ? papers() : languages());
  return (
    <Show
      when={props.measure === 'interpretation' || props.measure === 'papers'}
      fallback={
        <FactCell
          fact={props.row[props.measure as 'nominated' | 'travel']}
          notNeeded={props.measure === 'visa' ? t('board.not_needed.visa') : t('board.not_needed.travel')}
        />
      }
    >
      <Show when={worded()} fallback={<NoData>{t('board.no_data')}</NoData>}>
        {(words) => (
          <span classList={{ 'table-complete': isComplete(), 'board-open': !isComplete() }}>{words()}</span>
        )}
      </Show>
    </Show>
  );
}

/** Everything known about a delegation, for a layout without a table. */
export function MeasureFacts(props: { row: BoardRow; children?: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  return (
    <dl class="row-facts">
      <For each={MEASURES}>
        {(measure) => (
          <div>
            <dt>{t(`board.column.${measure}`)}</dt>
            <dd>
              <MeasureCell row={props.row} measure={measure} />
            </dd>
          </div>
        )}
      </For>
      {props.children}
    </dl>
  );
}

/** A state by its own name for itself, another body by its name on the list. */
export function delegationName({ row, locale }: { row: BoardRow; locale: 'es' | 'pt' | 'en' }): string {
  const { kind, code, name } = row.delegation.body;
  const own = name[locale] ?? '';
  if (own !== '') return own;
  return kind === 'state' ? countryName(locale, code) : (name.es ?? name.pt ?? name.en ?? code);
}

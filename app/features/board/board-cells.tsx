import './tables.css';
import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { FigureLink } from '#app/features/participants/figure-link.tsx';
import { lackInWords, lackingHref } from '#app/features/participants/lacking.ts';
import { owingInWords } from '#app/features/participants/owing-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { NoData, TableCount } from '#app/ui/data-table.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import type { BoardRow } from '#shared/board/board.rules.ts';
import type { Count, Fact } from '#shared/board/facts.rules.ts';
import { type FigureLack, type Lack, lackingOf } from '#shared/board/lacking.rules.ts';
import type { Owing } from '#shared/board/owings.rules.ts';
import { listInWords } from './board-words.ts';
import { missingPapersHref, owingHref } from './owing-href.ts';

/** More ticks than this cannot be counted at a glance, and make the table too wide. */
const MOST_TICKS = 10;

export const MEASURES = ['nominated', 'accredited', 'travel', 'visa', 'interpretation', 'papers'] as const;
export type Measure = (typeof MEASURES)[number];

type CountedMeasure = Exclude<Measure, 'interpretation' | 'papers'>;

/** What a figure of a row counts as missing. */
const LACK_OF = {
  nominated: 'not_nominated',
  accredited: 'not_accredited',
  travel: 'no_travel',
  visa: 'no_visa',
} as const satisfies Record<CountedMeasure, FigureLack>;

/** The figure as a link to those whom it counts as missing; as it is where nobody is missing. */
export function Lacks(props: {
  lack: Lack;
  rows: readonly BoardRow[];
  meeting: string;
  /** As it is shown. */
  figure: string;
  children: JSX.Element;
}): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const only = () => (props.rows.length === 1 ? (props.rows[0] ?? null) : null);
  const members = () => props.rows.flatMap((row) => row.members);
  const href = () =>
    lackingHref({
      meeting: props.meeting,
      lack: props.lack,
      members: members(),
      of: only()?.delegation.id ?? null,
      actor: client.actor(),
    });
  const label = () => {
    const n = lackingOf({ lack: props.lack, members: members() }).length;
    const row = only();
    const words = [
      props.figure,
      lackInWords({ lack: props.lack, n, t }),
      ...(row === null ? [] : [delegationName({ row, locale: locale() })]),
    ];
    return words.join(', ');
  };
  return (
    <Show when={href()} fallback={props.children}>
      {(to) => (
        <FigureLink href={to()} label={label()}>
          {props.children}
        </FigureLink>
      )}
    </Show>
  );
}

/** Apart from those who are missing: whose accreditation is in the presidency's hands. */
export function Waits(props: { rows: readonly BoardRow[]; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const n = () =>
    lackingOf({ lack: 'accreditation', members: props.rows.flatMap((row) => row.members) }).length;
  return (
    <Show when={n() > 0}>
      <small class="board-waits">
        <Lacks
          lack="accreditation"
          rows={props.rows}
          meeting={props.meeting}
          figure={t('board.waiting', { n: n() })}
        >
          {t('board.waiting', { n: n() })}
        </Lacks>
      </small>
    </Show>
  );
}

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

function FactCell(props: { row: BoardRow; measure: CountedMeasure; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const notNeeded = () =>
    props.measure === 'visa' ? t('board.not_needed.visa') : t('board.not_needed.travel');
  return (
    <Show when={props.row[props.measure]} fallback={<NoData>{t('board.no_data')}</NoData>}>
      {(fact) => {
        const count = () => {
          const known: Fact = fact();
          return known === 'not_needed' ? null : known;
        };
        return (
          <Show when={count()} fallback={<span class="table-complete">{notNeeded()}</span>}>
            {(known) => (
              <>
                {' '}
                <Lacks
                  lack={LACK_OF[props.measure]}
                  rows={[props.row]}
                  meeting={props.meeting}
                  figure={`${known().done}/${known().total}`}
                >
                  <Counted count={known()} />
                </Lacks>
                <Show when={props.measure === 'accredited'}>
                  <Waits rows={[props.row]} meeting={props.meeting} />
                </Show>
              </>
            )}
          </Show>
        );
      }}
    </Show>
  );
}

/** The languages of a delegation, and how many of its people have said theirs. */
function LanguagesCell(props: { row: BoardRow; meeting: string }): JSX.Element {
  const { t, locale } = useI18n();
  const words = () => {
    const known = props.row.interpretation;
    if (known === null) return null;
    const names = known.languages.map((value) => languageName({ t, locale: locale(), value }));
    const all = capitalise(listInWords(names, locale()));
    return known.done === known.total ? all : `${all} ${known.done}/${known.total}`;
  };
  const isComplete = () => props.row.interpretation?.done === props.row.interpretation?.total;
  return (
    <Show when={words()} fallback={<NoData>{t('board.no_data')}</NoData>}>
      {(said) => (
        <Lacks lack="no_language" rows={[props.row]} meeting={props.meeting} figure={said()}>
          <span classList={{ 'table-complete': isComplete(), 'board-open': !isComplete() }}>{said()}</span>
        </Lacks>
      )}
    </Show>
  );
}

function PapersCell(props: { row: BoardRow; meeting: string }): JSX.Element {
  const { t, locale } = useI18n();
  const words = () => {
    const known = props.row.papers;
    if (known === null) return null;
    if (known.missing.length === 0) return `${known.done}/${known.total}`;
    const codes = known.missing.map((language) => language.toUpperCase());
    return t('board.papers_missing', { ...known, languages: listInWords(codes, locale()) });
  };
  const missing = () => props.row.papers?.missing ?? [];
  return (
    <Show when={words()} fallback={<NoData>{t('board.no_data')}</NoData>}>
      {(said) => (
        <Show when={missing().length > 0} fallback={<span class="table-complete">{said()}</span>}>
          <FigureLink href={missingPapersHref({ meeting: props.meeting, languages: missing() })}>
            <span class="board-open">{said()}</span>
          </FigureLink>
        </Show>
      )}
    </Show>
  );
}

/** One known or unknown fact about a delegation; a figure leads to those whom it counts as missing. */
export function MeasureCell(props: { row: BoardRow; measure: Measure; meeting: string }): JSX.Element {
  const counted = () =>
    props.measure === 'interpretation' || props.measure === 'papers' ? null : props.measure;
  return (
    <Show
      when={counted()}
      fallback={
        <Show
          when={props.measure === 'papers'}
          fallback={<LanguagesCell row={props.row} meeting={props.meeting} />}
        >
          <PapersCell row={props.row} meeting={props.meeting} />
        </Show>
      }
    >
      {(measure) => <FactCell row={props.row} measure={measure()} meeting={props.meeting} />}
    </Show>
  );
}

/** One thing owed, as a link to those for whom it is owed. */
export function OwingWords(props: { owing: Owing; row: BoardRow; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const client = useClient();
  const words = () => owingInWords({ owing: props.owing, t });
  const href = () =>
    owingHref({
      owing: props.owing,
      meeting: props.meeting,
      of: props.row.delegation.id,
      actor: client.actor(),
    });
  return (
    <Show when={href()} fallback={words()}>
      {(to) => <FigureLink href={to()}>{words()}</FigureLink>}
    </Show>
  );
}

/** Everything known about a delegation, for a layout without a table. */
export function MeasureFacts(props: { row: BoardRow; meeting: string; children?: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  return (
    <dl class="row-facts">
      <For each={MEASURES}>
        {(measure) => (
          <div>
            <dt>{t(`board.column.${measure}`)}</dt>
            <dd>
              <MeasureCell row={props.row} measure={measure} meeting={props.meeting} />
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

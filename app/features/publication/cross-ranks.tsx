import { createMemo, For, type JSX, Show } from 'solid-js';
import { useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { RankInterval } from '#app/kit/charts/rank-interval.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import type { Table } from '#app/kit/sheets/cells.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { AreaCheck, RankRange } from '#shared/scoring/cross-checks.rules.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import { leastFirm } from './least-firm.ts';

const RANGES = ['methods', 'withoutState', 'withoutIndicator'] as const;
type RangeName = (typeof RANGES)[number];

const inOrder = (checks: readonly AreaCheck[]) => [...checks].sort((left, right) => left.rank - right.rank);

/** Rank ranges by area, apart from the figures of the edition, with the same as a table. */
export function CrossRanks(props: {
  edition: Doc<Edition>;
  checks: readonly AreaCheck[];
  input: ScoringInput;
}): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  let switchTable: (() => void) | undefined;
  useKeys(() => [
    {
      ...{ press: 't', shown: ['T'], words: t('seen.keys.table'), isLetter: true, isHint: true },
      run: () => switchTable?.(),
    },
  ]);
  const rows = createMemo(() => inOrder(props.checks));
  const sources = () =>
    words.sources(props.edition.body, {
      method: `${t('publication.cross.label')} ${t(`ideal.method.${props.input.method}`)}`,
    });
  const table = (): Table => ({
    name: t('publication.cross.title'),
    columns: [
      ...[t('ideal.kind.area'), t('seen.column.contributing'), t('seen.column.rank')],
      t('publication.cross.unweighted'),
      ...RANGES.flatMap((name) => [
        t('publication.cross.from_rank', { what: t(`publication.cross.range.${name}`) }),
        t('publication.cross.to_rank', { what: t(`publication.cross.range.${name}`) }),
      ]),
      t('publication.cross.most'),
    ],
    rows: rows().map((check) => [
      ...[words.area(check.area), check.states, check.rank, check.unweighted],
      ...RANGES.flatMap((name) => [check[name].low, check[name].high]),
      check.withoutIndicator.most === null ? '' : words.indicator(check.withoutIndicator.most),
    ]),
  });
  const finding = () => {
    const { ranks: n, areas } = leastFirm(rows());
    const named = areas.map((area) => words.area(area));
    const [first, ...more] = named;
    if (first === undefined) return t('publication.cross.firm');
    if (more.length === 0) return t('publication.cross.finding', { area: first, n });
    const list = new Intl.ListFormat(languageTags[locale()]).format(named);
    return t('publication.cross.finding_all', { areas: list, n });
  };
  return (
    <>
      <ChartFrame
        title={finding()}
        measure={t('publication.cross.measure')}
        period={words.period(props.edition.body)}
        n={null}
        table={table()}
        sources={sources()}
        fileName={`ideal-${props.edition.body.number}-cross-checks`}
        onSwitch={(act) => {
          switchTable = act;
        }}
      >
        <ol class="cross-rows">
          <For each={rows()}>{(check) => <CrossRow check={check} count={rows().length} />}</For>
        </ol>
      </ChartFrame>
      <p class="block quiet">{t('publication.cross.never_seats')}</p>
      <Index edition={props.edition} checks={rows()} sources={sources()} />
    </>
  );
}

function CrossRow(props: { check: AreaCheck; count: number }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const said = ({ low, high }: RankRange) =>
    low === high
      ? t('publication.cross.stays', { rank: low })
      : t('publication.cross.between', { low, high });
  return (
    <li class="cross-row">
      <p class="cross-area">
        <strong>{words.area(props.check.area)}</strong>{' '}
        <span class="quiet">{t('publication.cross.rank', { rank: props.check.rank })}</span>
      </p>
      <dl class="cross-ranges">
        <For each={RANGES}>
          {(name: RangeName) => (
            <div>
              <dt>{t(`publication.cross.range.${name}`)}</dt>
              <dd>
                <RankInterval
                  rank={{ value: props.check.rank, ...pick(props.check[name]) }}
                  count={props.count}
                />
                <span>
                  {said(props.check[name])}
                  <Show when={name === 'withoutIndicator' && props.check.withoutIndicator.most}>
                    {(code) => <> · {words.indicator(code())}</>}
                  </Show>
                </span>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </li>
  );
}

const pick = ({ low, high }: RankRange) => ({ low, high });

/** The arithmetic of another index over the same inputs. */
function Index(props: {
  edition: Doc<Edition>;
  checks: readonly AreaCheck[];
  sources: ReturnType<ReturnType<typeof useFigureWords>['sources']>;
}): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const rows = () =>
    props.checks
      .flatMap(({ area, giToc }) => (giToc === null ? [] : [{ area, ...giToc }]))
      .sort((left, right) => left.rank - right.rank);
  const table = (): Table => ({
    name: t('publication.cross.index'),
    columns: [
      ...[t('ideal.kind.area'), t('publication.cross.index_score')],
      ...[t('publication.cross.index_rank'), t('publication.cross.own_rank')],
    ],
    rows: rows().map(({ area, score, rank, ownRank }) => [
      ...[words.area(area), { figure: score, decimals: 2 } as const],
      ...[rank, ownRank],
    ]),
  });
  return (
    <ChartFrame
      title={t('publication.cross.index')}
      measure={t('publication.cross.index_measure', { n: rows().length })}
      period={words.period(props.edition.body)}
      n={null}
      table={table()}
      sources={props.sources}
      fileName={`ideal-${props.edition.body.number}-gi-toc`}
    >
      <ol class="cross-rows">
        <For each={rows()}>
          {({ area, score, rank, ownRank, among }) => (
            <li class="cross-row">
              <p class="cross-area">
                <strong>{words.area(area)}</strong>{' '}
                <span class="quiet">
                  {t('publication.cross.index_of', { score: words.figure(score, 2) })}
                </span>
              </p>
              <dl class="cross-ranges">
                <div>
                  <dt>{t('publication.cross.index_against')}</dt>
                  <dd>
                    <RankInterval
                      rank={{ value: rank, low: Math.min(rank, ownRank), high: Math.max(rank, ownRank) }}
                      count={among}
                    />
                    <span>{t('publication.cross.index_ranks', { rank, own: ownRank })}</span>
                  </dd>
                </div>
              </dl>
            </li>
          )}
        </For>
      </ol>
    </ChartFrame>
  );
}

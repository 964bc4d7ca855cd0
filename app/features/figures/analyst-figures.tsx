import { useLocation, useNavigate } from '@solidjs/router';
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  on,
  onCleanup,
  Show,
} from 'solid-js';
import { MethodWay } from '#app/features/ideal/method-way.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { afterPaint } from '#app/kit/after-paint.ts';
import type { MatrixAt } from '#app/kit/charts/chart-data.ts';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { FigureMatrix } from '#app/kit/charts/figure-matrix.tsx';
import { isStill } from '#app/kit/is-still.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { StatusNote } from '#app/ui/status-note.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DRAWS } from '#shared/scoring/region.rules.ts';
import { Agreement } from './agreement.tsx';
import { areaRowOf, COLUMNS_BESIDE, inOrderOfRank, matrixTable } from './area-rows.ts';
import { CoverageMap } from './coverage-map.tsx';
import { useAnalysis, useComputed } from './use-analysis.ts';
import { useFigureWords } from './use-figure-words.ts';
import './figures.css';

/** Whoever goes on at once is not kept waiting by what they pass. */
const REST_MS = 40;

/** Of an input hash, in the name of a file. */
const HASH_DIGITS = 8;

/** Area by dimension over all states whose panels an analyst reads. */
export function AnalystFigures(props: { edition: Accessor<Doc<Edition>> }): JSX.Element {
  const { t } = useI18n();
  const id = () => props.edition().id;
  const base = () => `/ideal/${id()}`;
  const { analysis, basis } = useAnalysis(props.edition);
  const progress = useComputed({ edition: id, analysis, basis });
  const count = () => analysis().states.length;
  return (
    <>
      <PageHeader
        back={{ href: base(), label: t('ideal.things.edition') }}
        title={t('seen.matrix.title')}
        detail={t('seen.matrix.detail', { n: count() })}
      />
      <Show
        when={count() > 0}
        fallback={
          <List>
            <ListRow note title={t('seen.matrix.none')} detail={t('seen.matrix.none_more')} />
          </List>
        }
      >
        <Matrix edition={props.edition()} analysis={analysis()} progress={progress()} />
      </Show>
    </>
  );
}

function Matrix(props: {
  edition: Doc<Edition>;
  analysis: ReturnType<ReturnType<typeof useAnalysis>['analysis']>;
  progress: ReturnType<ReturnType<typeof useComputed>>;
}): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const figures = () => (props.progress.state === 'done' ? props.progress.figures : null);
  const rows = createMemo(() =>
    inOrderOfRank(props.analysis.views, figures()).map(({ view, computed }) =>
      areaRowOf({ view, computed, label: words.area(view.area), states: props.analysis.states.length }),
    ),
  );
  let switchTable: (() => void) | undefined;
  const cell = useCell({
    base: () => `/ideal/${props.edition.id}/figures`,
    first: () => rows()[0]?.key ?? null,
    rows,
    onTable: () => switchTable?.(),
  });
  const table = () => matrixTable({ rows: rows(), name: t('seen.matrix.title'), words: words.table() });
  /** Files of other inputs have other names. */
  const fileName = () =>
    ['ideal', props.edition.body.number, figures()?.inputHash.slice(0, HASH_DIGITS) ?? []].flat().join('-');
  const finding = () => {
    const first = rows()[0];
    if (first === undefined || first.rank === null) return t('seen.matrix.unranked');
    return t('seen.matrix.finding', { area: first.label, low: first.rank.low, high: first.rank.high });
  };
  const pinned = () => {
    const at = cell.pinned();
    return at === null ? null : t('seen.pinned', { area: words.area(at.area) });
  };
  const failure = () => (props.progress.state === 'failed' ? props.progress.code : null);
  /** What `ideal compute` reads: whoever has it gets the same figures. */
  function saveInput(): void {
    const text = JSON.stringify(props.analysis.input);
    saveFile({ file: new Blob([text], { type: 'application/json' }), name: `${fileName()}.json` });
  }
  return (
    <>
      <Show when={props.progress.state === 'computing'}>
        <p class="block figures-progress" role="status">
          <progress
            aria-label={t('seen.computing')}
            max={1}
            value={props.progress.state === 'computing' ? props.progress.share : 1}
          />{' '}
          {t('seen.computing')}
        </p>
      </Show>
      <Show when={failure()}>
        {(code) => (
          <Banner tone="act" fact={t('seen.failed')}>
            {errorText({ t, code: code() })}
          </Banner>
        )}
      </Show>
      <ChartFrame
        title={finding()}
        measure={t('seen.matrix.measure')}
        period={words.period(props.edition.body)}
        n={null}
        table={table()}
        more={COLUMNS_BESIDE}
        sources={words.sources(props.edition.body, {
          method: t(`ideal.method.${props.analysis.input.method}`),
          seed: String(props.analysis.input.seed),
          hash: figures()?.inputHash ?? t('seen.no_hash'),
        })}
        fileName={fileName()}
        onSwitch={(act) => {
          switchTable = act;
        }}
      >
        <FigureMatrix
          caption={t('seen.matrix.title')}
          areaLabel={t('ideal.kind.area')}
          columns={words.columns()}
          rows={rows()}
          draws={DRAWS}
          selected={cell.shown()}
          onFocus={cell.focus}
          onSelect={cell.pin}
        />
      </ChartFrame>
      <p class="unseen" role="status">
        {pinned()}
      </p>
      <StatusNote>
        <Show when={pinned()}>{(said) => <span class="no-print">{said()} </span>}</Show>
        {words.made({ input: props.analysis.input, hash: figures()?.inputHash ?? null })}
      </StatusNote>
      <p class="block quiet">
        {t('seen.matrix.score_more')} {t('seen.matrix.confidence_more')}
      </p>
      <Show when={figures()}>{(known) => <Agreement alpha={known().alpha} />}</Show>
      <MethodWay version={props.analysis.input.method} />
      <div class="block no-print">
        <Button kind="text" icon="download" onClick={saveInput}>
          {t('seen.matrix.save_input')}
        </Button>
      </div>
      <CoverageMap edition={props.edition} areas={props.analysis.views} />
    </>
  );
}

/** Which cell the inspector explains: the one with the focus, or the one that was pinned. */
function useCell({
  base,
  first,
  rows,
  onTable,
}: {
  base: Accessor<string>;
  first: Accessor<string | null>;
  rows: Accessor<readonly { readonly key: string }[]>;
  onTable: () => void;
}) {
  const { t } = useI18n();
  const desk = useDesk();
  const navigate = useNavigate();
  const location = useLocation();
  const [at, setAt] = createSignal<MatrixAt | null>(null);
  const [pinned, setPinned] = createSignal<MatrixAt | null>(null);
  let cancel: (() => void) | undefined;
  /** Where the focus was last. */
  let within: MatrixAt | null = null;
  onCleanup(() => cancel?.());
  const hrefOf = ({ area, column }: MatrixAt) => `${base()}/${area}?of=${column}`;
  const isBeside = () => location.pathname.startsWith(`${base()}/`);
  function show(next: MatrixAt) {
    setAt(next);
    cancel?.();
    const from = location.pathname;
    cancel = afterPaint(() => {
      // Who opened another page meanwhile, or made of the panes a phone's page, is not led back here.
      const isHere = location.pathname === from || isStill(location.state);
      if (isHere && desk.isDesk())
        navigate(hrefOf(next), { replace: isBeside(), scroll: false, state: { still: true } });
    }, REST_MS);
  }
  // On the desk the inspector explains a cell from the start; on a phone it is a page of its own.
  createEffect(() => {
    const area = first();
    if (desk.isDesk() && area !== null && location.pathname === base() && at() === null)
      show({ area, column: 'T' });
  });
  const current = () => pinned() ?? at();
  const cellOf = ({ area, column }: MatrixAt) => {
    const row = `.matrix-cell[data-area="${area}"]`;
    const find = (selector: string) => document.querySelector<HTMLElement>(selector);
    // A gap has one cell for all.
    return find(`${row}[data-column="${column}"]`) ?? find(row);
  };
  /** Of the table that stands for the matrix. */
  const rowOf = ({ area }: MatrixAt) => {
    const place = rows().findIndex(({ key }) => key === area);
    const row = document.querySelectorAll<HTMLElement>('.chart-frame .table tbody th')[place];
    if (row !== undefined) row.tabIndex = -1;
    return row;
  };
  /** What had the focus is no longer on the page: the same place gets it. */
  function keep(here: MatrixAt) {
    if (document.activeElement === document.body) (cellOf(here) ?? rowOf(here))?.focus();
  }
  // Ranks that come make the rows anew: whoever stands in a cell stays in it.
  createEffect(
    on(
      rows,
      () => {
        const here = within;
        if (here !== null) requestAnimationFrame(() => keep(here));
      },
      { defer: true },
    ),
  );
  useKeys(() => [
    { press: 'ArrowUp', shown: ['←', '→', '↑', '↓'], words: t('seen.keys.move'), isHint: true },
    { press: 'Enter', shown: ['↵'], words: t('seen.keys.pin'), isHint: true },
    {
      ...{ press: 't', shown: ['T'], words: t('seen.keys.table'), isLetter: true, isHint: true },
      run: () => {
        onTable();
        const here = within ?? current();
        if (here !== null) keep(here);
      },
    },
    {
      press: 'Escape',
      shown: ['Esc'],
      words: t('seen.keys.back'),
      isFirst: true,
      run: () => {
        const here = current();
        const at = within === null ? null : (cellOf(within) ?? rowOf(within));
        if (pinned() !== null && within !== null && document.activeElement === at) {
          setPinned(null);
          show(within);
        } else if (here !== null) (cellOf(here) ?? rowOf(here))?.focus();
      },
    },
  ]);
  return {
    shown: () => (desk.isDesk() ? current() : null),
    pinned,
    focus(next: MatrixAt) {
      within = next;
      if (desk.isDesk() && pinned() === null) show(next);
    },
    pin(next: MatrixAt) {
      if (!desk.isDesk()) {
        navigate(hrefOf(next));
        return;
      }
      const before = pinned();
      const isSame = before?.area === next.area && before.column === next.column;
      setPinned(isSame ? null : next);
      show(next);
    },
  };
}

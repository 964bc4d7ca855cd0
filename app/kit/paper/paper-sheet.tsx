import './paper.css';
import { type Accessor, For, type JSX, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { drawQr } from '#app/kit/codes/draw-qr.ts';
import { QrDrawing } from '#app/kit/codes/qr-code.tsx';
import { linesOfCell, type Paper, type PaperBlock, type PaperCell, rankOf } from './paper.ts';
import { useOnPaper } from './printing.ts';

/**
 * A document as a sheet: a page on screen, black and white A4 on paper. Its heading and marking are on every page,
 * which only a table header does in all browsers. On screen it is part of a page that has its own heading; printed, its
 * title is the first one.
 */
export function PaperSheet(props: { paper: Paper; language: string }): JSX.Element {
  const isOnPaper = useOnPaper(() => props.language);
  return (
    <article class="paper-sheet" lang={props.language} data-print-name={props.paper.title}>
      <div class="paper-running">
        <div class="paper-running-row">
          <span>
            {props.paper.head}
            <span class="paper-running-meeting">{props.paper.meeting}</span>
          </span>
          <Show when={props.paper.marking}>
            {(marking) => <span class="paper-marking">{marking()}</span>}
          </Show>
          <span>{props.paper.version}</span>
        </div>
      </div>
      <div class="paper-body">
        <Dynamic component={isOnPaper() ? 'h1' : 'h2'} class="paper-title">
          {props.paper.title}
        </Dynamic>
        <For each={props.paper.subtitle}>{(line) => <p class="paper-subtitle">{line}</p>}</For>
        <For each={props.paper.blocks}>
          {(block) => <Block block={block} blocks={props.paper.blocks} isOnPaper={isOnPaper} />}
        </For>
      </div>
      <Show when={props.paper.foot}>
        {(foot) => (
          <div class="paper-foot">
            <p class="paper-foot-row">{foot()}</p>
          </div>
        )}
      </Show>
    </article>
  );
}

function only<K extends PaperBlock['kind']>(
  block: PaperBlock,
  kind: K,
): Extract<PaperBlock, { kind: K }> | false {
  return block.kind === kind && (block as Extract<PaperBlock, { kind: K }>);
}

/** By its level on paper, where nothing stands above the title. */
const HEADINGS = { 2: ['h2', 'h3'], 3: ['h3', 'h4'] } as const;

function Block(props: {
  block: PaperBlock;
  blocks: readonly PaperBlock[];
  isOnPaper: Accessor<boolean>;
}): JSX.Element {
  return (
    <Switch>
      <Match when={only(props.block, 'heading')}>
        {(heading) => (
          <Dynamic
            component={HEADINGS[rankOf(heading().level, props.blocks)][props.isOnPaper() ? 0 : 1]}
            class={heading().level === 2 ? 'paper-heading' : 'paper-item'}
          >
            {heading().text}
          </Dynamic>
        )}
      </Match>
      <Match when={only(props.block, 'text')}>{(text) => <p>{text().text}</p>}</Match>
      <Match when={only(props.block, 'list')}>
        {(list) => (
          <ul class="paper-list">
            <For each={list().items}>{(item) => <li>{item}</li>}</For>
          </ul>
        )}
      </Match>
      <Match when={only(props.block, 'table')}>{(table) => <Table {...table()} />}</Match>
      <Match when={only(props.block, 'blank')}>
        {(blank) => (
          <div class="paper-blank">
            <p>{blank().label}</p>
            <For each={Array.from({ length: blank().lines })}>
              {() => <div class="paper-blank-line" aria-hidden="true" />}
            </For>
          </div>
        )}
      </Match>
      <Match when={only(props.block, 'code')}>
        {(code) => (
          <div class="paper-code">
            <QrDrawing drawn={drawQr(code().address)} label={code().label} />
          </div>
        )}
      </Match>
    </Switch>
  );
}

function Cell(props: { cell: PaperCell }): JSX.Element {
  return (
    <For each={linesOfCell(props.cell)}>
      {(line, index) => (
        <span
          classList={{
            'paper-cell-line': true,
            'paper-cell-lead': typeof props.cell !== 'string' && index() === 0,
          }}
        >
          {line}
        </span>
      )}
    </For>
  );
}

/** Lines of a table that no page break may split: more would leave too much of a page empty. */
const SHORT = 12;
/** Letters in a line of a column that takes half of the page, about. */
const LINE = 45;

function lettersAsLines(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
}

/** About as many as the row takes on paper. */
function linesOfRow(row: readonly PaperCell[]): number {
  const heights = row.map((cell) => linesOfCell(cell).reduce((sum, line) => sum + lettersAsLines(line), 0));
  return Math.max(...heights, 1);
}

function isShort(rows: readonly (readonly PaperCell[])[]): boolean {
  return rows.length <= SHORT && rows.reduce((sum, row) => sum + linesOfRow(row), 0) <= SHORT;
}

function Table(props: Extract<PaperBlock, { kind: 'table' }>): JSX.Element {
  return (
    <section
      classList={{ 'paper-table-frame': true, 'paper-table-short': isShort(props.rows) }}
      aria-label={props.columns.join(', ')}
      tabindex="0"
    >
      <table class="paper-table">
        <colgroup>
          <For each={props.shares}>{(share) => <col style={{ 'inline-size': `${share}%` }} />}</For>
        </colgroup>
        <thead>
          <tr>
            <For each={props.columns}>{(column) => <th scope="col">{column}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={row}>
                  {(cell) => (
                    <td>
                      <Cell cell={cell} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

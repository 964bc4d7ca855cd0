import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { ChainStep } from '#app/kit/chain-of.ts';
import { LEAST_WIDTH, layoutChain, MARK, MORE, type PlacedRow, WORDS } from './chain-layout.ts';
import './chain.css';

/** Pixels of the drawing for one rem: it grows with the text around it. */
const REM = 16;
const WIDEST = 720;
const rem = (pixels: number) => `${pixels / REM}rem`;

/** All of it in one sentence: the list beside it says the same, thing by thing. */
export function useChainSentence(): (chain: {
  name: string;
  up: readonly { readonly kind: ChainStep['kind']; readonly steps: readonly unknown[] }[];
  down: readonly { readonly kind: ChainStep['kind']; readonly steps: readonly unknown[] }[];
}) => string {
  const { t, locale } = useI18n();
  return ({ name, up, down }) => {
    const kinds = (groups: typeof up) =>
      groups.map(({ kind, steps }) => `${t(kind)} ${formatNumber(locale(), steps.length)}`).join(', ') ||
      t('kit.chain.nothing');
    return t('kit.chain.picture', { name, up: kinds(up), down: kinds(down) });
  };
}

/** A thing, what it rests on above it and what came of it below. Where text leaves no room for it, the list says it alone. */
export function ChainDrawing(props: {
  of: Pick<ChainStep, 'id' | 'kind' | 'name'>;
  up: readonly ChainStep[];
  down: readonly ChainStep[];
  sentence: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const [width, setWidth] = createSignal(0);
  let rule: HTMLDivElement | undefined;
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || REM;
      setWidth(Math.min(WIDEST, Math.floor(((entry?.contentRect.width ?? 0) * REM) / text)));
    });
    if (rule !== undefined) observer.observe(rule);
    onCleanup(() => observer.disconnect());
  });
  const picture = createMemo(() =>
    width() < LEAST_WIDTH
      ? null
      : layoutChain({ of: props.of, up: props.up, down: props.down, width: width() }),
  );
  const more = (row: PlacedRow) =>
    row.more === null ? '' : t('kit.chain.more', { n: formatNumber(locale(), row.more.n) });
  return (
    <div class="chain-plane">
      {/* As wide as the drawing may be, and without a height: what is drawn below does not change it. */}
      <div ref={rule} />
      <Show when={picture()}>
        {(drawn) => (
          <div
            class="chain-picture"
            style={{ 'inline-size': rem(drawn().width), 'block-size': rem(drawn().height) }}
          >
            <svg viewBox={`0 0 ${drawn().width} ${drawn().height}`} role="img" aria-label={props.sentence}>
              <For each={drawn().lines}>{({ d }) => <path class="chain-line" d={d} />}</For>
              <For each={drawn().rows}>
                {(row) => (
                  <>
                    <For each={row.marks}>
                      {({ x, number }) => (
                        <>
                          <rect
                            classList={{ 'chain-mark': true, 'chain-mark-of': number === null }}
                            {...{ x, y: row.y, width: MARK, height: MARK, rx: 1 }}
                          />
                          <text class="chain-number" x={x + MARK / 2} y={row.y + MARK / 2}>
                            {number ?? ''}
                          </text>
                        </>
                      )}
                    </For>
                    <Show when={row.more}>
                      {(rest) => (
                        <>
                          <rect
                            class="chain-mark chain-mark-more"
                            {...{ x: rest().x, y: row.y, width: MORE, height: MARK, rx: 1 }}
                          />
                          <text class="chain-number" x={rest().x + MORE / 2} y={row.y + MARK / 2}>
                            {more(row)}
                          </text>
                        </>
                      )}
                    </Show>
                  </>
                )}
              </For>
            </svg>
            <div class="chain-words" aria-hidden="true">
              <For each={drawn().rows}>
                {(row) => (
                  <>
                    <p
                      classList={{ 'chain-kind': true, 'chain-kind-of': row.way === 'of' }}
                      style={{
                        'inset-block-start': rem(row.top),
                        'min-block-size': rem(row.height),
                        'inline-size': rem(WORDS),
                      }}
                    >
                      <span>
                        {t(row.kind)}
                        <Show when={row.way !== 'of'}>
                          {' '}
                          <b>{formatNumber(locale(), row.count)}</b>
                        </Show>
                      </span>
                    </p>
                    <Show when={row.name}>
                      {(name) => (
                        <p
                          classList={{ 'chain-name': true, 'chain-kind-of': row.way === 'of' }}
                          style={{
                            'inset-block-start': rem(row.top),
                            'block-size': rem(row.height),
                            'inset-inline-start': rem(name().x),
                          }}
                        >
                          <span>{name().text}</span>
                        </p>
                      )}
                    </Show>
                  </>
                )}
              </For>
            </div>
          </div>
        )}
      </Show>
    </div>
  );
}

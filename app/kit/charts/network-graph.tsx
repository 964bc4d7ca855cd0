import { symbol, symbolCircle, symbolSquare } from 'd3-shape';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import { Windowed } from '#app/kit/windowed.tsx';
import { type AskLayout, askLayout } from './ask-layout.ts';
import { type ChartWords, useChartWords } from './chart-words.ts';
import { labelSides, reachOf } from './network-labels.ts';
import {
  isArrow,
  type NetworkData,
  type NetworkNode,
  type NetworkPicture,
  neighboursOf,
  nextNode,
  type PlacedNode,
} from './network-layout.ts';
import './charts.css';
import './network-graph.css';

/** Where the picture is worked out; null while it is, and if it cannot be. */
function usePicture(request: () => { data: NetworkData; seed: number }, ask: AskLayout) {
  const [picture, setPicture] = createSignal<NetworkPicture | null>(null);
  const [hasFailed, setHasFailed] = createSignal(false);
  createEffect(
    on(request, (asked) => {
      let isOver = false;
      setHasFailed(false);
      const { picture: coming, stop } = ask(asked);
      coming.then(
        (found) => {
          if (!isOver) setPicture(found);
        },
        () => {
          if (!isOver) setHasFailed(true);
        },
      );
      onCleanup(() => {
        isOver = true;
        stop();
      });
    }),
  );
  return { picture, hasFailed };
}

interface Linked {
  readonly node: NetworkNode;
  readonly others: readonly NetworkNode[];
}

/** Every node with those it is linked to: areas first, then networks, each by the number of links and their name. */
function linkedOf({ nodes, links }: NetworkData, locale: string): Linked[] {
  const at = new Map(nodes.map((node) => [node.key, node]));
  const neighbours = neighboursOf(links);
  const collator = new Intl.Collator(locale, { numeric: true });
  const byName = (one: NetworkNode, other: NetworkNode) => collator.compare(one.label, other.label);
  return nodes
    .map((node) => ({
      node,
      others: (neighbours.get(node.key) ?? []).flatMap((key) => at.get(key) ?? []).toSorted(byName),
    }))
    .toSorted((one, other) => other.others.length - one.others.length || byName(one.node, other.node));
}

function linkedWords({ node, others }: Linked, { t }: ChartWords): string {
  const said = others.length === 0 ? t('charts.unlinked') : others.map(({ label }) => label).join(', ');
  return t('charts.linked_to', { name: node.label, others: said });
}

/** Squares are crime areas, circles are networks: they differ by their form, not by a colour. */
function shapeOf({ kind, radius }: PlacedNode): string {
  const area = kind === 'area' ? (2 * radius) ** 2 : Math.PI * radius ** 2;
  return symbol(kind === 'area' ? symbolSquare : symbolCircle, area)() ?? '';
}

function Drawing(props: {
  picture: NetworkPicture;
  chosen: string | null;
  near: ReadonlySet<string>;
  nameOf: (key: string) => string;
  onChoose: (key: string) => void;
}): JSX.Element {
  const { t } = useChartWords();
  const at = createMemo(() => new Map(props.picture.nodes.map((node) => [node.key, node])));
  const first = () => props.picture.nodes.find(({ kind }) => kind === 'area') ?? props.picture.nodes[0];
  const stop = () => (props.chosen !== null && at().has(props.chosen) ? props.chosen : first()?.key);
  let plane: HTMLElement | undefined;
  const [width, setWidth] = createSignal(0);
  onMount(() => {
    if (plane === undefined) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(plane);
    onCleanup(() => observer.disconnect());
  });
  const scale = () => width() / props.picture.width;
  const sides = createMemo(() => labelSides({ picture: props.picture, scale: scale() }));
  const lines = (isNear: boolean) =>
    props.picture.links
      .filter(({ network, area }) => (network === props.chosen || area === props.chosen) === isNear)
      .map(({ network, area }) => {
        const [from, to] = [at().get(network), at().get(area)];
        return from === undefined || to === undefined ? '' : `M${from.x} ${from.y}L${to.x} ${to.y}`;
      })
      .join('');
  function onKeyDown(event: KeyboardEvent, here: PlacedNode) {
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const next = nextNode(props.picture.nodes, here, event.key);
    if (next !== null) plane?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next.key)}"]`)?.focus();
  }
  return (
    <section
      ref={plane}
      class="network-plane"
      aria-label={t('charts.graph', {
        networks: props.picture.drawn,
        areas: props.picture.nodes.length - props.picture.drawn,
      })}
      style={{
        'aspect-ratio': `${props.picture.width} / ${props.picture.height}`,
        'max-inline-size': `calc(70dvh * ${props.picture.width / props.picture.height})`,
      }}
    >
      <svg viewBox={`0 0 ${props.picture.width} ${props.picture.height}`} aria-hidden="true">
        <path class="network-link" d={lines(false)} />
        <path class="network-link network-link-near" d={lines(true)} />
        <For each={props.picture.nodes}>
          {(node) => (
            <path
              classList={{
                'network-node': true,
                'network-area': node.kind === 'area',
                'network-near': props.near.has(node.key),
                'network-chosen': props.chosen === node.key,
              }}
              transform={`translate(${node.x} ${node.y})`}
              d={shapeOf(node)}
            />
          )}
        </For>
      </svg>
      <For each={props.picture.nodes}>
        {(node) => (
          <button
            type="button"
            class="network-point"
            data-node={node.key}
            tabindex={stop() === node.key ? 0 : -1}
            aria-label={props.nameOf(node.key)}
            aria-pressed={props.chosen === node.key}
            style={{
              'inset-inline-start': `${(100 * node.x) / props.picture.width}%`,
              'inset-block-start': `${(100 * node.y) / props.picture.height}%`,
            }}
            onFocus={() => props.onChoose(node.key)}
            onClick={() => props.onChoose(node.key)}
            onKeyDown={(event) => onKeyDown(event, node)}
          >
            <Show when={sides().has(node.key) || props.chosen === node.key}>
              <span
                class={`network-label network-label-${sides().get(node.key) ?? 'above'}`}
                style={{ '--reach': `${reachOf(node.radius, scale())}px` }}
              >
                {node.label}
              </span>
            </Show>
          </button>
        )}
      </For>
    </section>
  );
}

/**
 * Networks and the crime areas in which they work. The list beside the drawing says the same, of all of them; a drawing
 * of more than it can show says how many it does.
 */
export function NetworkGraph(props: {
  data: NetworkData;
  /** The same data and seed give the same picture. */
  seed: number;
  onChoose?: (key: string) => void;
  ask?: AskLayout;
}): JSX.Element {
  const words = useChartWords();
  const { t, figure } = words;
  const { picture, hasFailed } = usePicture(
    () => ({ data: props.data, seed: props.seed }),
    props.ask ?? askLayout,
  );
  const [chosen, setChosen] = createSignal<string | null>(null);
  const linked = createMemo(() => linkedOf(props.data, words.locale()));
  const byKey = createMemo(() => new Map(linked().map((each) => [each.node.key, each])));
  const near = createMemo(() => {
    const key = chosen();
    return new Set(key === null ? [] : (byKey().get(key)?.others ?? []).map((other) => other.key));
  });
  const nameOf = (key: string) => {
    const found = byKey().get(key);
    return found === undefined ? key : linkedWords(found, words);
  };
  const ofKind = (kind: NetworkNode['kind']) => linked().filter(({ node }) => node.kind === kind);
  const networks = createMemo(() => ofKind('network'));
  function choose(key: string) {
    if (chosen() === key) return;
    setChosen(key);
    props.onChoose?.(key);
  }
  function Row(own: { of: Linked }): JSX.Element {
    return (
      <li>
        <button
          type="button"
          class="network-row"
          aria-pressed={chosen() === own.of.node.key}
          onClick={() => choose(own.of.node.key)}
        >
          <strong>{own.of.node.label}</strong>
          <span>{t('charts.linked', { n: own.of.others.length })}</span>
        </button>
      </li>
    );
  }
  return (
    <div class="network-graph">
      <div class="network-picture" aria-busy={picture() === null && !hasFailed()}>
        <Show
          when={picture()}
          fallback={<p class="quiet">{t(hasFailed() ? 'charts.undrawn' : 'charts.drawing')}</p>}
        >
          {(drawn) => (
            <>
              <Drawing picture={drawn()} chosen={chosen()} near={near()} nameOf={nameOf} onChoose={choose} />
              <Show when={drawn().drawn < drawn().total}>
                <p>
                  {t('charts.bounded', { drawn: figure(drawn().drawn, 0), total: figure(drawn().total, 0) })}
                </p>
              </Show>
            </>
          )}
        </Show>
        <p class="network-said" aria-live="polite">
          {chosen() === null ? t('charts.choose') : nameOf(chosen() ?? '')}
        </p>
      </div>
      <div class="network-lists">
        <h3>{t('charts.areas')}</h3>
        <ul>
          <For each={ofKind('area')}>{(each) => <Row of={each} />}</For>
        </ul>
        <h3>{t('charts.networks')}</h3>
        <Windowed items={networks()} estimate={48}>
          {(each) => <Row of={each()} />}
        </Windowed>
      </div>
    </div>
  );
}

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { scaleSqrt } from 'd3-scale';

export interface NetworkNode {
  readonly key: string;
  readonly label: string;
  readonly kind: 'network' | 'area';
}

export interface NetworkLink {
  /** Key of a network. */
  readonly network: string;
  /** Key of a crime area. */
  readonly area: string;
}

export interface NetworkData {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
}

export interface PlacedNode extends NetworkNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface NetworkPicture {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly NetworkLink[];
  /** Networks that there are, of which only those with the most links may be drawn. */
  readonly total: number;
  readonly drawn: number;
  readonly width: number;
  readonly height: number;
}

/** More of them would be a grey ground, and take longer than anybody waits. */
export const MOST_DRAWN = 500;
/** So many steps bring a graph of this size to rest. */
const STEPS = 200;
const MARGIN = 24;
/** What nothing holds would drift away, and the rest would be drawn small. */
const LOOSE = 0.4;
/** Further than any two nodes are apart. */
const FAR = 1e6;

/** Key of each node, with those that it is linked to, in the order of the links. */
export function neighboursOf(links: readonly NetworkLink[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string) => found.set(from, (found.get(from) ?? new Set()).add(to));
  for (const { network, area } of links) {
    add(network, area);
    add(area, network);
  }
  return new Map([...found].map(([key, others]) => [key, [...others]]));
}

/** Numbers from 0 to 1 that a seed settles: Park and Miller's generator. */
function seeded(seed: number): () => number {
  const most = 2_147_483_647;
  let state = (Math.abs(Math.trunc(seed)) % (most - 1)) + 1;
  return () => {
    state = (state * 48_271) % most;
    return (state - 1) / (most - 1);
  };
}

/** The areas, and the networks with the most links; of equally many, by key, so that the order of arrival changes nothing. */
function boundedOf({ nodes, links }: NetworkData, most: number) {
  const neighbours = neighboursOf(links);
  const degree = ({ key }: NetworkNode) => neighbours.get(key)?.length ?? 0;
  const byKey = (one: NetworkNode, other: NetworkNode) => (one.key < other.key ? -1 : 1);
  const networks = nodes
    .filter(({ kind }) => kind === 'network')
    .toSorted((one, other) => degree(other) - degree(one) || byKey(one, other));
  const areas = nodes.filter(({ kind }) => kind === 'area').toSorted(byKey);
  const drawn = [...areas, ...networks.slice(0, most)];
  const keys = new Set(drawn.map(({ key }) => key));
  const kept = links
    .filter(({ network, area }) => keys.has(network) && keys.has(area))
    .toSorted((one, other) => (`${one.network} ${one.area}` < `${other.network} ${other.area}` ? -1 : 1));
  return { drawn, kept, degree, total: networks.length };
}

interface Moving extends SimulationNodeDatum {
  readonly node: NetworkNode;
  readonly radius: number;
}

/**
 * Places networks and crime areas by the links between them. The same data and seed give the same picture, in whatever
 * order they are handed in.
 */
export function layOutNetwork({
  data,
  seed,
  most = MOST_DRAWN,
}: {
  data: NetworkData;
  seed: number;
  most?: number;
}): NetworkPicture {
  const { drawn, kept, degree, total } = boundedOf(data, most);
  const random = seeded(seed);
  const size = scaleSqrt()
    .domain([0, Math.max(1, ...drawn.map(degree))])
    .range([4, 12]);
  const spread = 30 * Math.sqrt(drawn.length + 1);
  const moving = drawn.map(
    (node): Moving => ({
      node,
      radius: node.kind === 'area' ? 12 : size(degree(node)),
      x: (random() - 0.5) * spread,
      y: (random() - 0.5) * spread,
    }),
  );
  const at = new Map(moving.map((each) => [each.node.key, each]));
  const pulls = kept.map(
    ({ network, area }): SimulationLinkDatum<Moving> => ({
      source: at.get(network) as Moving,
      target: at.get(area) as Moving,
    }),
  );
  forceSimulation(moving)
    .randomSource(random)
    .force('link', forceLink<Moving, SimulationLinkDatum<Moving>>(pulls).distance(46))
    .force(
      'charge',
      forceManyBody<Moving>().strength(({ node }) => (node.kind === 'area' ? -420 : -36)),
    )
    .force(
      'collide',
      forceCollide<Moving>(({ radius }) => radius + 3),
    )
    .force(
      'x',
      forceX<Moving>(0).strength(({ node }) => (degree(node) === 0 ? LOOSE : 0.05)),
    )
    .force(
      'y',
      forceY<Moving>(0).strength(({ node }) => (degree(node) === 0 ? LOOSE : 0.08)),
    )
    .stop()
    .tick(STEPS);
  const [left, right] = edgesOf(moving.map(({ x = 0 }) => x));
  const [top, bottom] = edgesOf(moving.map(({ y = 0 }) => y));
  return {
    nodes: moving.map(({ node, radius, x = 0, y = 0 }) => ({
      ...node,
      radius,
      x: x - left + MARGIN,
      y: y - top + MARGIN,
    })),
    links: kept,
    total,
    drawn: drawn.filter(({ kind }) => kind === 'network').length,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

function edgesOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

const STEPS_TO = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
export type ArrowKey = keyof typeof STEPS_TO;

export function isArrow(key: string): key is ArrowKey {
  return Object.hasOwn(STEPS_TO, key);
}

/**
 * The nearest node in the direction of the arrow, within an eighth of a turn to either side; else the nearest on that side
 * at all, so that every node is reached. Null at the edge.
 */
export function nextNode(nodes: readonly PlacedNode[], from: PlacedNode, arrow: ArrowKey): PlacedNode | null {
  const [dx, dy] = STEPS_TO[arrow];
  let best: PlacedNode | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    if (node === from || along <= 0) continue;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    const distance = Math.hypot(along, aside) + (aside > along ? FAR : 0);
    if (distance < least) [best, least] = [node, distance];
  }
  return best;
}

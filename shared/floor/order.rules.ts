import type { Doc } from '#shared/kernel/mutation.ts';
import { type FloorRule, POINTS_OF_ORDER } from '#shared/rules/parameters.schemas.ts';
import {
  type FloorMove,
  type FloorRequest,
  type Intervention,
  isSpeech,
  type RequestKind,
  type Speaking,
} from './floor.schemas.ts';

type Request = Pick<Doc<FloorRequest>, 'id' | 'rev' | 'body'>;
type Point = FloorRequest['point'];

/** The rank of points of order where the rules name none: that of the rules of the General Assembly. */
export const USUAL_RANK: readonly NonNullable<Point>[] = POINTS_OF_ORDER;

/** What the order is made of: acts that the server took, and the rules of the day of the sitting. */
export interface FloorOrder<R extends Request = Request> {
  readonly requests: readonly R[];
  readonly moves: readonly Pick<Doc<FloorMove>, 'id' | 'body'>[];
  /** The agenda item. */
  readonly item: string;
  readonly rule: Pick<FloorRule, 'isMinisterFirst' | 'areSidesInTurn' | 'areObserversLast'> | null;
  /** Null: the rules name no rank. */
  readonly pointsRank: readonly NonNullable<Point>[] | null;
  /** The kind of the last speech for or against on this item, so that the other side is next (`lastSideOf`). */
  readonly lastSide: Side | null;
}

export type Side = 'for' | 'against';
function sideOf({ kind }: { readonly kind: RequestKind }): Side | null {
  return kind === 'for' || kind === 'against' ? kind : null;
}
function isWaiting({ body }: Request): boolean {
  return body.state === 'waiting';
}

/** Which side had the floor last on an item, with whoever has it now. */
export function lastSideOf({
  speaking,
  interventions,
  item,
}: {
  /** Of this item. */
  speaking: Pick<Speaking, 'kind'> | null;
  interventions: readonly Pick<Doc<Intervention>, 'id' | 'body'>[];
  item: string;
}): Side | null {
  const now = speaking === null ? null : sideOf(speaking);
  if (now !== null) return now;
  const spoken = interventions
    .filter(({ body }) => body.item === item)
    .sort((left, right) => left.body.startedAt - right.body.startedAt || (left.id < right.id ? -1 : 1));
  return spoken.map(({ body }) => sideOf(body)).findLast((side) => side !== null) ?? null;
}

/**
 * Whether the server has taken a request into the list. Only that has a place: what waits on a phone has none, even
 * there.
 */
export function isTaken({ rev, body }: Request): boolean {
  return rev !== 0 && body.turn !== null;
}

/** As the server took them: by its count, never by a clock. */
function byTurn(left: Request, right: Request): number {
  return (left.body.turn ?? 0) - (right.body.turn ?? 0) || (left.id < right.id ? -1 : 1);
}

/** A question about how the meeting is led comes first; a motion of which the rules say nothing comes after the others. */
function rankOf(point: Point, rank: readonly NonNullable<Point>[]): number {
  if (point === null) return -1;
  const at = rank.indexOf(point);
  return at < 0 ? rank.length : at;
}

/**
 * Ministers, members, replies, observers, in this order; ministers and observers stand among the members where the rules
 * do not set them apart.
 */
function groupOf({ kind, isMinister, capacity }: FloorRequest, rule: FloorOrder['rule']): number {
  const isMember = capacity === null || capacity === 'members';
  if (!isMember && rule?.areObserversLast === true) return kind === 'reply' ? 4 : 3;
  if (kind === 'reply') return 2;
  return isMinister && rule?.isMinisterFirst === true ? 0 : 1;
}

/**
 * Those for and against take turns, in the places that the two sides have together; each side keeps its own order. Who
 * does not wait any more keeps their place.
 */
function sidesInTurn<R extends Request>(
  list: readonly R[],
  lastSide: Side | null,
): { readonly list: readonly R[]; readonly lastSide: Side | null } {
  const waiting: Record<Side, R[]> = { for: [], against: [] };
  for (const each of list) {
    const side = sideOf(each.body);
    if (side !== null && isWaiting(each)) waiting[side].push(each);
  }
  let last = lastSide;
  const turned = list.map((each) => {
    const own = sideOf(each.body);
    if (own === null || !isWaiting(each)) return each;
    // Whoever asked first begins, where nobody has spoken for or against.
    const wanted: Side = last === null ? own : last === 'for' ? 'against' : 'for';
    const side = waiting[wanted].length > 0 ? wanted : wanted === 'for' ? 'against' : 'for';
    const next = waiting[side].shift() ?? each;
    last = side;
    return next;
  });
  return { list: turned, lastSide: last };
}

function byRules<R extends Request>(requests: readonly R[], { rule, lastSide }: FloorOrder<R>): R[] {
  const speeches = requests.filter(({ body }) => body.kind !== 'order');
  let last = lastSide;
  return [0, 1, 2, 3, 4].flatMap((group) => {
    const own = speeches.filter(({ body }) => groupOf(body, rule) === group).sort(byTurn);
    if (rule?.areSidesInTurn !== true) return own;
    const turned = sidesInTurn(own, last);
    last = turned.lastSide;
    return turned.list;
  });
}

/**
 * What the chair moved, on top of the order by the rules, each move as the server took it. One that waits on the chair's
 * phone moves nothing yet.
 */
function moved<R extends Request>(list: readonly R[], { moves, item }: FloorOrder<R>): R[] {
  const taken = moves
    .filter(({ body }) => body.item === item && body.turn !== null)
    .sort((left, right) => (left.body.turn ?? 0) - (right.body.turn ?? 0) || (left.id < right.id ? -1 : 1));
  return taken.reduce<R[]>(
    (order, { body }) => {
      const request = order.find(({ id }) => id === body.request);
      if (request === undefined) return order;
      const others = order.filter((each) => each !== request);
      const at = body.before === null ? others.length : others.findIndex(({ id }) => id === body.before);
      return at < 0 ? order : others.toSpliced(at, 0, request);
    },
    [...list],
  );
}

/**
 * Who waits for the floor on an item, the next one first: points of order by their rank ahead of all, then the others by
 * the rules and the chair's moves. It follows from the acts alone, in whatever order a device received them, so that
 * every device and the server have the same list. Who does not wait any more is left out last: what the chair put before
 * them stays where it is when they have been called.
 */
export function speakersInOrder<R extends Request>(order: FloorOrder<R>): R[] {
  const { requests, item, pointsRank } = order;
  const taken = requests.filter((each) => each.body.item === item && isTaken(each));
  const rank = pointsRank ?? USUAL_RANK;
  const points = taken
    .filter((each) => each.body.kind === 'order' && isWaiting(each))
    .sort(
      (left, right) => rankOf(left.body.point, rank) - rankOf(right.body.point, rank) || byTurn(left, right),
    );
  return [...points, ...moved(byRules(taken, order), order).filter(isWaiting)];
}

/** What was asked on this phone and the server has not taken yet: it has no place in the list. */
export function askedHere<R extends Request>(requests: readonly R[], item: string): R[] {
  return requests.filter((each) => each.body.item === item && isWaiting(each) && !isTaken(each));
}

/** Whether somebody waits already with what the delegation would ask for: one request of each sort. */
export function isSameSort(one: RequestKind, other: RequestKind): boolean {
  return one === other || (isSpeech(one) && isSpeech(other));
}

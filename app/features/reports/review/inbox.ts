import { HANDLING_CODES, SOURCE_GRADES, TLP } from '#shared/reports/reports.schemas.ts';
import { isUndecided, REVIEW_STATUSES, type ReviewStatus } from '#shared/reports/review.rules.ts';
import type { Reviewed } from './reviewed.ts';

/** Parts of what somebody reads. `own`: what they wrote themselves. */
export const SHOWS = ['mine', 'unread', 'answered', 'returned', 'approved', 'all', 'own'] as const;
export type Show = (typeof SHOWS)[number];
export const SORTS = ['oldest', 'newest', 'due', 'unit'] as const;
export type Sort = (typeof SORTS)[number];
/** `none`: nobody has graded it, nor does its form propose anything. */
export const GRADES = [...SOURCE_GRADES, 'none'] as const;
export type Grade = (typeof GRADES)[number];
export const DUES = ['overdue', 'soon'] as const;
export type Due = (typeof DUES)[number];

/** `up`: every one that restricts the use. */
export const HANDLINGS = [...HANDLING_CODES, 'up'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** By what a list is narrowed down, and to what. */
interface Narrowing {
  /** `customs`, or `customs/puerto-7`. */
  readonly unit: string;
  readonly area: string;
  readonly status: ReviewStatus;
  readonly due: Due;
  readonly grade: Grade;
  readonly tlp: (typeof TLP)[number];
  readonly handling: Handling;
}
export type FilterName = keyof Narrowing;
/** Null where it is not narrowed down. */
type Narrowed = { readonly [N in FilterName]: Narrowing[N] | null };

/** What the address of the list says, and that of the thing beside it. */
export interface InboxFilter extends Narrowed {
  readonly show: Show;
  readonly sort: Sort;
}

const DAY = 86_400_000;
/** Days before the term in which a report is soon due. */
const SOON = 3;

function oneOf<const T extends string>(list: readonly T[], word: string | null): T | null {
  return list.find((each) => each === word) ?? null;
}

interface Filter<V> {
  /** What an address says, if it is one of its values. */
  readonly read: (word: string | null) => V | null;
  readonly isMet: (item: Reviewed, value: V, now: number) => boolean;
}

/** All of them, in the order in which they are shown: whatever goes through the filters goes through these. */
const FILTERS: { readonly [N in FilterName]: Filter<Narrowing[N]> } = {
  unit: {
    read: (word) => word || null,
    isMet(item, unit) {
      const from = unitOf(item);
      return from === unit || from?.startsWith(`${unit}/`) === true;
    },
  },
  area: {
    read: (word) => word || null,
    isMet: ({ report }, area) => report.body.crimeArea === area,
  },
  status: {
    read: (word) => oneOf(REVIEW_STATUSES, word),
    isMet: ({ review }, status) => review.status === status,
  },
  due: {
    read: (word) => oneOf(DUES, word),
    isMet: ({ due }, when, now) => due !== null && due < (when === 'overdue' ? now : now + SOON * DAY),
  },
  grade: {
    read: (word) => oneOf(GRADES, word),
    isMet: ({ report }, grade) => (report.body.grade?.source ?? 'none') === grade,
  },
  tlp: {
    read: (word) => oneOf(TLP, word),
    isMet: ({ report }, tlp) => report.body.tlp === tlp,
  },
  handling: {
    read: (word) => oneOf(HANDLINGS, word),
    isMet({ report }, handling) {
      const code = report.body.handlingCode ?? 'H0';
      return handling === 'up' ? code !== 'H0' : code === handling;
    },
  },
};
export const FILTER_NAMES = Object.keys(FILTERS) as readonly FilterName[];

/** @param wordOf what is said for each */
function readNarrowed(wordOf: (name: FilterName) => string | null): Narrowed {
  const read = FILTER_NAMES.map((name) => [name, FILTERS[name].read(wordOf(name))]);
  return Object.fromEntries(read) as Narrowed;
}

/** Nothing is narrowed down. */
export const NO_FILTERS: Narrowed = readNarrowed(() => null);

/** One of them as a field says it; empty for none. */
export function oneFilter(name: FilterName, word: string): Partial<InboxFilter> {
  return { [name]: FILTERS[name].read(word) };
}

function isMet<N extends FilterName>(name: N, { item, filter, now }: { item: Reviewed } & Asking): boolean {
  const narrowed: Narrowed = filter;
  const value = narrowed[name];
  return value === null || FILTERS[name].isMet(item, value, now);
}

/** What waits is worked off from its oldest; what is done is looked up from its newest. */
export function usualSort(show: Show): Sort {
  return show === 'approved' || show === 'all' || show === 'own' ? 'newest' : 'oldest';
}

/** All of one part, in its usual order. */
export function plainFilter(show: Show): InboxFilter {
  return { ...NO_FILTERS, show, sort: usualSort(show) };
}

/** @param search as `location.search`; @param usual what is shown where it names nothing */
export function readFilter(search: string, usual: Show): InboxFilter {
  const query = new URLSearchParams(search);
  const show = oneOf(SHOWS, query.get('show')) ?? usual;
  return {
    ...readNarrowed((name) => query.get(name)),
    show,
    sort: oneOf(SORTS, query.get('sort')) ?? usualSort(show),
  };
}

/** What stands behind an address, with its question mark; empty where there is nothing to say. */
export function writeFilter(filter: InboxFilter, usual: Show): string {
  const query = new URLSearchParams();
  if (filter.show !== usual) query.set('show', filter.show);
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value !== null) query.set(name, value);
  }
  if (filter.sort !== usualSort(filter.show)) query.set('sort', filter.sort);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** How many parts of it were chosen besides what is shown and its order. */
export function chosenCount(filter: InboxFilter): number {
  return FILTER_NAMES.filter((name) => filter[name] !== null).length;
}

export function isOverdue({ due }: Pick<Reviewed, 'due'>, now: number): boolean {
  return due !== null && due < now;
}

/** Where a report comes from, as the address names it; null if it says nothing of that. */
export function unitOf({ report }: Reviewed): string | null {
  const { institution, unit } = report.body;
  if (institution === null) return null;
  return unit === null ? institution : `${institution}/${unit}`;
}

/** Whether the person in whose list it stands has an answer to look at. */
export function isAnswered({ isAnswered: isTold, isMine, review }: Reviewed): boolean {
  return isTold || (isMine && review.status === 'edited');
}

function isShown(item: Reviewed, show: Show, person: string): boolean {
  const { status } = item.review;
  if (show === 'mine') return item.isMine;
  if (show === 'unread') return item.isUnread;
  if (show === 'answered') return isUndecided(status) && isAnswered(item);
  if (show === 'returned') return status === 'has_issues';
  if (show === 'approved') return status === 'approved' || status === 'included';
  return show === 'all' || item.report.body.author === person;
}

interface Asking {
  readonly filter: InboxFilter;
  readonly person: string;
  readonly now: number;
}

export function isMeant(item: Reviewed, asking: Asking): boolean {
  const { filter, person } = asking;
  return isShown(item, filter.show, person) && FILTER_NAMES.every((name) => isMet(name, { item, ...asking }));
}

export function receivedAt({ report: { body } }: Pick<Reviewed, 'report'>): number {
  return body.receivedAt ?? body.finishedAt;
}

/** Smaller is further up. */
function rankOf(item: Reviewed, sort: Sort): number {
  const at = receivedAt(item);
  if (sort === 'oldest') return at;
  if (sort === 'due') return item.due ?? Number.MAX_SAFE_INTEGER;
  return -at;
}

/** The order of a list as it was shown: where each of its reports stood. */
export type Places = ReadonlyMap<string, number>;
type Order = (left: Reviewed, right: Reviewed) => number;

function orderOf(items: readonly Reviewed[], { sort, show }: InboxFilter): Order {
  const rank = new Map(items.map((item) => [item, rankOf(item, sort)]));
  const unit = sort === 'unit' ? new Map(items.map((item) => [item, unitOf(item) ?? '~'])) : null;
  const isBack = (item: Reviewed) => show === 'own' && item.review.status === 'has_issues';
  return (left, right) => {
    if (isBack(left) !== isBack(right)) return isBack(left) ? -1 : 1;
    const [from, to] = [unit?.get(left) ?? '', unit?.get(right) ?? ''];
    if (from !== to) return from < to ? -1 : 1;
    const difference = (rank.get(left) ?? 0) - (rank.get(right) ?? 0);
    if (difference !== 0) return difference;
    return left.report.id < right.report.id ? -1 : 1;
  };
}

/** The order of the first stays as it is; each of the others comes before the first one that it precedes. */
function merged(stay: readonly Reviewed[], come: readonly Reviewed[], order: Order): Reviewed[] {
  const found: Reviewed[] = [];
  let next = 0;
  for (const item of stay) {
    for (let other = come[next]; other !== undefined && order(other, item) < 0; other = come[next]) {
      found.push(other);
      next += 1;
    }
    found.push(item);
  }
  return [...found, ...come.slice(next)];
}

/**
 * The reports that an address means, in its order.
 *
 * @param kept those that stay, and where, though they are no longer meant: somebody is working through them
 */
export function inboxOf({
  all,
  kept,
  ...asking
}: Asking & { readonly all: readonly Reviewed[]; readonly kept: Places | null }): readonly Reviewed[] {
  const stay: Reviewed[] = [];
  const come: Reviewed[] = [];
  for (const item of all) {
    const place = kept?.get(item.report.id);
    if (place !== undefined) stay[place] = item;
    else if (isMeant(item, asking)) come.push(item);
  }
  // A report that this person may not read any more leaves its place empty.
  const left = stay.filter(() => true);
  if (come.length === 0) return left;
  const order = orderOf([...left, ...come], asking.filter);
  return merged(left, come.sort(order), order);
}

export interface InboxCounts extends Readonly<Record<Show, number>> {
  /** Of those before this person. */
  readonly overdue: number;
  /** Came back to this person, to correct. */
  readonly toCorrect: number;
}

export function countsOf({
  all,
  person,
  now,
}: {
  all: readonly Reviewed[];
  person: string;
  now: number;
}): InboxCounts {
  const counts = { ...Object.fromEntries(SHOWS.map((show) => [show, 0])) } as Record<Show, number>;
  let overdue = 0;
  let toCorrect = 0;
  for (const item of all) {
    for (const show of SHOWS) if (isShown(item, show, person)) counts[show] += 1;
    if (item.isMine && isOverdue(item, now)) overdue += 1;
    if (item.review.status === 'has_issues' && item.report.body.author === person) toCorrect += 1;
  }
  return { ...counts, overdue, toCorrect };
}

/** How old a report is in its review, in whole days. */
export interface Age {
  readonly days: number;
  /** Null where it is in time. */
  readonly overdue: number | null;
}

export function ageOf(item: Reviewed, now: number): Age {
  const days = Math.max(0, Math.floor((now - receivedAt(item)) / DAY));
  if (item.due === null || item.due >= now) return { days, overdue: null };
  return { days, overdue: Math.max(1, Math.floor((now - item.due) / DAY)) };
}

/** The one before and the one after in a list. */
export function besideIn(ids: readonly string[], id: string) {
  const place = ids.indexOf(id);
  if (place < 0) return { place: null, previous: null, next: ids[0] ?? null };
  return { place: place + 1, previous: ids[place - 1] ?? null, next: ids[place + 1] ?? null };
}

/** What the reports of one part have become, in the order of the review. */
export function statusesOf({
  all,
  show,
  person,
}: {
  all: readonly Reviewed[];
  show: Show;
  person: string;
}): readonly ReviewStatus[] {
  const found = new Set(all.filter((item) => isShown(item, show, person)).map(({ review }) => review.status));
  return REVIEW_STATUSES.filter((status) => found.has(status));
}

/** Units and areas that there is something of, to choose from. */
export function partsOf(all: readonly Reviewed[]): {
  readonly units: readonly string[];
  readonly areas: readonly string[];
} {
  const units = new Set<string>();
  const areas = new Set<string>();
  for (const item of all) {
    const unit = unitOf(item);
    if (unit !== null) {
      units.add(unit);
      units.add(unit.split('/', 1)[0] ?? unit);
    }
    if (item.report.body.crimeArea !== null) areas.add(item.report.body.crimeArea);
  }
  return { units: [...units].sort(), areas: [...areas].sort() };
}

import { useLocation } from '@solidjs/router';
import {
  type Accessor,
  createEffect,
  createMemo,
  createRoot,
  createSignal,
  getOwner,
  on,
  onCleanup,
  untrack,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formerNames } from '#app/features/records/formerly-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { whenIdle } from '#app/kit/when-idle.ts';
import type { Client } from '#app/sync/app-client.ts';
import { crimesMeant } from '#shared/ideal/find-areas.ts';
import { fold } from '#shared/kernel/fold.ts';
import { localCode } from '#shared/kernel/ids.ts';
import { likelyDoubles } from '#shared/reports/doubles.rules.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { lookedSince } from '../new-reports.ts';
import { reportTitle } from '../report-title.ts';
import { usualShow } from './desk-here.ts';
import {
  countsOf,
  type InboxCounts,
  type InboxFilter,
  inboxOf,
  isMeant,
  isOverdue,
  type Places,
  plainFilter,
  readFilter,
  type Show,
  writeFilter,
} from './inbox.ts';
import { type Reviewed, reviewedReports } from './reviewed.ts';

/** The list that the address means, which its rows and the page beside it share. */
export interface Inbox {
  readonly all: Accessor<readonly Reviewed[]>;
  readonly filter: Accessor<InboxFilter>;
  /** As the address says it, with its question mark. */
  readonly query: Accessor<string>;
  /** Meant by the address and by what is searched, in order; those that were worked through stay until the list is left. */
  readonly shown: Accessor<readonly Reviewed[]>;
  /** How many of them are still meant: what was worked through stays, and is not counted. */
  readonly count: Accessor<number>;
  /** Their ids, in the same order. */
  readonly ids: Accessor<readonly string[]>;
  readonly counts: Accessor<InboxCounts>;
  /** Whether another report may be about the same seizure; said once there was a moment to find out. */
  hasDouble(report: string): boolean;
  /** How many of those are out of time. */
  readonly overdue: Accessor<number>;
  /** The report that stands open beside it. */
  readonly open: Accessor<string | null>;
  /** Somebody works through the list: it stays as they saw it. */
  readonly isKept: Accessor<boolean>;
  /** Words that are searched for; no address says them, since the browser keeps those. */
  readonly words: Accessor<string>;
  search(words: string): void;
  titleOf(item: Reviewed): string;
  /** What came later than this is new since this person last looked. */
  readonly since: number;
  readonly now: Accessor<number>;
  /** The address of the list with another filter. */
  hrefWith(change: Partial<InboxFilter>): string;
  /** The address of a part of it, without any filter. */
  hrefOf(show: Show): string;
}

interface Shown {
  readonly key: string;
  readonly from: readonly Reviewed[];
  readonly items: readonly Reviewed[];
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}

interface Shared {
  readonly inbox: Inbox;
  readonly end: () => void;
  users: number;
}

const shared = new WeakMap<Client, Shared>();
const OPEN = /^\/reports\/(rep_[^/]+)/;

function createInbox(): Inbox {
  const client = useClient();
  const { locale } = useI18n();
  const location = useLocation();
  const now = useNow();
  const [words, search] = createSignal('');
  const person = () => client.actor().person;
  const all = createMemo(() => reviewedReports(client));
  const usual = createMemo(() => usualShow(client));
  // The page of another address, of a draft for example, is no other list.
  const query = createMemo<string>((before) => {
    const { pathname, search: asked } = location;
    return pathname === '/reports' || OPEN.test(pathname) ? asked : before;
  }, '');
  const filter = createMemo(() => readFilter(query(), usual()));
  const open = createMemo(() => OPEN.exec(location.pathname)?.[1] ?? null);

  const titles = createMemo(() => {
    locale();
    return new WeakMap<object, string>();
  });
  function titleOf({ report }: Reviewed): string {
    const known = titles().get(report);
    if (known !== undefined) return known;
    const { title, form } = report.body;
    const found = reportTitle({ title, form, replica: client.replica, locale: locale() });
    titles().set(report, found);
    return found;
  }
  const folded = createMemo(() => {
    locale();
    return new WeakMap<object, string>();
  });
  function textOf(item: Reviewed): string {
    const { report } = item;
    const known = folded().get(report);
    if (known !== undefined) return known;
    const { folio, formerly, place, unit } = report.body;
    const said = [titleOf(item), folio ?? localCode(report.id), formerNames(formerly), place, unit];
    const text = fold(said.join(' '));
    folded().set(report, text);
    return text;
  }

  const wanted = createMemo(() => fold(words().trim()));
  const crimes = createMemo(() => crimesMeant(words()) as ReadonlySet<string>);
  const has = (item: Reviewed) =>
    textOf(item).includes(wanted()) || crimes().has(item.report.body.crimeArea ?? '');
  const list = createMemo<Shown | undefined>((before) => {
    const key = `${query()}\n${wanted()}`;
    const from = all();
    // Whoever works through them goes on in the order that they saw, whatever their own acts change.
    const last = open() !== null && before?.key === key ? before : null;
    if (last !== null && last.from === from) return last;
    const kept: Places | null =
      last === null ? null : new Map(last.items.map(({ report }, place) => [report.id, place]));
    const meant = inboxOf({ all: from, kept, filter: filter(), person: person(), now: now() });
    const items =
      wanted() === '' ? meant : meant.filter((item) => kept?.has(item.report.id) === true || has(item));
    return {
      key,
      from,
      items: before !== undefined && isSameList(before.items, items) ? before.items : items,
    };
  });
  const shown = createMemo(() => list()?.items ?? []);
  const [doubles, setDoubles] = createSignal<ReadonlyMap<string, readonly string[]>>(new Map());
  // They stand out in a row, and nobody waits for a row because of them.
  createEffect(
    on(
      () => client.replica.all(reports),
      (known) => onCleanup(whenIdle(() => setDoubles(likelyDoubles(known)))),
    ),
  );
  const meant = createMemo(() => {
    const asking = { filter: filter(), person: person(), now: now() };
    return shown().filter((item) => isMeant(item, asking));
  });
  return {
    all,
    filter,
    query,
    shown,
    count: () => meant().length,
    overdue: () => meant().filter((item) => isOverdue(item, now())).length,
    open,
    ids: createMemo(() => shown().map(({ report }) => report.id), [], { equals: isSameList }),
    hasDouble: (report) => doubles().has(report),
    isKept: () => open() !== null,
    counts: createMemo(
      () => countsOf({ all: all(), person: person(), now: now() }),
      countsOf({ all: [], person: '', now: 0 }),
      { equals: (left, right) => isSameList(Object.values(left), Object.values(right)) },
    ),
    words,
    search,
    titleOf,
    since: untrack(() => lookedSince(client)),
    now,
    hrefWith: (change) => `/reports${writeFilter({ ...filter(), ...change }, usual())}`,
    hrefOf: (show) => `/reports${writeFilter(plainFilter(show), usual())}`,
  };
}

/** One for all that stands on the screen; it goes with the last of them. */
export function useInbox(): Inbox {
  const client = useClient();
  const known = shared.get(client);
  const mine =
    known ?? createRoot((end): Shared => ({ inbox: createInbox(), end, users: 0 }), getOwner() ?? undefined);
  shared.set(client, mine);
  mine.users += 1;
  onCleanup(() => {
    mine.users -= 1;
    // On a phone the page that takes the place of another one begins right after it.
    setTimeout(() => {
      if (mine.users > 0 || shared.get(client) !== mine) return;
      shared.delete(client);
      mine.end();
    });
  });
  return mine.inbox;
}

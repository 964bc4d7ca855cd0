import { Route, useLocation, useMatch } from '@solidjs/router';
import { type Component, createEffect, createSignal, type JSX, on } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { allWords, useI18n } from '#app/i18n/i18n.tsx';
import type { FeatureSections, LoadPage, Pages } from '#app/kit/feature.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { useListKeys } from '#app/kit/keys/list-keys.ts';
import { hasNextRow, hasRow, type IsBeside, rowOf } from '#app/kit/keys/panes.ts';
import { type LazyPart, lazyPart } from '#app/kit/lazy-part.tsx';
import { Pane, Panes } from '#app/ui/desk.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { DESK } from '#app/ui/media.ts';
import { deviceProgram } from './device-program.ts';
import { appFeatures, featureBook } from './features.ts';
import { isStill } from './kit/is-still.ts';
import { type PartsAt, useOpenFirst } from './open-first.ts';

type Page = LazyPart<object>;
type Open = (load: LoadPage) => Page;

interface Address {
  readonly path: string;
  readonly component: Page;
}
interface List extends Address {
  /** What may stand beside it. */
  readonly beside: Address[];
}

interface Sections {
  readonly thingAt: FeatureSections['thingAt'];
  readonly Rail: LazyPart<{ readonly thing: string }>;
  readonly Tabs: LazyPart<{ readonly thing: string }>;
}

/** What all pages need but the first. */
function behindFirst(): Promise<unknown> {
  return Promise.all([allWords(), featureBook.load(), deviceProgram.later.load()]);
}

/** The sections of the thing that is open, in the rail or as tabs. */
const sectioned: readonly Sections[] = appFeatures.flatMap(({ sections }) => {
  if (sections === null) return [];
  const parts = async () => {
    const [loaded] = await Promise.all([sections.load(), behindFirst()]);
    return loaded;
  };
  return [
    {
      thingAt: sections.thingAt,
      Rail: lazyPart(async () => ({ default: (await parts()).Rail })),
      Tabs: lazyPart(async () => ({ default: (await parts()).Tabs })),
    },
  ];
});

/** Where an address stands in its feature; null if that has no sections there. */
export function sectionsAt(path: string): (Omit<Sections, 'thingAt'> & { readonly thing: string }) | null {
  for (const { thingAt, ...parts } of sectioned) {
    const thing = thingAt(path);
    if (thing !== null) return { ...parts, thing };
  }
  return null;
}

export async function loadSections(): Promise<void> {
  await Promise.all(sectioned.flatMap(({ Rail, Tabs }) => [Rail.load(), Tabs.load()]));
}

/**
 * Most pages say more than the first words, and do more than Hoy: they are opened once the rest of the words, those of the
 * features, and all acts have come.
 */
function page(load: LoadPage): Page {
  return lazyPart(
    async () => {
      // On the desk the sections stand there when the page does.
      const sections = window.matchMedia(DESK).matches ? loadSections() : null;
      const [module] = await Promise.all([load(), behindFirst(), sections]);
      return module;
    },
    () => <Loading />,
  );
}

/** Only where the app was opened at this address, or went back to it: a link is followed once its page is loaded. */
function Loading(): JSX.Element {
  const { t } = useI18n();
  return (
    <p class="block" aria-busy="true">
      {t('shell.loading')}
    </p>
  );
}

/** @throws when a page stands beside an address that its feature does not have, or that does not begin its own */
export function listsOf(pages: Pages, open: Open): List[] {
  const lists = new Map<string, List>();
  for (const [path, load] of Object.entries(pages))
    if (typeof load === 'function') lists.set(path, { path, component: open(load), beside: [] });
  for (const [path, page] of Object.entries(pages)) {
    if (typeof page === 'function') continue;
    const list = lists.get(page.list);
    if (list === undefined || !path.startsWith(`${page.list}/`))
      throw new Error(`${path} stands beside ${page.list}, which is no list of its own`);
    list.beside.push({ path: path.slice(page.list.length), component: open(page.load) });
  }
  return [...lists.values()];
}

/** Pages that need only the first words: Hoy, with what the features show there. */
function early(load: LoadPage): Page {
  return lazyPart(
    async () => {
      const [module] = await Promise.all([load(), featureBook.loadHome()]);
      return module;
    },
    () => <Loading />,
  );
}

// Once, not at each unlocking: what was opened before is there at once.
const atOnce = appFeatures.flatMap(({ first }) => listsOf(first, early));
const offline = appFeatures.flatMap(({ pages }) => listsOf(pages, page));
const online = appFeatures.flatMap((feature) => listsOf(feature.online, page));
const OnlinePages = lazyPart<{ children?: JSX.Element }>(async () => ({
  default: (await import('#app/online.tsx')).OnlinePages,
}));
const NotFoundPage = page(() => import('#app/not-found.page.tsx'));

/** Every address, as the router takes them: of those that match, the one with the fewest parts left open. */
const all = [
  ...[...atOnce, ...offline].flatMap((list) => addressesOf(list, [])),
  ...online.flatMap((list) => addressesOf(list, [OnlinePages])),
].sort((left, right) => left.open - right.open);

function addressesOf({ path, component, beside }: List, around: readonly Page[]) {
  const parts = [...around, component];
  const own = { path, list: null, parts };
  const others = beside.map((each) => ({
    path: `${path}${each.path}`,
    list: path,
    parts: [...parts, each.component],
  }));
  return [own, ...others].map((each) => ({
    ...each,
    open: each.path.split(':').length,
    matches: new RegExp(`^${each.path.replace(/:[^/]+/g, '[^/]+')}$`),
  }));
}

const partsAt: PartsAt = (at) => all.find(({ matches }) => matches.test(at))?.parts ?? [NotFoundPage];

/** The files of the page at an address. One that does not come is asked for again when the page is opened. */
export async function loadAhead(at: string): Promise<void> {
  await Promise.allSettled(partsAt(at).map((part) => part.load()));
}

/** Around all pages: a link is followed once the files of its page are here. */
function OpenFirst(props: { children?: JSX.Element }): JSX.Element {
  useOpenFirst(partsAt);
  return <>{props.children}</>;
}

function besideOf(list: string): IsBeside {
  const known = all.filter(({ path }) => path.startsWith(`${list}/`));
  return (at) => known.find(({ matches }) => matches.test(at))?.list === list;
}

function Empty(): JSX.Element {
  const { t } = useI18n();
  return <p class="quiet">{t('shell.choose')}</p>;
}

function Alone(props: { page: Component }): JSX.Element {
  const { t } = useI18n();
  return (
    <Pane place="root" label={t('shell.pane.page')}>
      <Dynamic component={props.page} />
    </Pane>
  );
}

function routeOf({ path, component: Page, beside }: List): JSX.Element {
  if (beside.length === 0) return <Route path={path} component={() => <Alone page={Page} />} />;
  const isBeside = besideOf(path);
  function ListAndThing(props: { children?: JSX.Element }): JSX.Element {
    const { t } = useI18n();
    const match = useMatch(() => path);
    const location = useLocation();
    const desk = useDesk();
    const [isTable, setTable] = createSignal(false);
    const [isClosed, setClosed] = createSignal(false);
    // Who opens something wants to see it; a selection that only moves leaves closed what was closed.
    createEffect(
      on([() => location.pathname, () => location.state], () => {
        if (!isStill(location.state)) setClosed(false);
      }),
    );
    const isAlone = () => match() !== undefined;
    const [hasRows, setRows] = createSignal(false);
    const [isUnfolded, setUnfolded] = createSignal(false);
    let shownAt = '';
    /** The row of what is opened by its address may stand far down; it is shown once, and then the list stays where it is left. */
    function showRow() {
      if (shownAt === location.pathname) return;
      const row = rowOf({ isBeside, at: location.pathname });
      if (row === null) return;
      shownAt = location.pathname;
      row.scrollIntoView({ block: 'nearest' });
    }
    createEffect(on(() => location.pathname, showRow));
    const words = () => ({
      next: t('shell.list_keys.next'),
      previous: t('shell.list_keys.previous'),
      open: t('shell.list_keys.open'),
      leave: t('shell.list_keys.leave'),
    });
    useListKeys({ isBeside, hasRows: isUnfolded, words });
    useKeys(() => [
      ...(hasRows() || !isAlone()
        ? [{ press: 'ArrowLeft', shown: ['←', '→'], words: t('shell.pane.move_border') }]
        : []),
      ...(isTable() && !isAlone()
        ? [
            {
              press: 'i',
              shown: ['I'],
              words: t('shell.pane.close_thing'),
              isLetter: true,
              run: () => {
                if (document.activeElement?.closest('.pane-thing') != null)
                  rowOf({ isBeside, at: desk.chosen() })?.focus();
                setClosed((before) => !before);
              },
            },
          ]
        : []),
    ]);
    const labels = () => ({
      list: t('shell.pane.list'),
      thing: t('shell.pane.thing'),
      border: t('shell.pane.border'),
    });
    return (
      <Panes
        list={<Page />}
        isAlone={isAlone()}
        look={(pane) => {
          setRows(hasRow(pane, isBeside));
          setUnfolded(hasNextRow(isBeside));
          showRow();
        }}
        hasRows={hasRows()}
        empty={<Empty />}
        labels={labels()}
        screen={path}
        isTable={isTable()}
        onTable={() => setTable(true)}
        isClosed={isClosed()}
      >
        {props.children}
      </Panes>
    );
  }
  return (
    <Route path={path} component={ListAndThing}>
      <Route path="/" />
      {beside.map((address) => (
        <Route {...address} />
      ))}
    </Route>
  );
}

/** Every address of the app. All of them open cold, offline, and after unlocking. */
export function routes(): JSX.Element {
  return (
    <Route component={OpenFirst}>
      {[...atOnce, ...offline].map(routeOf)}
      <Route component={OnlinePages}>{online.map(routeOf)}</Route>
      <Route path="*" component={NotFoundPage} />
    </Route>
  );
}

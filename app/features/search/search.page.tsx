import { useBeforeLeave } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  Index,
  type JSX,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useRehearsal } from '#app/features/participants/use-rehearsal.ts';
import { dayOf, formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { afterPaint } from '#app/kit/after-paint.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { everydayWords } from '#app/kit/everyday-words.ts';
import { type SearchGroup, searchSources } from '#app/kit/search-source.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { whenIdle } from '#app/kit/when-idle.ts';
import { Windowed } from '#app/kit/windowed.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { createSearchIndex, type Found, type Hit, type SearchIndex } from './search-index.ts';
import { SearchRow } from './search-row.tsx';
import { daysOfMeetings, standingSources } from './standing-sources.ts';
import './search.css';

const FIELD = 'search-all';
/** Things indexed between two frames of a slow phone. */
const PIECE = 150;
/** Of each group, before somebody asks for the rest. */
const FIRST = 3;
const ROW = 92;

/** What was typed when a result was opened, for the way back; gone after a lock, and never on disk. */
const onTheWay = new WeakMap<Client, string>();

/** Rows that fill the screen of a phone: they answer a key in its frame, what is below them right after it. */
const AT_ONCE = 5;

interface Group {
  readonly group: SearchGroup;
  readonly hits: readonly Hit[];
  /** What they were found by. */
  readonly query: string;
  /** Unseen until something is typed. */
  readonly isStanding: boolean;
}

function groupsOf(
  index: Pick<SearchIndex, 'inOrder'>,
  found: Found,
  { query, isStanding }: Omit<Group, 'group' | 'hits'>,
): readonly Group[] {
  return index.inOrder(found).map((group) => ({ group, hits: found[group], query, isStanding }));
}

function onScreen(groups: readonly Group[]): readonly Group[] {
  let rows = 0;
  return groups.filter(({ hits }) => {
    const isOnIt = rows < AT_ONCE;
    rows += Math.min(hits.length, FIRST);
    return isOnIt;
  });
}

/** The groups of now as far as the screen reaches, and below it those of the last key until this one was painted. */
function useShown(found: () => readonly Group[]): () => readonly Group[] {
  const [below, setBelow] = createSignal<readonly Group[]>([]);
  createEffect(() => {
    const now = found();
    onCleanup(afterPaint(() => setBelow(now)));
  });
  return createMemo(() => {
    const first = onScreen(found());
    return [...first, ...below().filter(({ group }) => !first.some((one) => one.group === group))];
  });
}

/** One field over everything this phone has for its reader. What is typed is not stored. */
export default function SearchPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const features = useFeatures();
  const now = useNow();
  const [query, setQuery] = createSignal(onTheWay.get(client) ?? '');
  onTheWay.delete(client);
  const [opened, setOpened] = createSignal<SearchGroup | null>(null);
  /** Of the index: grows with every piece taken in. */
  const [version, setVersion] = createSignal(0);
  const [isReady, setReady] = createSignal(false);
  const index = createSearchIndex();
  const today = createMemo(() => dayOf({ instant: now(), timeZone: deviceTimeZone() }));

  let cancel: (() => void) | undefined;
  function takeIn() {
    const isDone = index.step(PIECE);
    setReady(isDone);
    if (isDone || isSearching()) setVersion((before) => before + 1);
    if (!isDone) cancel = whenIdle(takeIn, 60);
  }
  createEffect(() => {
    const asker = { replica: client.replica, actor: client.actor(), t, locale: locale(), today: today() };
    const sources = searchSources(
      { ...asker, everyday: everydayWords, daysOf: daysOfMeetings(client.replica) },
      features.words().map(({ search }) => search),
    );
    index.fill({
      sources: [...sources, ...standingSources({ ...asker, features })],
      language: locale(),
      today: today(),
    });
    cancel?.();
    // What is typed decides whether a piece is shown at once, but must not restart the indexing.
    untrack(takeIn);
  });
  onCleanup(() => cancel?.());
  onMount(() => {
    const field = document.getElementById(FIELD);
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
  useBeforeLeave(({ to }) => {
    const isResult = found().some(({ hits }) => hits.some((hit) => hit.href() === to));
    if (isResult) onTheWay.set(client, query());
  });

  const isSearching = () => query().trim() !== '';
  const found = createMemo<readonly Group[]>(() => {
    version();
    return groupsOf(index, index.find(query()), { query: query(), isStanding: false });
  });
  const rehearsed = useRehearsal(isReady);
  const standing = createMemo<readonly Group[]>(() => {
    version();
    return groupsOf(index, index.find(rehearsed()), { query: rehearsed(), isStanding: true });
  });
  const shown = useShown(() => (isSearching() ? found() : standing()));
  const names = createMemo(() => shown().map(({ group }) => group));
  const named = (name: SearchGroup) => shown().find(({ group }) => group === name);
  const total = () => found().reduce((sum, { hits }) => sum + hits.length, 0);
  const summary = () => {
    if (!isSearching()) return '';
    if (!isReady()) return preparing();
    return total() === 0 ? t('search.nothing') : t('search.found', { n: total(), groups: found().length });
  };
  const preparing = () => {
    version();
    return t('search.preparing', {
      n: formatNumber(locale(), index.size),
      total: formatNumber(locale(), index.total),
    });
  };

  function type(value: string) {
    setOpened(null);
    setQuery(value);
  }

  return (
    <>
      <PageHeader title={t('search.title')} />
      <SearchField
        id={FIELD}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={query()}
        onInput={type}
        clearLabel={t('search.clear')}
      />
      <LiveRegion message={summary()} />
      <Show when={isSearching()} fallback={<p class="search-hint">{t('search.hint')}</p>}>
        <Show when={!isReady()}>
          <p class="search-hint">{preparing()}</p>
        </Show>
        <Show when={isReady() && total() === 0}>
          <List>
            <ListRow
              note
              title={
                <>
                  <strong>{t('search.nothing')}</strong> {t('search.nothing_text')}
                </>
              }
            />
          </List>
        </Show>
      </Show>
      {/* By name: the rows of a group stay its own when others come before it. */}
      <For each={names()}>
        {(name) => {
          const group = createMemo<Group | undefined>((last) => named(name) ?? last);
          return (
            <Show when={group()}>
              {(now) => (
                <FoundGroup found={now()} isOpen={opened() === name} onOpen={() => setOpened(name)} />
              )}
            </Show>
          );
        }}
      </For>
    </>
  );
}

function FoundGroup(props: { found: Group; isOpen: boolean; onOpen: () => void }): JSX.Element {
  const { t, locale } = useI18n();
  const rest = () => props.found.hits.length - FIRST;
  return (
    <section classList={{ 'standing-by': props.found.isStanding }} inert={props.found.isStanding}>
      <SectionHeader
        kind="band"
        title={t(`search.groups.${props.found.group}`)}
        aside={formatNumber(locale(), props.found.hits.length)}
      />
      <Show
        when={props.isOpen}
        fallback={
          <>
            <List>
              <Index each={props.found.hits.slice(0, FIRST)}>
                {(hit) => <SearchRow hit={hit()} query={props.found.query} />}
              </Index>
            </List>
            <Show when={rest() > 0}>
              <div class="search-more">
                <Button kind="text" icon="chevron-down" onClick={() => props.onOpen()}>
                  {t('search.more', { n: rest() })}
                </Button>
              </div>
            </Show>
          </>
        }
      >
        <Windowed items={props.found.hits} estimate={ROW}>
          {(hit: () => Hit) => <SearchRow hit={hit()} query={props.found.query} />}
        </Windowed>
      </Show>
    </section>
  );
}

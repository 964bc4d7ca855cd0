import { createEffect, For, type JSX, on, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { useMarked } from '#app/kit/use-marked.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Windowed } from '#app/kit/windowed.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { rememberLooked } from '../new-reports.ts';
import { BulkResult } from './bulk-result.tsx';
import { chosenCount, receivedAt, SHOWS } from './inbox.ts';
import { InboxBulk } from './inbox-bulk.tsx';
import { InboxHead } from './inbox-filter.tsx';
import { InboxRow } from './inbox-row.tsx';
import { forgetDecided, JustDecided } from './just-decided.tsx';
import { NotTaken } from './not-taken.tsx';
import { useInbox } from './use-inbox.ts';
import './inbox.css';

/** Pixels of a row with a line of words below; only what was never on screen is estimated. */
const ROW = 84;

/**
 * What somebody reads and decides on, as the address filters it.
 *
 * @param props.below what else they come here for; on the desk the rail leads there
 */
export function InboxList(props: { below: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const inbox = useInbox();
  let result: HTMLElement | undefined;
  const marked = useMarked(inbox.ids, inbox.open);
  createEffect(() => {
    // Hoy speaks of them until they were here on the screen; if that cannot be kept now, it does once more.
    void rememberLooked(
      client,
      inbox.all().map(({ report }) => report),
    ).catch(() => undefined);
  });
  // The way back to what was decided last is for whoever is still there.
  createEffect(
    on(
      () => inbox.filter().show,
      () => forgetDecided(client),
      { defer: true },
    ),
  );
  onCleanup(() => {
    // On a phone the report that is opened takes the place of the list.
    if (desk.isDesk()) forgetDecided(client);
  });
  useKeys(() => [
    { press: 'Space', shown: ['␣'], words: t('kit.keys.mark') },
    { press: '$mod+a', shown: ['Ctrl', 'A'], words: t('reports.inbox.mark_all') },
  ]);
  const summary = () => {
    const overdue = inbox.overdue();
    const said = [t('reports.inbox.count', { n: inbox.count() })];
    if (inbox.filter().show === 'mine' && overdue > 0) said.push(t('reports.inbox.overdue', { n: overdue }));
    return said.join(', ');
  };
  return (
    <>
      <PageHeader
        title={desk.isDesk() ? t(`reports.inbox.show.${inbox.filter().show}`) : t('reports.title')}
        detail={summary()}
      />
      <Show when={!desk.isDesk()}>
        <Shows />
      </Show>
      <NotTaken />
      <JustDecided />
      <BulkResult
        inbox={inbox}
        ref={(element) => {
          result = element;
        }}
      />
      <InboxHead inbox={inbox} marked={marked} />
      <LiveRegion message={inbox.words() === '' ? '' : summary()} />
      <Show when={inbox.shown().length > 0} fallback={<Nothing />}>
        <div class="inbox-rows" {...marked.keys}>
          <Show when={`at ${inbox.query()}`} keyed>
            <Windowed items={inbox.shown()} estimate={ROW} isKept={inbox.isKept()}>
              {(item) => <InboxRow item={item()} inbox={inbox} marked={marked} />}
            </Windowed>
          </Show>
        </div>
      </Show>
      <Show when={!desk.isDesk()}>{props.below}</Show>
      <InboxBulk marked={marked} inbox={inbox} result={() => result} />
    </>
  );
}

/** The parts of the inbox; on the desk they stand in the rail. */
export function Shows(): JSX.Element {
  const { t } = useI18n();
  const inbox = useInbox();
  let nav: HTMLElement | undefined;
  // The one that is shown may stand further along the line.
  createEffect(() => {
    inbox.filter();
    requestAnimationFrame(() =>
      nav?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  });
  return (
    <nav ref={nav} class="inbox-shows" aria-label={t('reports.inbox.sections')}>
      <ul>
        <For each={SHOWS}>
          {(show) => (
            <li>
              <a href={inbox.hrefOf(show)} aria-current={inbox.filter().show === show ? 'page' : undefined}>
                {t(`reports.inbox.show.${show}`)}
                <Show when={inbox.counts()[show] > 0}>
                  <span
                    classList={{
                      'section-count': true,
                      'inbox-count-red':
                        (show === 'mine' && inbox.counts().overdue > 0) ||
                        (show === 'own' && inbox.counts().toCorrect > 0),
                    }}
                  >
                    {inbox.counts()[show]}
                  </span>
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

/** Says why no row is there, and the one thing that can be done about it. */
function Nothing(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const inbox = useInbox();
  const when = useWhen();
  const isFiltered = () => chosenCount(inbox.filter()) > 0 || inbox.words() !== '';
  const fact = () => {
    const { show } = inbox.filter();
    if (isFiltered()) return t('reports.inbox.empty.filtered');
    const isNone = inbox.all().length === 0 || show === 'all' || show === 'own';
    return isNone ? t('reports.none') : t(`reports.inbox.empty.${show}`);
  };
  const last = () => {
    let latest = 0;
    for (const item of inbox.all()) latest = Math.max(latest, receivedAt(item));
    return latest === 0 ? '' : t('reports.inbox.empty.last', { when: when(latest) });
  };
  return (
    <List>
      <Show
        when={client.isComplete() || inbox.all().length > 0}
        fallback={
          <ListRow
            note
            title={<strong>{t('reports.unknown_yet')}</strong>}
            detail={t('reports.unknown_yet_more')}
          />
        }
      >
        <ListRow note title={<strong>{fact()}</strong>} detail={last() || t('reports.none_more')}>
          <Show when={inbox.all().length > 0}>
            <p class="row-remedy">
              <Show
                when={isFiltered()}
                fallback={
                  <LinkButton kind="text" href={inbox.hrefOf('all')}>
                    {t('reports.inbox.empty.see_all')}
                  </LinkButton>
                }
              >
                <LinkButton
                  kind="text"
                  icon="x"
                  href={inbox.hrefOf(inbox.filter().show)}
                  onClick={() => inbox.search('')}
                >
                  {t('reports.inbox.drop_filters')}
                </LinkButton>
              </Show>
            </p>
          </Show>
        </ListRow>
      </Show>
    </List>
  );
}

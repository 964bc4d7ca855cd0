import { Router, useLocation } from '@solidjs/router';
import { createEffect, createMemo, createSignal, ErrorBoundary, type JSX, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { needsPerson } from '#app/kit/attention.ts';
import { readsPlans } from '#shared/access/members.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { ClientProvider, useClient } from './context.tsx';
import { Failed } from './failed.tsx';
import { answersForOne, holdsSeat } from './features/ideal/who.ts';
import { DeskSearch } from './features/search/desk-search.tsx';
import { useSearchKey } from './features/search/use-search-key.ts';
import { LockedOut } from './features/session/locked-out.page.tsx';
import { SessionNotice } from './features/session/session-notice.tsx';
import { featureBook } from './features.ts';
import { isBareAddress } from './form-address.ts';
import { useHousekeeping } from './housekeeping.ts';
import { allWords, useI18n } from './i18n/i18n.tsx';
import { KeysProvider } from './kit/keys/keys.tsx';
import { lazyPart } from './kit/lazy-part.tsx';
import { LeftTyped } from './kit/left-typed.tsx';
import { placeOf } from './kit/place-of.ts';
import { FeaturesProvider } from './kit/use-features.tsx';
import { useLastAnswer } from './kit/use-last-answer.ts';
import { useWhen } from './kit/use-when.ts';
import { routes, sectionsAt } from './routes.tsx';
import type { Client } from './sync/app-client.ts';
import { LOST_FILES, readLostFiles } from './sync/lost-files.ts';
import { AppShell, type NavItem } from './ui/app-shell.tsx';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { DeskProvider } from './ui/desk.tsx';
import { useDesk } from './ui/desk-context.ts';
import { LiveRegion } from './ui/live-region.tsx';
import { RAIL, useMedia } from './ui/media.ts';
import { useUpdate } from './update.ts';
import { thingsAt, useTitles } from './use-titles.ts';

export { loadAhead } from './routes.tsx';

/** Reminders come behind the page that was opened. */
const MeetingCompanion = lazyPart(async () => ({
  default: (await import('./features/meetings/meeting-companion.tsx')).MeetingCompanion,
}));

const DeskStatus = lazyPart(async () => {
  const [module] = await Promise.all([import('./desk-status.tsx'), allWords()]);
  return { default: module.DeskStatus };
});

/** On most days the store has nothing to say. */
const StoreNotice = lazyPart(async () => ({
  default: (await import('./features/session/store-notice.tsx')).StoreNotice,
}));

const LostFiles = lazyPart(async () => {
  const [module] = await Promise.all([
    import('./features/records/lost-files.tsx'),
    allWords(),
    featureBook.load(),
  ]);
  return { default: module.LostFiles };
});

/** The application of one person whose store is unlocked. What it holds goes when it is disposed of, at the lock. */
export function OpenedApp(props: {
  client: Client;
  /** Back to the page of a first look; only in the demo. */
  onFirstLook: (() => void) | undefined;
}): JSX.Element {
  return (
    <ClientProvider client={props.client}>
      <Show
        when={!props.client.isRevoked()}
        fallback={
          <LockedOut
            reason={{ kind: 'revoked_waiting', waiting: props.client.status().waiting }}
            onAct={() => void props.client.syncNow()}
          />
        }
      >
        <Show
          when={!props.client.isOutdated()}
          fallback={<LockedOut reason={{ kind: 'old_tab' }} onAct={() => window.location.reload()} />}
        >
          <FeaturesProvider book={featureBook}>
            <Router root={(root) => <Desk onFirstLook={props.onFirstLook}>{root.children}</Desk>}>
              {routes()}
            </Router>
          </FeaturesProvider>
        </Show>
      </Show>
    </ClientProvider>
  );
}

function Desk(props: { onFirstLook: (() => void) | undefined; children: JSX.Element }): JSX.Element {
  const location = useLocation();
  return (
    <DeskProvider at={location.pathname} search={location.search}>
      <KeysProvider>
        <Frame onFirstLook={props.onFirstLook}>{props.children}</Frame>
      </KeysProvider>
    </DeskProvider>
  );
}

function Frame(props: { onFirstLook: (() => void) | undefined; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const desk = useDesk();
  const location = useLocation();
  const hasRail = useMedia(RAIL);
  const stopped = createMemo(
    () =>
      client.outbox().filter(({ id }) => {
        const facts = client.factsOf(id);
        return facts !== null && needsPerson(facts);
      }).length,
  );
  // On a phone a form is finished or left first; the way back stands at its head.
  // Not written into the markup: a memo there has the frame at the new address before its page is.
  const bare = () => (desk.isDesk() ? false : isBareAddress(location.pathname));
  // Whoever goes from row to row of a list stays in one place: the rail and its counts are not made anew at each.
  const place = createMemo(() => placeOf(location.pathname));
  const sections = createMemo(() => sectionsAt(location.pathname), null, {
    equals: (left, right) => left?.thing === right?.thing,
  });
  const hasIdeal = createMemo(() => {
    const { replica } = client;
    const actor = client.actor();
    return takesPart(actor) || answersForOne(actor) || holdsSeat({ actor, replica });
  });
  const hasPlans = createMemo(() => readsPlans(client.actor()));
  const hasCommittee = createMemo(() => takesPart(client.actor()));
  const items = createMemo((): NavItem[] => [
    { href: '/', label: t('shell.today'), icon: 'house', current: place() === 'today' },
    { href: '/meetings', label: t('shell.meeting'), icon: 'calendar-days', current: place() === 'meetings' },
    { href: '/reports', label: t('shell.reports'), icon: 'file-text', current: place() === 'reports' },
    // A phone has room for five: there it stands under Más.
    ...(hasIdeal()
      ? [
          {
            href: '/ideal',
            label: t('shell.ideal'),
            icon: 'chart-column' as const,
            current: place() === 'ideal' && hasRail(),
            railOnly: true,
          },
        ]
      : []),
    ...(hasPlans()
      ? [
          {
            href: '/plans',
            label: t('shell.plan'),
            icon: 'list-checks' as const,
            current: place() === 'plan' && hasRail(),
            railOnly: true,
          },
        ]
      : []),
    ...(hasCommittee()
      ? [
          {
            href: '/presidencies',
            label: t('shell.committee'),
            icon: 'globe' as const,
            current: place() === 'committee' && hasRail(),
            railOnly: true,
          },
        ]
      : []),
    {
      href: '/outbox',
      label: t('shell.outbox'),
      icon: 'send',
      current: place() === 'outbox',
      count: stopped(),
      countLabel: t('shell.to_correct', { n: stopped() }),
    },
    {
      href: '/more',
      label: t('shell.more'),
      icon: 'ellipsis',
      current:
        place() === 'more' ||
        (place() === 'ideal' && !hasRail()) ||
        (place() === 'plan' && !(hasRail() && hasPlans())) ||
        (place() === 'committee' && !(hasRail() && hasCommittee())),
    },
  ]);

  useTitles({
    main: () => document.querySelector<HTMLElement>('#main') ?? undefined,
    section: () => items().find((item) => item.current)?.label,
    things: () =>
      thingsAt(location.pathname, (id) =>
        featureBook.nameOf(id, { replica: client.replica, locale: locale() }),
      ),
  });
  useHousekeeping();
  useSearchKey({ isOff: bare });
  return (
    <AppShell
      items={items()}
      navLabel={t('shell.nav')}
      skipLabel={t('shell.skip')}
      brand={t('shell.brand')}
      sections={sections() === null ? null : <SectionPart of={sections()} part="Rail" />}
      tabs={sections() === null ? null : <SectionPart of={sections()} part="Tabs" />}
      status={<DeskStatus />}
      search={<DeskSearch />}
      bare={bare()}
      at={location.pathname}
      railFoot={
        <>
          <strong>{client.label()}</strong>
          <SyncedLine />
        </>
      }
      banners={
        <>
          <Banners onFirstLook={props.onFirstLook} />
          <MeetingCompanion />
        </>
      }
    >
      <ErrorBoundary fallback={(error: unknown, reset) => <Failed error={error} reset={reset} />}>
        <LeftTyped>{props.children}</LeftTyped>
      </ErrorBoundary>
      <Announcements />
    </AppShell>
  );
}

/** The sections of what is open, in the place that the window has for them. */
function SectionPart(props: { of: ReturnType<typeof sectionsAt>; part: 'Rail' | 'Tabs' }): JSX.Element {
  return (
    <Show when={props.of}>{(open) => <Dynamic component={open()[props.part]} thing={open().thing} />}</Show>
  );
}

function SyncedLine(): JSX.Element {
  const lastAnswer = useLastAnswer();
  return <span>{lastAnswer()}</span>;
}

function Banners(props: { onFirstLook: (() => void) | undefined }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const update = useUpdate();
  const location = useLocation();
  const when = useWhen();
  // Hoy and Envíos speak of the connection themselves; in a form nothing depends on it.
  const speaksItself = () =>
    location.pathname === '/' || location.pathname.startsWith('/outbox') || isBareAddress(location.pathname);
  const [isBusy, setIsBusy] = createSignal(false);
  const [isTold, setTold] = createSignal(false);

  function bringIn() {
    if (client.mayUpdate()) update.bringIn();
    else setIsBusy(true);
  }

  return (
    <>
      <Show when={props.onFirstLook}>
        {(change) => (
          <Banner
            icon="info"
            fact={t('shell.demo')}
            action={
              <Button kind="text" onClick={() => change()()}>
                {t('shell.demo_change')}
              </Button>
            }
          >
            {t('shell.demo_text')}
          </Banner>
        )}
      </Show>
      <Show when={update.isWaiting()}>
        <Banner
          tone="change"
          icon="refresh-cw"
          fact={t('shell.update')}
          action={
            <Button kind="text" onClick={bringIn}>
              {t('shell.update_now')}
            </Button>
          }
        >
          {isBusy() ? t('shell.update_draft') : t('shell.update_text')}
        </Banner>
      </Show>
      <Show when={!isTold() && client.finding() !== null}>
        <StoreNotice finding={client.finding()} onDismiss={() => setTold(true)} />
      </Show>
      <SessionNotice
        isKept={client.isSessionKept()}
        protocol={window.location.protocol}
        onRetry={() => void client.syncNow()}
      />
      <Show when={readLostFiles(client.remembered(LOST_FILES)).length > 0}>
        <LostFiles />
      </Show>
      <Show when={client.isDegraded()}>
        <Banner tone="act" icon="triangle-alert" fact={t('shell.degraded')}>
          {t('shell.degraded_text')}
        </Banner>
      </Show>
      <Show when={client.isPartial()}>
        <Banner icon="info" fact={t('shell.partial')}>
          {t('shell.partial_text')}
        </Banner>
      </Show>
      <Show when={client.isOffline() && !speaksItself()}>
        <Banner icon="wifi-off" fact={t('shell.offline')}>
          <Show when={client.lastAnswerAt()} fallback={t('shell.offline_never')}>
            {(at) => <>{t('shell.offline_since', { at: when(at()) })}</>}
          </Show>
        </Banner>
      </Show>
    </>
  );
}

/** Says arrivals aloud, several as one sentence. */
function Announcements(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [message, setMessage] = createSignal('');
  createEffect(
    on(
      () => client.receipts().filter(({ verdict }) => verdict.status === 'accepted'),
      (accepted, before) => {
        if (before === undefined) return;
        const known = new Set(before.map(({ id }) => id));
        const n = accepted.filter(({ id }) => !known.has(id)).length;
        if (n > 0) setMessage(t('shell.arrived', { n }));
      },
    ),
  );
  return <LiveRegion message={message()} />;
}

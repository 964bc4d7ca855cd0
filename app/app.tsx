import {
  createEffect,
  createSignal,
  ErrorBoundary,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
} from 'solid-js';
import { FIRST_LOOK } from '#shared/session/demo.schemas.ts';
import { CHECK } from './check-address.ts';
import { askDemo, DEMO_PASSPHRASE, HERE, wasDemo } from './demo.ts';
import type { DemoInput } from './demo-entry.ts';
import { Failed } from './failed.tsx';
import { isHall } from './features/hall/hall-address.ts';
import { EnrolFlow } from './features/session/enrol.page.tsx';
import { LockedOut } from './features/session/locked-out.page.tsx';
import { createSessionPorts } from './features/session/session.ports.ts';
import { readLacks, UnsafeOrigin } from './features/session/unsafe.page.tsx';
import { applyDiscreet } from './features/settings/discreet.ts';
import { I18nProvider, useI18n } from './i18n/i18n.tsx';
import { lazyPart } from './kit/lazy-part.tsx';
import { whenIdle } from './kit/when-idle.ts';
import { createAutolock, FIRST_TIMES, watchPage } from './store/autolock.ts';
import { randomBytes } from './store/bytes.ts';
import type { ProfileParts } from './store/profile-store.ts';
import { createProfiles } from './store/profiles.ts';
import { createTabKey } from './store/tab-key.ts';
import { createWorkerKeys } from './store/worker-keys.ts';
import type { Client } from './sync/app-client.ts';
import { reopenProfile } from './sync/unlock.ts';
import { isDiscreet } from './theme.ts';

function Loading(): JSX.Element {
  const { t } = useI18n();
  return <p class="block">{t('shell.loading')}</p>;
}

const loadOpenedApp = () => import('./opened-app.tsx');
const OpenedApp = lazyPart(
  async () => ({ default: (await loadOpenedApp()).OpenedApp }),
  () => <Loading />,
);

/** What opens a store. */
const loadClient = () =>
  Promise.all([
    import('./sync/app-client.ts'),
    import('./device-program.ts'),
    import('./features/settings/autolock-choice.ts'),
  ]);

/** While the person types what unlocks: dozens of files that would else be asked for one after the other afterwards. */
async function readAhead(): Promise<void> {
  const [{ loadAhead }] = await Promise.all([loadOpenedApp(), loadClient(), OpenedApp.load()]);
  await loadAhead(location.pathname);
}

/** Nobody meets it on a first visit. */
const loadUnlockScreen = () => import('./features/session/unlock.page.tsx');
const UnlockScreen = lazyPart(
  async () => ({ default: (await loadUnlockScreen()).UnlockScreen<ProfileParts> }),
  () => <main class="panel opening" />,
);
const FirstLookScreen = lazyPart(
  async () => (await import('./first-look.tsx')).loadFirstLook(),
  () => <Loading />,
);
const CheckScreen = lazyPart(
  async () => (await import('./load-check.ts')).loadCheck(),
  () => <Loading />,
);
const HallScreen = lazyPart(
  async () => (await import('./load-hall.ts')).loadHall(),
  () => <main class="panel opening" />,
);

export function App(): JSX.Element {
  return (
    <I18nProvider inSteps discreet={isDiscreet(localStorage)}>
      <ErrorBoundary fallback={(error: unknown, reset) => <Failed isWhole error={error} reset={reset} />}>
        <Phases />
      </ErrorBoundary>
    </I18nProvider>
  );
}

type Phase =
  | { readonly kind: 'enrol'; readonly code: string | undefined }
  | { readonly kind: 'locked' }
  /** Opens without being asked: an earlier page of this tab was not locked. */
  | { readonly kind: 'opening' }
  /** The demo's page of a first look. */
  | { readonly kind: 'look' }
  /** Anybody checks a file, whoever this device belongs to. */
  | { readonly kind: 'check' }
  /** A screen in a hall, whoever this device belongs to. */
  | { readonly kind: 'hall' }
  | { readonly kind: 'open'; readonly client: Client }
  /** This device was revoked: what it held was handed in, then erased. */
  | { readonly kind: 'revoked'; readonly handedIn: number };

/** The code stands in the fragment, and is taken out of the address before anybody can copy it from there. */
function takeCode(): string | undefined {
  if (location.pathname !== '/enrol') return undefined;
  const code = decodeURIComponent(location.hash.slice(1));
  if (code !== '') history.replaceState(null, '', '/enrol');
  return code === '' ? undefined : code;
}

/** Nobody, locked, or one person's open store: which of the three, and how one leads to the other. */
function Phases(): JSX.Element {
  const { t, locale } = useI18n();
  // A new language brings its own manifest, which must not bring the plain name along.
  createEffect(() => applyDiscreet({ discreet: isDiscreet(localStorage), locale: locale(), page: document }));
  const lacks = readLacks();
  const clock = () => Date.now();
  const storage = localStorage;
  const profiles = createProfiles({ storage });
  profiles.forgetCards(clock());
  const forgetting = setInterval(() => profiles.forgetCards(clock()), 3_600_000);
  onCleanup(() => clearInterval(forgetting));
  const [isDemo, setDemo] = createSignal(wasDemo(storage));
  const tabKey = createTabKey({
    tab: sessionStorage,
    holder: createWorkerKeys(),
    firstMs: FIRST_TIMES.hiddenMs,
  });
  const ports = createSessionPorts({
    profiles,
    clock,
    random: randomBytes,
    appName: () => t('shell.brand'),
    storage,
    tabKey,
  });
  const demo: DemoInput<ProfileParts> = {
    profiles,
    ports,
    storage,
    tab: sessionStorage,
    fetch: (input, init) => fetch(input, init),
  };
  const isEntered = () => isDemo() && sessionStorage.getItem(HERE) !== null;

  /** What is shown while no store is open. */
  function rest(): Phase {
    if (location.pathname === FIRST_LOOK) return { kind: 'look' };
    if (location.pathname === CHECK) return { kind: 'check' };
    if (isHall(location.pathname)) return { kind: 'hall' };
    const isNobody = profiles.list().length === 0;
    return isNobody ? { kind: 'enrol', code: undefined } : { kind: 'locked' };
  }

  function first(): Phase {
    if (location.pathname === '/enrol') return { kind: 'enrol', code: takeCode() };
    const calm = rest();
    const held = tabKey.profile();
    const isHeld = held !== null && profiles.get(held) !== null;
    return calm.kind === 'locked' && (isHeld || isEntered()) ? { kind: 'opening' } : calm;
  }
  const [phase, setPhase] = createSignal<Phase>(first());
  onMount(async () => {
    // Whoever checks a file asks nobody for anything, and a screen in a hall only for what it shows.
    if (phase().kind === 'check' || phase().kind === 'hall') return;
    setDemo(await askDemo({ storage, fetch: (input, init) => fetch(input, init) }));
  });
  onMount(() => {
    if (phase().kind === 'opening') void goOn();
  });

  createEffect(() => {
    const { kind } = phase();
    if (kind !== 'locked' && kind !== 'opening') return;
    // Where it fails, opening loads it and says so.
    onCleanup(whenIdle(() => void readAhead().catch(() => undefined)));
  });

  async function goOn() {
    try {
      const parts = await reopenProfile({ clock, storage, tabKey });
      if (parts !== null) return await open(parts);
      if (isEntered()) {
        const entry = (await import('./demo-entry.ts')).createDemoEntry(demo);
        const profile = entry.here();
        if (profile !== null) return await open(await entry.reopen(profile));
      }
    } catch {
      // Then it is opened like any other.
    }
    setPhase(rest());
  }

  function toFirstLook(client: Client) {
    history.pushState(null, '', FIRST_LOOK);
    client.lock();
  }

  /** What cannot be shown must not stay open behind the screen. */
  async function open(parts: ProfileParts, href = '/') {
    try {
      await show(parts, href);
    } catch (error) {
      parts.close();
      throw error;
    }
  }

  async function show(parts: ProfileParts, href: string) {
    const [{ openClient }, { deviceProgram }, { autolockTimes }] = await loadClient();
    let stopWatching: () => void = () => undefined;
    const client = await openClient({
      parts,
      profiles,
      program: deviceProgram,
      clock,
      build: __BUILD__,
      onLocked(reason) {
        stopWatching();
        sessionStorage.removeItem(HERE);
        setPhase(reason.kind === 'revoked' ? reason : rest());
      },
    });
    stopWatching = watchPage({
      autolock: createAutolock({ clock, lock: () => client.lock(), times: () => autolockTimes(client) }),
      page: document,
      onLeft: (ms) => tabKey.stay({ profile: client.profile, ms }),
    });
    const isOutside = location.pathname === '/enrol' || location.pathname === FIRST_LOOK;
    if (isOutside) history.replaceState(null, '', href);
    setPhase({ kind: 'open', client });
    // A lock must show its screen without a network, even before the worker has everything.
    void loadUnlockScreen().catch(() => undefined);
    // Behind the first page; where it fails, the next page asks again and says so.
    whenIdle(() => void deviceProgram.later.load().catch(() => undefined));
  }

  // A link to enrol that is opened while the app stands open is a link to enrol.
  function onHash() {
    if (location.pathname === '/enrol' && phase().kind !== 'open')
      setPhase({ kind: 'enrol', code: takeCode() });
  }
  addEventListener('hashchange', onHash);
  onCleanup(() => removeEventListener('hashchange', onHash));

  const opened = () => {
    const current = phase();
    return current.kind === 'open' ? current.client : null;
  };
  const enrolling = () => {
    const current = phase();
    return current.kind === 'enrol' ? current : null;
  };
  const revoked = () => {
    const current = phase();
    return current.kind === 'revoked' ? current : null;
  };
  return (
    <Show when={lacks.length === 0} fallback={<UnsafeOrigin lacks={lacks} />}>
      <Switch>
        <Match when={enrolling()} keyed>
          {(current) => (
            <EnrolFlow
              ports={ports}
              initialCode={current.code}
              demoPassphrase={isDemo() ? DEMO_PASSPHRASE : undefined}
              onCancel={profiles.list().length === 0 ? undefined : () => setPhase({ kind: 'locked' })}
              onOpen={open}
            />
          )}
        </Match>
        <Match when={phase().kind === 'locked'}>
          <UnlockScreen
            profiles={profiles.list()}
            ports={ports}
            demoPassphrase={isDemo() ? DEMO_PASSPHRASE : undefined}
            onOpen={open}
            onEnrol={() => setPhase({ kind: 'enrol', code: undefined })}
          />
        </Match>
        <Match when={phase().kind === 'opening'}>
          <main class="panel opening">
            <p role="status">{t('session.unlock.opening')}</p>
          </main>
        </Match>
        <Match when={phase().kind === 'look'}>
          <FirstLookScreen
            input={demo}
            onOpen={open}
            onNone={() => {
              history.replaceState(null, '', '/');
              setPhase(rest());
            }}
          />
        </Match>
        <Match when={phase().kind === 'check'}>
          <CheckScreen />
        </Match>
        <Match when={phase().kind === 'hall'}>
          <HallScreen />
        </Match>
        <Match when={revoked()} keyed>
          {(out) => <LockedOut reason={out} onAct={() => setPhase(rest())} />}
        </Match>
        <Match when={opened()} keyed>
          {(client) => (
            <OpenedApp client={client} onFirstLook={isDemo() ? () => toFirstLook(client) : undefined} />
          )}
        </Match>
      </Switch>
    </Show>
  );
}

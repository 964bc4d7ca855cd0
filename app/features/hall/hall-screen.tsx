import { createEffect, createSignal, type JSX, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js';
import { formatHour, ownZone } from '#app/i18n/format.ts';
import { hallTexts } from '#app/i18n/hall-texts.ts';
import { firstLocale, isLocale, type Locale, languageTags, readStoredLocale } from '#app/i18n/locale.ts';
import { HallDoor } from './hall-door.tsx';
import { displayPath, hallKey, openDisplay, readHallAddress } from './hall-entry.ts';
import { type HallPorts, type HallShown, openHallFeed } from './hall-feed.ts';
import type { HallProblem } from './hall-problem.ts';
import { HallRoom } from './hall-room.tsx';
import { keepAwake } from './wake-lock.ts';
import './hall.css';
import './hall-room.css';
import './hall-upright.css';
import './hall-door.css';

const LANGUAGE = 'clasi.hall.language';
/** The figure changes once a second; a quarter of that is as late as it may be seen to. */
const LOOK_EVERY_MS = 250;

export interface HallScreenPorts extends HallPorts {
  readonly random: (length: number) => Uint8Array;
  readonly tab: Pick<Storage, 'getItem' | 'setItem'>;
  readonly address: Pick<Location, 'pathname' | 'hash'>;
  /** Puts another address in the place of this one. */
  readonly replace: (path: string) => void;
}

const browserPorts: HallScreenPorts = {
  fetch: (path, init) => fetch(path, init),
  open: (path) => new EventSource(path),
  clock: () => performance.now(),
  later(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  tab: sessionStorage,
  get address() {
    return location;
  },
  replace: (path) => history.replaceState(null, '', path),
};

type Step =
  | { readonly kind: 'door'; readonly problem: HallProblem | null; readonly code: string }
  | { readonly kind: 'opening' }
  | { readonly kind: 'display'; readonly display: string };

/** A screen in the hall: opens the address that somebody gave it, once, and then shows the room. */
export function HallScreen(props: { ports?: HallScreenPorts }): JSX.Element {
  const ports = props.ports ?? browserPorts;
  const given = readHallAddress(ports.address);
  const [step, setStep] = createSignal<Step>(
    given.display === null
      ? { kind: 'door', problem: null, code: '' }
      : { kind: 'display', display: given.display },
  );
  const [shown, setShown] = createSignal<HallShown | null>(null);
  const [isLate, setLate] = createSignal(false);
  const [now, setNow] = createSignal(ports.clock());
  const stored = ports.tab.getItem(LANGUAGE);
  const [chosen, setChosen] = createSignal<Locale | null>(isLocale(stored) ? stored : null);
  // One key for the page: whoever lost the answer asks again with it.
  const key = hallKey(ports.random);

  /** Chosen on this screen, else the first language of the meeting, else the browser's. */
  const locale = (): Locale =>
    chosen() ??
    shown()?.state.meeting.languages[0] ??
    firstLocale({ stored: readStoredLocale(), languages: navigator.languages });
  const t = () => hallTexts[locale()];

  function choose(language: Locale) {
    ports.tab.setItem(LANGUAGE, language);
    setChosen(language);
  }

  async function open(code: string) {
    setStep({ kind: 'opening' });
    const found = await openDisplay({ code, key, fetch: ports.fetch });
    if (typeof found === 'string') {
      ports.replace(displayPath(found));
      setStep({ kind: 'display', display: found });
    } else setStep({ kind: 'door', problem: found, code });
  }

  onMount(() => {
    keepAwake();
    if (given.code === null) return;
    // Out of the address before anybody can copy it from there.
    ports.replace('/hall');
    void open(given.code);
  });
  createEffect(() => {
    document.title = `${t()('hall_screen.title')} · ${t()('hall_screen.brand')}`;
    document.documentElement.lang = languageTags[locale()];
  });
  createEffect(
    on(step, (current) => {
      setShown(null);
      setLate(false);
      if (current.kind !== 'display') return;
      const feed = openHallFeed({
        display: current.display,
        ports,
        onShown: setShown,
        onStopped(problem) {
          if (problem.kind === 'offline') setLate(true);
          else setStep({ kind: 'door', problem, code: '' });
        },
      });
      const onBack = () => feed.ask();
      addEventListener('online', onBack);
      document.addEventListener('visibilitychange', onBack);
      onCleanup(() => {
        feed.close();
        removeEventListener('online', onBack);
        document.removeEventListener('visibilitychange', onBack);
      });
    }),
  );
  const timer = setInterval(() => setNow(ports.clock()), LOOK_EVERY_MS);
  onCleanup(() => clearInterval(timer));

  const door = () => {
    const current = step();
    return current.kind === 'door' ? current : null;
  };
  /** By the clock of whoever stands before the screen: no meeting is known here. */
  const hourHere = (instant: number) => formatHour({ instant, timeZone: ownZone() });
  return (
    <Switch>
      <Match when={shown()}>
        {(known) => (
          <HallRoom t={t()} locale={locale()} shown={known()} at={now() + known().lead} onLocale={choose} />
        )}
      </Match>
      <Match when={door()}>
        {(current) => (
          <HallDoor
            t={t()}
            locale={locale()}
            problem={current().problem}
            code={current().code}
            hourOf={hourHere}
            onLocale={choose}
            onOpen={open}
          />
        )}
      </Match>
      <Match when={true}>
        <main class="hall-wait">
          <p role="status">
            {t()(step().kind === 'opening' ? 'hall_screen.entry.opening' : 'hall_screen.entry.waiting')}
          </p>
          <Show when={isLate()}>
            <p>{t()('hall_screen.problem.offline')}</p>
          </Show>
        </main>
      </Match>
    </Switch>
  );
}

import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';

const MINUTE = 60_000;

/**
 * The current minute, in milliseconds since 1970. It changes once a minute; also at once when the page becomes visible,
 * since hidden pages pause timers, and when the server says that this device's clock is wrong.
 */
export function useNow(): () => number {
  const client = useClient();
  const [now, setNow] = createSignal(client.now());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tick() {
    clearTimeout(timer);
    const present = client.now();
    setNow(present);
    timer = setTimeout(tick, MINUTE - (present % MINUTE) + 20);
  }
  function onVisible() {
    if (document.visibilityState === 'visible') tick();
  }

  tick();
  createEffect(
    on(
      () => client.lastAnswerAt(),
      () => {
        if (Math.abs(client.now() - now()) >= MINUTE) tick();
      },
      { defer: true },
    ),
  );
  document.addEventListener('visibilitychange', onVisible);
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  });
  return now;
}

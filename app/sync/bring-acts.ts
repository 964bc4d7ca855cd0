import type { RandomBytes } from '#shared/kernel/ids.ts';
import type { SyncClient } from './client.ts';
import type { LaterActs } from './device-program.ts';
import { retryDelay } from './retry-delay.ts';

/** Attempts after which the delay no longer grows: half a minute to a minute. */
const LAST_STEP = 6;

/**
 * Loads the later acts as soon as a row may be one of them, and again after a failure: until they are here the view lacks
 * what such a row does. When they come, whoever asked for them, the view is made anew.
 *
 * @param wait runs something after a delay in ms; returns a function that cancels it
 * @returns stops it; what comes afterwards changes nothing here
 */
export function bringActs({
  client,
  later,
  random,
  wait,
}: {
  client: Pick<SyncClient, 'lacksActs' | 'takeActs' | 'watch'>;
  later: LaterActs | undefined;
  random: RandomBytes;
  wait: (run: () => void, ms: number) => () => void;
}): () => void {
  if (later === undefined) return () => undefined;
  const acts = later;
  let isStopped = false;
  let isBusy = false;
  let attempts = 0;
  let cancel: () => void = () => undefined;

  async function bring() {
    try {
      await acts.load();
    } catch {
      attempts = Math.min(attempts + 1, LAST_STEP);
      if (!isStopped) cancel = wait(again, retryDelay({ attempts, random }));
      return;
    }
    isBusy = false;
  }

  function again() {
    isBusy = false;
    look();
  }

  function look() {
    if (isStopped || isBusy || !client.lacksActs()) return;
    isBusy = true;
    void bring();
  }

  const stopHearing = acts.whenHere(() => client.takeActs());
  const stopWatching = client.watch(look);
  look();
  return () => {
    isStopped = true;
    cancel();
    stopHearing();
    stopWatching();
  };
}

import type { RandomBytes } from '#shared/kernel/ids.ts';
import { retryDelay } from './retry-delay.ts';

export interface FileSender {
  /** Sends what waits, unless that is under way; then once more afterwards. */
  start(): void;
  stop(): void;
}

/**
 * Sends the files that follow their record, beside the sync: a video of many minutes on a slow connection must not hold
 * up a word. What fails is tried again, later each time.
 *
 * @param send resolves when nothing waits; rejects if something could not be sent now
 */
export function createFileSender({
  send,
  random,
  later,
}: {
  send: () => Promise<void>;
  random: RandomBytes;
  later: (run: () => Promise<void>, ms: number) => () => void;
}): FileSender {
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  let failures = 0;
  let cancel: () => void = () => undefined;

  async function run(): Promise<void> {
    cancel();
    if (isStopped) return;
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    isWanted = false;
    const isSent = await send().then(
      () => true,
      () => false,
    );
    isRunning = false;
    failures = isSent ? 0 : failures + 1;
    if (isStopped) return;
    if (isSent && isWanted) return run();
    if (!isSent) cancel = later(run, retryDelay({ attempts: failures, random }));
  }

  return {
    start: () => void run(),
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
